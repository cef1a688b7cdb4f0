/** The one box: a question in the recruiter's language, completed while it is written. */
import { LitElement, html, nothing } from 'lit';
import { FACET_NAMES } from '../facets.js';
import { suggest } from '../api.js';
import { number } from '../format.js';
import { Latest } from '../latest.js';
import { completed, wordsBefore } from '../typing.js';
import { ICONS } from './icons.js';

const PAUSE = 220;

class SearchBox extends LitElement {
  static properties = {
    q: { attribute: false },
    /** (question, {typed}) => void; `typed` while the person is still writing */
    ask: { attribute: false },
    text: { state: true },
    open: { state: true },
    active: { state: true },
  };

  #suggestions = new Latest(this);
  #timer;

  constructor() {
    super();
    this.q = '';
    this.text = '';
    this.open = false;
    this.active = -1;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('q') && this.q !== this.text.trim()) this.text = this.q;
  }

  focusBox() {
    const input = this.#input();
    input.focus();
    input.select();
  }

  render() {
    const groups = this.open ? this.#groups() : [];
    const shown = groups.length > 0;
    return html`
      <form class="search" role="search" @submit=${this.#submit}>
        ${ICONS.search}
        <input id="q" class="search-input" type="text" name="q" autocomplete="off" spellcheck="false" maxlength="20000"
          enterkeyhint="search" placeholder="Skills, titles, companies, names…" aria-label="Search candidates"
          role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-controls="suggestions"
          aria-expanded=${shown} aria-activedescendant=${shown && this.active >= 0 ? `suggestion-${this.active}` : nothing}
          .value=${this.text} @input=${this.#typed} @keydown=${this.#key} @blur=${this.#close}>
        ${this.text
          ? html`<button type="button" class="search-clear icon-button" aria-label="Clear the question" @click=${this.#clear}
              >${ICONS.close}</button>`
          : html`<kbd class="search-hint" aria-hidden="true">/</kbd>`}
        <div id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" ?hidden=${!shown}>
          ${groups.map(group => this.#group(group))}
        </div>
      </form>`;
  }

  #group({ field, items }) {
    return html`
      <div class="suggestion-group" role="group" aria-label=${FACET_NAMES[field] ?? field}>
        <div class="suggestion-field" role="presentation">${FACET_NAMES[field] ?? field}</div>
        ${items.map(({ suggestion, index }) => html`
          <div id="suggestion-${index}" class="suggestion" role="option" aria-selected=${index === this.active}
            @pointerdown=${event => event.preventDefault()} @click=${() => this.#complete(suggestion)}>
            <span class="suggestion-label" dir="auto">${suggestion.label}</span>
            <span class="suggestion-count">${number(suggestion.count)}</span>
          </div>`)}
      </div>`;
  }

  #groups() {
    const groups = new Map();
    this.#found().forEach((suggestion, index) => {
      const items = groups.get(suggestion.field) ?? groups.set(suggestion.field, []).get(suggestion.field);
      items.push({ suggestion, index });
    });
    return [...groups].map(([field, items]) => ({ field, items }));
  }

  #found() {
    return this.#suggestions.value?.found ?? [];
  }

  #input() {
    return this.querySelector('input');
  }

  #typed(event) {
    this.text = event.target.value;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(this.text.trim(), { typed: true }), PAUSE);
    this.#suggest(event.target.selectionStart);
  }

  #suggest(caret) {
    const words = wordsBefore(this.text, caret);
    this.open = words.length > 0;
    if (!this.open) return this.#suggestions.forget();
    return this.#suggestions.run(async signal => {
      for (const word of words) {
        const found = await suggest(word.typed, word.field, signal);
        if (found.length) return { word, caret, found };
      }
      return undefined;
    });
  }

  #key(event) {
    const count = this.open ? this.#found().length : 0;
    if (event.key === 'ArrowDown' && count) this.#move(event, (this.active + 1) % count);
    else if (event.key === 'ArrowUp' && count) this.#move(event, this.active <= 0 ? count - 1 : this.active - 1);
    else if (event.key === 'Enter' && this.active >= 0 && count) this.#accept(event);
    else if (event.key === 'Tab' && this.active >= 0 && count) this.#accept(event);
    else if (event.key === 'Escape') this.#escape(event);
  }

  #move(event, to) {
    event.preventDefault();
    this.active = to;
    this.updateComplete.then(() => this.querySelector(`#suggestion-${to}`)?.scrollIntoView({ block: 'nearest' }));
  }

  #accept(event) {
    event.preventDefault();
    this.#complete(this.#found()[this.active]);
  }

  /** The first press puts the suggestions away, the second clears. */
  #escape(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.open && this.#found().length) this.#close();
    else if (this.text) this.#clear();
    else this.#input().blur();
  }

  #complete(suggestion) {
    const { word, caret } = this.#suggestions.value;
    const next = completed(this.text, caret, word, suggestion);
    this.text = next.text;
    this.#askNow();
    this.updateComplete.then(() => {
      this.#input().focus();
      this.#input().setSelectionRange(next.caret, next.caret);
    });
  }

  #submit(event) {
    event.preventDefault();
    this.#askNow();
  }

  #askNow() {
    clearTimeout(this.#timer);
    this.#close();
    this.ask(this.text.trim(), { typed: false });
  }

  #clear() {
    this.text = '';
    this.#askNow();
    this.#input().focus();
  }

  #close() {
    this.open = false;
    this.active = -1;
    this.#suggestions.forget();
  }
}

customElements.define('search-box', SearchBox);
