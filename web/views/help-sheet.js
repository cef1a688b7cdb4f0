/** What can be asked, from the server's one table, and the keys. */
import { LitElement, html, nothing } from 'lit';
import { syntax } from '../api.js';
import { Latest } from '../latest.js';
import { ICONS } from './icons.js';

const KEYS = [['/', 'go to the search box'], ['Enter', 'ask, or open the row'], ['j  k', 'next and previous candidate'], ['x', 'select the row'],
  ['↑  ↓', 'move through rows and suggestions'], ['−', 'exclude the value of a facet'], ['Esc', 'close, clear, back'], ['?', 'this sheet']];

class HelpSheet extends LitElement {
  #rows = new Latest(this);

  createRenderRoot() {
    return this;
  }

  open() {
    this.querySelector('dialog').showModal();
    if (!this.#rows.value) this.#rows.run(syntax);
  }

  render() {
    return html`
      <dialog class="dialog help" aria-labelledby="help-title" @click=${this.#outside}>
        <div class="dialog-head">
          <h2 id="help-title">How to ask</h2>
          <form method="dialog"><button class="icon-button" aria-label="Close the help">${ICONS.close}</button></form>
        </div>
        ${this.#rows.error ? html`<p role="alert">${this.#rows.error.message}</p>` : nothing}
        <table class="help-table">
          <thead><tr><th scope="col">Type</th><th scope="col">to find</th><th scope="col">Example</th></tr></thead>
          <tbody>${(this.#rows.value?.rows ?? []).map(row => html`
            <tr><th scope="row"><code>${row.type}</code></th><td>${row.means}</td>
              <td>${row.example ? html`<a href="/?${new URLSearchParams({ q: row.example })}" @click=${this.#close}><code>${row.example}</code></a>` : nothing}</td></tr>`)}
          </tbody>
        </table>
        <h3>Keys</h3>
        <dl class="keys">${KEYS.map(([key, does]) => html`<div><dt>${key.split('  ').map(one => html`<kbd>${one}</kbd>`)}</dt><dd>${does}</dd></div>`)}</dl>
      </dialog>`;
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #outside(event) {
    if (event.target === this.querySelector('dialog')) this.#close();
  }
}

customElements.define('help-sheet', HelpSheet);
