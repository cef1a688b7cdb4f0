/** A tag being typed, with those that there are offered: the way to put one on, and to take it off where that is wanted. */
import { LitElement, html, nothing } from 'lit';
import { facet } from '../api.js';
import { Latest } from '../latest.js';
import { START } from '../state.js';

const OFFERED = 8;
let made = 0;

class TagEntry extends LitElement {
  static properties = {
    /** Called with a tag and whether it is put on; a promise of whether that went well. */
    file: { attribute: false },
    /** Called when it is given up. */
    leave: { attribute: false },
    /** Whether one can be taken off, too. */
    removes: { attribute: false },
    draft: { state: true },
  };

  #offered = new Latest(this);
  #list = `tags-${made += 1}`;

  constructor() {
    super();
    this.draft = '';
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#offer();
    this.querySelector('input').focus();
  }

  render() {
    return html`
      <form class="tag-form" @submit=${this.#submit} @keydown=${this.#key}>
        <input name="tag" .value=${this.draft} @input=${this.#typed} list=${this.#list} aria-label="Tag" placeholder="Tag"
          dir="auto" maxlength="100" autocomplete="off">
        <datalist id=${this.#list}>${(this.#offered.value?.values ?? []).map(({ label }) => html`<option value=${label}></option>`)}</datalist>
        <button class="button primary">Add</button>
        ${this.removes ? html`<button type="button" class="button" @click=${() => this.#file(false)}>Remove</button>` : nothing}
      </form>`;
  }

  #typed(event) {
    this.draft = event.target.value;
    this.#offer();
  }

  #offer() {
    this.#offered.run(signal => facet('tag', START, { prefix: this.draft.trim(), size: OFFERED }, signal));
  }

  #submit(event) {
    event.preventDefault();
    this.#file(true);
  }

  async #file(wish) {
    const tag = this.draft.trim();
    if (tag && await this.file(tag, wish)) this.draft = '';
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') this.leave();
  }
}

customElements.define('tag-entry', TagEntry);
