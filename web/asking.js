/**
 * Puts the question that the address holds. The answer that is there stays until the next has come; what the parts of the
 * question cost is asked after it. A Lit controller.
 */
import { Starting, Unreachable, isAlive, prices, search } from './api.js';
import { Latest } from './latest.js';
import { question } from './state.js';

/** Milliseconds that the list waits before it goes empty while a person is writing: half a word often finds nobody. */
const UNTIL_EMPTY = 1200;
/** Milliseconds between an answer and the question what its parts cost: not after every letter. */
const UNTIL_PRICES = 200;
/** Milliseconds until a server that is starting is asked again. */
const UNTIL_STARTED = 1000;

export class Asking {
  /** Whether the server is gone; it is looked for until it is back. */
  lost = false;

  #host;
  #answer;
  #prices;
  #arrived;
  #asked;
  #isTyped;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => void} arrived called with each answer, before it is shown
   */
  constructor(host, arrived) {
    this.#host = host;
    this.#answer = new Latest(host);
    this.#prices = new Latest(host);
    this.#arrived = arrived;
  }

  /** @returns {import('./shapes.js').Answer | undefined} the last one */
  get answer() {
    return this.#answer.value;
  }

  /** @returns {import('./shapes.js').Costs | undefined} of the question of the last answer; not yet there at first */
  get costs() {
    const { value } = this.#prices;
    return value?.of === this.answer ? value?.costs : undefined;
  }

  get pending() {
    return this.#answer.pending;
  }

  get error() {
    return this.#answer.error;
  }

  /**
   * @param {import('./state.js').State} state
   * @param {{facets: string[], isTyped: (q: string) => boolean}} wishes the facets to count; whether a question is still being written
   */
  ask(state, { facets, isTyped }) {
    const wanted = `${question(state)} ${facets}`;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#isTyped = isTyped;
    this.#run(state, facets);
  }

  /** The same question at the next drawing: its answer may be another now. */
  again = () => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };

  /** The question is now written so, and this does not make it another. */
  isSame(state, facets) {
    this.#asked = `${question(state)} ${facets}`;
  }

  async #run(state, facets) {
    const done = await this.#answer.run(signal => this.#search(state, facets, signal));
    if (done) {
      this.#arrived();
      this.#price(state);
    } else if (this.error instanceof Unreachable) {
      this.#waitForServer();
    } else if (this.error instanceof Starting) {
      await pause(UNTIL_STARTED);
      this.again();
    }
  }

  async #search(state, facets, signal) {
    const answer = await search(state, facets, signal);
    if (!answer.total && this.#isTyped(state.q) && this.answer?.total) await pause(UNTIL_EMPTY);
    return answer;
  }

  #price(state) {
    const of = this.answer;
    const { clauses, repairs, warnings } = of.interpretation;
    if (!clauses.length && !repairs.length && !warnings.length) return;
    this.#prices.run(async signal => {
      await pause(UNTIL_PRICES);
      return signal.aborted ? undefined : { of, costs: await prices(state, signal) };
    });
  }

  /** Looks for the server until it is back, ever more patiently, then asks the question again. */
  async #waitForServer() {
    if (this.lost) return;
    this.lost = true;
    this.#host.requestUpdate();
    for (let wait = 500; !await isAlive(); wait = Math.min(wait * 1.5, 5000)) await pause(wait);
    this.lost = false;
    this.again();
  }
}

function pause(time) {
  return new Promise(resume => setTimeout(resume, time));
}
