/** The tags of a candidate as chips, each to be taken off, and a way to put more on. */
import { LitElement, html } from 'lit';
import { ICONS } from './icons.js';
import './tag-entry.js';

class TagList extends LitElement {
  static properties = {
    tags: { attribute: false },
    /** @type {import('../corrections.js').Correcting} */
    correcting: { attribute: false },
    adding: { state: true },
  };

  constructor() {
    super();
    this.adding = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <ul class="tags" aria-label="Tags">
        ${this.tags.map(tag => html`
          <li class="tag"><bdi>${tag}</bdi><button type="button" aria-label="Take the tag ${tag} off" title="Take it off"
              @click=${() => this.correcting.tag(tag, false)}>${ICONS.close}</button></li>`)}
        <li>${this.adding
            ? html`<tag-entry .file=${(tag, wish) => this.correcting.tag(tag, wish)} .leave=${this.#leave}></tag-entry>`
            : html`<button type="button" class="tag-add" @click=${() => { this.adding = true; }}>${ICONS.add}Tag</button>`}</li>
      </ul>`;
  }

  #leave = async () => {
    this.adding = false;
    await this.updateComplete;
    this.querySelector('.tag-add').focus();
  };
}

customElements.define('tag-list', TagList);
