/** The one box: a question in the recruiter's language, coloured and completed while it is written. */
import { LitElement, html, nothing } from 'lit';
import { described, similar, suggest, syntax } from '../api.js';
import { pieces } from '../colouring.js';
import { counted } from '../format.js';
import { Latest } from '../latest.js';
import { idealsIn, isDescription, likeIdeals, ofDescription } from '../pasted.js';
import { completed, wordsBefore } from '../typing.js';
import { ICONS } from './icons.js';
import { grouped, suggestions } from './suggestions.js';

const PAUSE = 180;

class SearchBox extends LitElement {
  static properties = {
    q: { attribute: false },
    /** (question, {typed, made}) => void; `typed` while the person is still writing, `made` what it was made of */
    ask: { attribute: false },
    text: { state: true },
    open: { state: true },
    active: { state: true },
    /** whether the box is as large as its text; else it is one line high */
    writing: { state: true },
  };

  #suggestions = new Latest(this);
  #language = new Latest(this);
  #made = new Latest(this);
  #timer;

  constructor() {
    super();
    this.q = '';
    this.text = '';
    this.open = false;
    this.active = -1;
    this.writing = false;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('q') && this.q !== this.text.trim()) this.text = this.q;
  }

  firstUpdated() {
    this.#language.run(syntax);
  }

  focusBox() {
    this.#input().focus();
    this.#input().select();
  }

  render() {
    const found = this.open ? this.#found() : [];
    const shown = found.length > 0;
    return html`
      <form class="search ${this.writing ? 'writing' : ''}" role="search" @submit=${this.#submit}>
        ${ICONS.search}
        <div class="search-field">
          <div class="search-colours" aria-hidden="true">${this.#coloured()}</div>
          <textarea id="q" class="search-input" name="q" rows="1" autocomplete="off" spellcheck="false" autocapitalize="off" maxlength="20000"
            enterkeyhint="search" placeholder="Skills, titles, companies, names…" aria-label="Search candidates"
            aria-autocomplete="list" aria-controls="suggestions" aria-activedescendant=${shown && this.active >= 0 ? `suggestion-${this.active}` : nothing}
            .value=${this.text} @input=${this.#typed} @keydown=${this.#key} @paste=${this.#paste} @focus=${this.#write} @click=${this.#write}
            @blur=${this.#left}></textarea>
        </div>
        ${this.text
          ? html`<button type="button" class="search-clear icon-button" aria-label="Clear the question" @click=${this.#clear}
              >${ICONS.close}</button>`
          : html`<kbd class="search-hint" aria-hidden="true">/</kbd>`}
        <div id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" ?hidden=${!shown}>
          ${suggestions(grouped(found), this.#suggestions.value?.word.typed ?? '', this.active, suggestion => this.#complete(suggestion))}
        </div>
        ${this.#trouble()}
        <span class="visually-hidden" role="status">${shown ? `${counted(found.length, 'suggestion')}, arrows choose` : ''}</span>
      </form>`;
  }

  #coloured() {
    const fields = new Set(this.#language.value?.fields);
    return html`${pieces(this.text, fields).map(({ kind, text }) =>
      kind === 'text' ? text : html`<span class="is-${kind}">${text}</span>`)}${'\u200b'}`;
  }

  #found() {
    return this.#suggestions.value?.found ?? [];
  }

  #input() {
    return this.querySelector('textarea');
  }

  #write() {
    this.writing = true;
  }

  #typed(event) {
    if (this.#made.error) this.#made.forget();
    this.writing = true;
    this.text = event.target.value;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#askWhileTyped(), PAUSE);
    this.#suggest(event.target.selectionStart);
  }

  #askWhileTyped() {
    this.#timer = undefined;
    this.ask(this.text.trim(), { typed: true });
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
    const chosen = this.active >= 0 && count;
    if (event.isComposing) return;
    if (/^Arrow|^Home|^End/.test(event.key)) this.writing = true;
    if (event.key === 'ArrowDown' && count) this.#move(event, (this.active + 1) % count);
    else if (event.key === 'ArrowUp' && count) this.#move(event, this.active <= 0 ? count - 1 : this.active - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) this.#accept(event);
    else if (event.key === 'Enter' && !event.shiftKey) this.#submit(event);
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

  /** Once asked, a long question makes room for its answer. */
  #submit(event) {
    event.preventDefault();
    this.writing = false;
    this.#askNow();
  }

  #askNow(made) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#close();
    this.ask(this.text.trim(), { typed: false, made });
  }

  /** What is no question but stands for one becomes it, where nothing else is written. */
  async #paste(event) {
    const text = event.clipboardData.getData('text');
    const ids = idealsIn(text);
    if (!ids.length && !isDescription(text) || this.#before().trim() || this.#after().trim()) return;
    event.preventDefault();
    const made = await this.#made.run(async signal => ids.length
        ? likeIdeals(text, await similar(ids, signal))
        : ofDescription(text, await described(text, signal)));
    if (made && this.#made.value.q) this.#put(this.#made.value.q, this.#made.value);
    else if (!ids.length) this.#put(text);
  }

  /** A long question makes room at once for its answer. */
  #put(text, made) {
    this.text = text;
    this.writing = false;
    this.#askNow(made);
  }

  #trouble() {
    const { error } = this.#made;
    return error ? html`<p class="search-note" role="alert">${error.message}</p>` : nothing;
  }

  #before() {
    return this.text.slice(0, this.#input().selectionStart);
  }

  #after() {
    return this.text.slice(this.#input().selectionEnd);
  }

  #clear() {
    this.text = '';
    this.#askNow();
    this.#input().focus();
  }

  /** What was written is asked before anything else is done with the question. */
  #left() {
    this.#close();
    this.writing = false;
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#askWhileTyped();
  }

  #close() {
    this.open = false;
    this.active = -1;
    this.#suggestions.forget();
  }
}

customElements.define('search-box', SearchBox);
