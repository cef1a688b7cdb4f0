/** What can be asked, by topic, from the server's one table; and the keys. */
import { LitElement, html, nothing } from 'lit';
import { syntax } from '../api.js';
import { folded } from '../format.js';
import { Latest } from '../latest.js';
import { ICONS } from './icons.js';

const KEYS = [['/', 'write a question'], ['Enter', 'ask, or open the row'], ['Shift Enter', 'a new line in the question'],
  ['j k', 'next and previous candidate'], ['↑ ↓', 'move through rows, values and suggestions'],
  ['x', 'pick the row'], ['+ ~ −', 'on a part of the question: must, nice, not'], ['Del', 'on a part of the question: leave it out'],
  ['−', 'exclude the value of a filter'], ['Esc', 'close, clear, back'], ['?', 'this sheet']];

const KEYS_TOPIC = 'Keys';

class HelpSheet extends LitElement {
  static properties = { sought: { state: true } };

  #language = new Latest(this);

  constructor() {
    super();
    this.sought = '';
  }

  createRenderRoot() {
    return this;
  }

  open() {
    this.querySelector('dialog').showModal();
    if (!this.#language.value) this.#language.run(syntax);
  }

  render() {
    const topics = this.#topics();
    return html`
      <dialog class="dialog help" aria-labelledby="help-title" @click=${this.#outside}>
        <div class="dialog-head">
          <h2 id="help-title">How to ask</h2>
          <input class="help-find" type="search" placeholder="Find, such as date or near" aria-label="Find in the help" autocomplete="off"
            .value=${this.sought} @input=${event => { this.sought = event.target.value; }}>
          <form method="dialog"><button class="icon-button" aria-label="Close the help">${ICONS.close}</button></form>
        </div>
        ${this.#language.error ? html`<p role="alert">${this.#language.error.message}</p>` : nothing}
        <p class="help-topics" role="group" aria-label="Topics">${[...topics.map(([topic]) => topic), KEYS_TOPIC].map((topic, i) => html`
          <button type="button" class="quiet-link" @click=${() => this.#show(i)}>${topic}</button>`)}</p>
        ${topics.map(([topic, rows]) => html`
          <h3 tabindex="-1">${topic}</h3>
          <table class="help-table">
            <colgroup><col class="form"><col class="means"><col></colgroup>
            <thead class="visually-hidden"><tr><th scope="col">Type</th><th scope="col">to find</th><th scope="col">Example</th></tr></thead>
            <tbody>${rows.map(row => this.#row(row))}</tbody>
          </table>`)}
        ${this.#language.value && !topics.length ? html`<p role="status">Nothing about “${this.sought}” here.</p>` : nothing}
        <h3 tabindex="-1">${KEYS_TOPIC}</h3>
        <dl class="keys">${KEYS.map(([keys, does]) => html`<div><dt>${keys.split(' ').map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`)}</dl>
      </dialog>`;
  }

  #row({ type, means, example }) {
    return html`
      <tr><th scope="row"><code>${type}</code></th><td>${means}</td>
        <td>${example ? html`<a href="/?${new URLSearchParams({ q: example })}" @click=${this.#close}><code>${example}</code></a>` : nothing}</td></tr>`;
  }

  /** The rows that speak of what is sought, by topic. */
  #topics() {
    const sought = folded(this.sought.trim());
    const topics = new Map();
    for (const row of this.#language.value?.rows ?? []) {
      if (!folded(`${row.topic} ${row.type} ${row.means} ${row.example ?? ''}`).includes(sought)) continue;
      topics.set(row.topic, [...topics.get(row.topic) ?? [], row]);
    }
    return [...topics];
  }

  /** To the topic in this place. */
  #show(i) {
    const heading = this.querySelectorAll('h3')[i];
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #outside(event) {
    if (event.target === this.querySelector('dialog')) this.#close();
  }
}

customElements.define('help-sheet', HelpSheet);
