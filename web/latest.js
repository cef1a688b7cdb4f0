/**
 * Work of which only the latest counts: a newer run aborts the older, and the last value stays until the next is there.
 * A Lit controller: its host is drawn again when something changes.
 */
export class Latest {
  /** The last result, undefined before the first. */
  value;
  /** Why the newest run failed, undefined when it did not. */
  error;
  pending = false;

  #host;
  #abort;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param {(signal: AbortSignal) => Promise<any>} work
   * @returns {Promise<boolean>} whether this run is the one that counts and went well
   */
  async run(work) {
    this.#abort?.abort();
    const mine = this.#abort = new AbortController();
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const value = await work(mine.signal);
      if (mine.signal.aborted) return false;
      this.value = value;
      this.error = undefined;
      return true;
    } catch (failure) {
      if (mine.signal.aborted) return false;
      this.error = failure;
      return false;
    } finally {
      if (!mine.signal.aborted) {
        this.pending = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** Stops what runs and forgets the value. */
  forget() {
    this.#abort?.abort();
    this.value = undefined;
    this.error = undefined;
    this.pending = false;
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#abort?.abort();
  }
}
