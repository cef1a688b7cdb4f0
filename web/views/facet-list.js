/** All values of a facet: found by how they begin, in three orders, or by what they are part of. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { facet } from '../api.js';
import { FACET_NAMES, chain } from '../facets.js';
import { number } from '../format.js';
import { Latest } from '../latest.js';
import { question } from '../state.js';
import './facet-branch.js';
import { facetValue, keepingFocus } from './facet-value.js';

const PIECE = 40;
const MOST = 500;
const ORDERS = [['count', 'Most', 'Most candidates first'], ['label', 'A–Z', 'By name'],
  ['related', 'Typical', 'Most typical of the candidates found first']];

class FacetList extends LitElement {
  static properties = {
    name: { attribute: false },
    state: { attribute: false },
    go: { attribute: false },
    /** the chosen values, shown whatever is sought */
    chosen: { attribute: false },
    sought: { state: true },
    order: { state: true },
    size: { state: true },
  };

  #list = new Latest(this);
  #asked;
  #refocus = () => {};

  constructor() {
    super();
    this.sought = '';
    this.order = 'count';
    this.size = PIECE;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    this.#refocus = keepingFocus(this);
    const wish = { prefix: this.sought.trim(), order: this.order, size: this.size };
    const asked = `${this.name} ${question({ ...this.state, sort: 'relevance' })} ${JSON.stringify(wish)}`;
    if (asked === this.#asked || this.order === 'tree') return;
    this.#asked = asked;
    this.#list.run(signal => facet(this.name, this.state, wish, signal));
  }

  updated() {
    this.#refocus();
  }

  render() {
    const name = FACET_NAMES[this.name];
    return html`
      <input class="facet-find" type="search" placeholder="Find in ${name.toLowerCase()}…" aria-label="Find in ${name}"
        .value=${this.sought} autocomplete="off" @input=${this.#seek} @keydown=${this.#findKey}>
      <div class="switch facet-order" role="group" aria-label="Order of ${name}">
        ${this.#orders().map(([order, text, title]) => html`<button type="button" title=${title} aria-pressed=${this.order === order}
          @click=${() => { this.order = order; }}>${text}</button>`)}
      </div>
      ${this.order === 'tree' && !this.sought
          ? html`<div class="facet-scroll"><facet-branch .chain=${chain(this.name)} .state=${this.state} .go=${this.go}></facet-branch></div>`
          : this.#values()}`;
  }

  #orders() {
    const above = chain(this.name)[0];
    return above === this.name ? ORDERS : [...ORDERS, ['tree', 'Tree', `By ${FACET_NAMES[above].toLowerCase()}`]];
  }

  #values() {
    const found = this.#list.value;
    if (!found) return html`<p class="facet-none" role="status">${this.#list.error?.message ?? 'Looking…'}</p>`;
    const listed = new Set(found.values.map(value => value.id));
    const values = [...this.chosen.filter(value => !listed.has(value.id)), ...found.values];
    const where = { facet: this.name, state: this.state, go: this.go, most: Math.max(1, ...values.map(value => value.count ?? 1)) };
    return html`
      <div class="facet-scroll">
        <ul class="facet-values">${repeat(values, value => value.id, value => html`<li>${facetValue(value, where)}</li>`)}</ul>
        ${found.values.length < found.totalValues && found.values.length >= this.size && this.size < MOST && this.order !== 'related'
            ? html`<button type="button" class="quiet-link facet-more" @click=${() => { this.size = Math.min(MOST, this.size * 3); }}>Show more</button>`
            : nothing}
        <p class="facet-foot" role="status">${this.#foot(found)}</p>
      </div>`;
  }

  #foot(found) {
    if (!found.values.length) {
      return this.sought ? `Nothing begins with “${this.sought}” here.`
          : this.order === 'related' ? 'Nothing stands out among these candidates.' : 'Nothing here.';
    }
    return this.sought ? '' : found.missing ? `${number(found.missing)} candidates without` : '';
  }

  #seek(event) {
    this.sought = event.target.value;
    this.size = PIECE;
    if (this.order === 'tree' || this.order === 'related') this.order = 'count';
  }

  #findKey(event) {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.querySelector('.facet-include')?.focus();
    } else if (event.key === 'Escape' && this.sought) {
      event.stopPropagation();
      event.preventDefault();
      this.sought = '';
    }
  }
}

customElements.define('facet-list', FacetList);
