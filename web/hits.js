/**
 * The rows of the list: those of an answer and, piece by piece, those that follow it on the same state of the index, so that none
 * comes twice and none is missed whatever is added meanwhile. A Lit controller.
 */
import { PAGE_SIZE, following, hitsOf } from './api.js';
import { Latest } from './latest.js';

/** A server gives no more at once. */
const MOST_AT_ONCE = 200;

export class Hits {
  /** @type {import('./shapes.js').Hit[]} */
  list = [];
  total = 0;

  #host;
  #state;
  #cursor;
  #more;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    this.#more = new Latest(host);
  }

  /** Whether there are hits that are not here yet. */
  get goOn() {
    return Boolean(this.#cursor);
  }

  /** Why the next ones could not be had, undefined when nothing is wrong. */
  get error() {
    return this.#more.error;
  }

  /**
   * Begins with the first hits of an answer.
   *
   * @param {import('./shapes.js').Answer} answer
   * @param {import('./state.js').State} state of the question
   */
  begin({ hits, total, cursor }, state) {
    this.#more.forget();
    this.#state = state;
    this.#take({ hits, total, cursor });
  }

  /** Fetches the next ones, once at a time. @returns {Promise<boolean>} whether more are here */
  async more() {
    if (!this.#cursor) return false;
    if (this.#more.pending) return this.#running;
    const before = this.list.length;
    this.#running = this.#more.run(signal => this.#next(signal)).then(done => {
      if (done) this.#take(this.#more.value);
      return this.list.length > before;
    });
    return this.#running;
  }

  #running;

  async #next(signal) {
    try {
      const { hits, cursor } = await following(this.#state, this.#cursor, PAGE_SIZE, signal);
      return { hits: [...this.list, ...hits], total: this.total, cursor };
    } catch (failure) {
      if (failure.status !== 410) throw failure;
      return this.#anew(this.list.length + PAGE_SIZE, signal);
    }
  }

  /** The state of the index that the rows are of is no longer kept: as many rows of its present state. */
  async #anew(wanted, signal) {
    const first = await hitsOf(this.#state, Math.min(wanted, MOST_AT_ONCE), signal);
    const hits = [...first.hits];
    let { cursor } = first;
    while (cursor && hits.length < wanted) {
      const next = await following(this.#state, cursor, Math.min(wanted - hits.length, MOST_AT_ONCE), signal);
      hits.push(...next.hits);
      cursor = next.cursor;
    }
    return { hits, total: first.total, cursor };
  }

  #take({ hits, total, cursor }) {
    this.list = hits;
    this.total = total;
    this.#cursor = cursor;
    this.#host.requestUpdate();
  }
}
