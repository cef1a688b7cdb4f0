/** No candidates at all yet: what the program is for, and the ways to begin: one's own résumés, or invented people to look around with. */
import { LitElement, html, nothing } from 'lit';
import { status } from '../api.js';
import { number } from '../format.js';
import { Latest } from '../latest.js';
import { ICONS } from './icons.js';

/** Milliseconds between two looks at how far the reading has come. */
const OFTEN = 400;

class FirstStart extends LitElement {
  static properties = {
    /** Opens the way to one's own files. */
    add: { attribute: false },
    /** Loads the samples. */
    load: { attribute: false },
    /** Whether they are being loaded; why that failed. */
    loading: { attribute: false },
    error: { attribute: false },
  };

  #status = new Latest(this);
  #timer;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#status.run(status);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  updated(changed) {
    if (!changed.has('loading')) return;
    clearTimeout(this.#timer);
    if (this.loading) this.#follow();
  }

  #follow() {
    this.#timer = setTimeout(async () => {
      await this.#status.run(status);
      if (this.isConnected && this.loading) this.#follow();
    }, OFTEN);
  }

  render() {
    return html`
      <section class="state first" aria-busy=${Boolean(this.loading)}>
        <div class="first-picture" aria-hidden="true"><span></span><span></span><span></span></div>
        <h2>No candidates yet</h2>
        <p>Shortlist reads résumés and finds people by what they did, where, and for how long. Everything stays on this machine.</p>
        <div class="first-ways">
          <button type="button" class="button primary" @click=${this.add}>${ICONS.upload}Add résumés</button>
          ${this.#status.value?.samples || this.loading ? html`<button type="button" class="button first-samples" ?disabled=${this.loading}
              @click=${this.load}>${this.loading ? 'Reading the samples…' : 'Look around with samples'}</button>` : nothing}
        </div>
        ${this.#samples()}
        <p class="state-aside">You can also drop a folder anywhere on this page, or let the command line read a whole archive:</p>
        <pre class="command"><code>shortlist import ~/resumes</code></pre>
        <p class="state-aside">Whoever is added appears here by itself.</p>
      </section>`;
  }

  #samples() {
    const { value } = this.#status;
    if (this.error) return html`<p class="first-note first-error" role="alert">${this.error.message}</p>`;
    if (this.loading) return html`<p class="first-note" role="status">${value?.kept ? `${number(value.kept)} people read so far` : 'A moment: they come as PDF, Word and seven more formats.'}</p>`;
    return value?.samples ? html`<p class="first-note">The samples are sixty-six people who do not exist. Delete them whenever you like.</p>` : nothing;
  }
}

customElements.define('first-start', FirstStart);
