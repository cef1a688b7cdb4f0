/** The address of the page: what it says is what is looked at. Going to another state writes it; Back and links read it. */
import { START, read, write } from './state.js';

/** A Lit controller: its host is drawn again when the address changes. */
export class Address {
  state = read(location.search);
  /** What the question was made of, where it was: a `Made`. The entry of the history keeps it, so that a reload loses nothing. */
  made = history.state?.made;

  #host;
  #moved;
  #gone = new AbortController();

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(before: import('./state.js').State) => void} moved called once the host shows the new state
   */
  constructor(host, moved) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected() {
    const { signal } = this.#gone;
    addEventListener('popstate', () => {
      this.made = history.state?.made;
      this.#show(read(location.search));
    }, { signal });
    document.addEventListener('click', event => this.#follow(event), { signal });
  }

  hostDisconnected() {
    this.#gone.abort();
  }

  /** Goes to another state: Back returns to this one, unless the other takes its place. @param {{replace?: boolean, made?: any}} how */
  go = (state, { replace = false, made = this.made } = {}) => {
    const isSame = write(state) === write(this.state);
    if (!isSame || made !== this.made) {
      const stays = replace || isSame;
      const opened = Boolean(state.candidate) && (stays ? history.state?.opened : !this.state.candidate);
      history[stays ? 'replaceState' : 'pushState']({ opened, made }, '', write(state) || location.pathname);
    }
    this.made = made;
    this.#show(state);
  };

  /** The same state in other words: the address changes, and nothing else. */
  restate(state) {
    if (write(state) === write(this.state)) return;
    history.replaceState(history.state, '', write(state));
    this.state = state;
    this.#host.requestUpdate();
  }

  /** Closes the candidate: back to the list where it was opened from there, so that Back does not open it again. */
  close = () => {
    if (history.state?.opened) history.back();
    else this.go({ ...this.state, candidate: '' });
  };

  async #show(state) {
    const before = this.state;
    this.state = state;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#moved(before);
  }

  /** A link within the page does not load it anew. */
  #follow(event) {
    const link = event.target.closest?.('a[href]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname) return;
    event.preventDefault();
    const state = link.search ? read(link.search) : START;
    this.go(state, { replace: Boolean(this.state.candidate && state.candidate) });
  }
}
