/**
 * Looks from time to time whether the candidates have changed since the answer that is shown: another window, the command
 * line, an import that still runs. A Lit controller.
 */
import { status } from './api.js';

/** Milliseconds between two looks. */
const OFTEN = 2000;
const SELDOM = 15_000;

export class Watch {
  /** Whether a newer answer would be another. */
  changed = false;

  #host;
  #shown;
  #timer;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => import('./shapes.js').Answer | undefined} shown
   */
  constructor(host, shown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostConnected() {
    this.#later();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  #later() {
    this.#timer = setTimeout(() => this.#look(), this.#shown()?.total ? SELDOM : OFTEN);
  }

  async #look() {
    const answer = this.#shown();
    const now = answer && document.visibilityState === 'visible' ? await status().catch(() => undefined) : undefined;
    const changed = now?.snapshot !== undefined && answer === this.#shown() && now.snapshot !== answer.snapshot;
    if (changed !== this.changed) {
      this.changed = changed;
      this.#host.requestUpdate();
    }
    this.#later();
  }
}
