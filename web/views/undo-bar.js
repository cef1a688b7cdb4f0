/** Candidates that were deleted and can still be brought back, each with the time that is left. It outlives a reload of the page. */
import { LitElement, html, nothing } from 'lit';
import { bringBack, deletions } from '../api.js';

const TICK = 1000;
const SHOWN = 3;

class UndoBar extends LitElement {
  static properties = {
    /** Called when somebody was brought back. */
    changed: { attribute: false },
    list: { state: true },
    said: { state: true },
  };

  #ticking;

  constructor() {
    super();
    /** @type {(import('../shapes.js').Deletion & {end: number})[]} by the clock of the browser, which may not be the server's */
    this.list = [];
    this.said = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  /** Somebody was deleted here: the way back has the focus, for what had it is gone. */
  async deleted() {
    await this.look();
    await this.updateComplete;
    [...this.querySelectorAll('.undo-button')].at(-1)?.focus();
  }

  async look() {
    const now = Date.now();
    this.list = (await deletions().catch(() => [])).map(one => ({ ...one, end: now + one.seconds * 1000 }));
    clearInterval(this.#ticking);
    if (this.list.length) this.#ticking = setInterval(() => this.#tick(), TICK);
  }

  #tick() {
    this.list = this.list.filter(one => secondsLeft(one) > 0);
    if (!this.list.length) clearInterval(this.#ticking);
  }

  render() {
    const more = this.list.length - SHOWN;
    return html`
      <section class="undo" aria-label="Deleted" ?hidden=${!this.list.length}>
        ${this.list.slice(-SHOWN).map(one => html`
          <p class="undo-one"><span><bdi>${one.name ?? 'The candidate'}</bdi> was deleted.</span>
            <button type="button" class="undo-button" @click=${() => this.#undo(one)}>Undo<span class="visually-hidden"> the deletion of ${one.name ?? 'the candidate'}</span></button>
            <span class="undo-time" aria-hidden="true">${secondsLeft(one)} s</span></p>`)}
        ${more > 0 ? html`<p class="undo-one">and ${more} more</p>` : nothing}
      </section>
      <p class="visually-hidden" role="status">${this.said || (this.list.length ? `${this.list.at(-1).name ?? 'The candidate'} was deleted. It can be undone for a minute.` : '')}</p>`;
  }

  async #undo({ id, name }) {
    try {
      await bringBack(id);
      this.said = `${name ?? 'The candidate'} is back.`;
    } catch (failure) {
      this.said = failure.status === 404 ? 'It was too late.' : failure.message;
    }
    await this.look();
    this.changed();
  }
}

function secondsLeft({ end }) {
  return Math.max(0, Math.ceil((end - Date.now()) / 1000));
}

customElements.define('undo-bar', UndoBar);
