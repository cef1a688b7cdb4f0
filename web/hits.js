/**
 * The rows of the list: those of an answer and, piece by piece, those that follow it on the same state of the index, so that none
 * comes twice and none is missed whatever is added meanwhile. A Lit controller.
 */
import { PAGE_SIZE, following, hitsOf } from './api.js';
import { Latest } from './latest.js';
import { question } from './state.js';

/** A server gives no more at once. */
const MOST_AT_ONCE = 200;

export class Hits {
  /** @type {import('./shapes.js').Hit[]} */
  list = [];
  total = 0;

  #host;
  #state;
  /** The question of the rows. */
  #asked;
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
   * Begins with the first hits of an answer. To the question that was asked before, as many rows stay as there were: what was
   * corrected or added far down does not take a person back to the top.
   *
   * @param {import('./shapes.js').Answer} answer
   * @param {import('./state.js').State} state of the question
   */
  begin(answer, state) {
    this.#more.forget();
    const asked = String(question(state));
    const wanted = asked === this.#asked ? this.list.length : 0;
    this.#asked = asked;
    this.#state = state;
    if (answer.hits.length >= wanted || !answer.cursor) this.#take(answer);
    else this.#running = this.#fill(answer, wanted);
  }

  /** What was overtaken by another answer is left to that. */
  async #fill(answer, wanted) {
    const done = await this.#more.run(signal => this.#filled(answer, wanted, signal));
    if (done) this.#take(this.#more.value);
    else if (this.#more.error) this.#take(answer);
    return done;
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
    return this.#filled(await hitsOf(this.#state, Math.min(wanted, MOST_AT_ONCE), signal), wanted, signal);
  }

  /** The first hits, and those that follow them until there are enough. */
  async #filled({ hits: first, total, cursor }, wanted, signal) {
    const hits = [...first];
    while (cursor && hits.length < wanted) {
      const next = await following(this.#state, cursor, Math.min(wanted - hits.length, MOST_AT_ONCE), signal);
      hits.push(...next.hits);
      cursor = next.cursor;
    }
    return { hits, total, cursor };
  }

  #take({ hits, total, cursor }) {
    this.list = hits;
    this.total = total;
    this.#cursor = cursor;
    this.#host.requestUpdate();
  }
}
