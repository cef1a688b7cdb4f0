/** What can be done with the rows that were selected; nothing where none is. */
import { LitElement, html, nothing } from 'lit';
import { addresses, exportAddress, tagAll } from '../api.js';
import { counted } from '../format.js';
import { comparing, write } from '../state.js';
import { ICONS } from './icons.js';
import './tag-entry.js';

const MOST_TO_COMPARE = 5;
const A_WHILE = 4000;

class SelectionBar extends LitElement {
  static properties = {
    state: { attribute: false },
    /** Map of ids with names. */
    selected: { attribute: false },
    clear: { attribute: false },
    /** Called when they were tagged. */
    tagged: { attribute: false },
    tagging: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    this.said = '';
    this.tagging = false;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('selected')) this.said = '';
  }

  render() {
    const ids = [...this.selected.keys()];
    if (!ids.length) return nothing;
    const comparable = ids.length >= 2 && ids.length <= MOST_TO_COMPARE;
    return html`
      <div class="selection" role="region" aria-label="Selected candidates">
        <strong>${ids.length} selected</strong>
        ${comparable
            ? html`<a class="button primary" href=${write(comparing(this.state, ids))}>${ICONS.compare}Compare</a>`
            : html`<span class="selection-hint">${ids.length < 2 ? 'Select another to compare' : `Compare takes up to ${MOST_TO_COMPARE}`}</span>`}
        ${this.tagging
            ? html`<tag-entry .file=${(tag, wish) => this.#tag(ids, tag, wish)} .removes=${true} .leave=${this.#leave}></tag-entry>`
            : html`<button type="button" class="button tag-many" @click=${() => { this.tagging = true; }}>${ICONS.tag}Tag</button>`}
        <button type="button" class="button selection-copy" @click=${() => this.#copy(ids)}>${ICONS.mail}Copy e-mails</button>
        <a class="button" href=${exportAddress(this.state, 'csv', ids)} download>${ICONS.download}CSV</a>
        <a class="button" href=${exportAddress(this.state, 'json', ids)} download>${ICONS.download}JSON<span class="visually-hidden"> Resume</span></a>
        <button type="button" class="icon-button" aria-label="Clear the selection" title="Clear the selection" @click=${this.clear}>${ICONS.close}</button>
        <span class="selection-said" role="status">${this.said}</span>
      </div>`;
  }

  #leave = async () => {
    this.tagging = false;
    await this.updateComplete;
    this.querySelector('.tag-many')?.focus();
  };

  async #tag(ids, tag, wish) {
    try {
      const { changed } = await tagAll(ids, tag, wish);
      this.#say(`${changed || 'None'} ${wish ? 'tagged' : 'untagged'}${changed < ids.length ? `, ${ids.length - changed} as before` : ''}.`);
      if (changed) this.tagged();
      return true;
    } catch (failure) {
      this.#say(failure.message);
      return false;
    }
  }

  async #copy(ids) {
    try {
      const found = await addresses(ids);
      if (found.length) await navigator.clipboard.writeText(found.join(', '));
      const without = ids.length - found.length;
      this.#say(`${found.length ? `${counted(found.length, 'address', 'addresses')} copied` : 'None has an address'}${
        found.length && without > 0 ? `, ${without} without one` : ''}.`);
    } catch (failure) {
      this.#say(failure.name === 'NotAllowedError' ? 'The browser did not let the page copy.' : failure.message);
    }
  }

  #say(text) {
    this.said = text;
    setTimeout(() => { if (this.said === text) this.said = ''; }, A_WHILE);
  }
}

customElements.define('selection-bar', SelectionBar);
