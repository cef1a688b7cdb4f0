/** Values by what they are part of: families with their skills, countries with their regions with their cities. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { facet } from '../api.js';
import { FACET_NAMES } from '../facets.js';
import { Latest } from '../latest.js';
import { question } from '../state.js';
import { facetValue } from './facet-value.js';
import { ICONS } from './icons.js';

const MOST = 200;

class FacetBranch extends LitElement {
  static properties = {
    /** the facets from here down */
    chain: { attribute: false },
    /** the id of the value that these are part of, none at the top */
    parent: { attribute: false },
    state: { attribute: false },
    go: { attribute: false },
    opened: { state: true },
  };

  #found = new Latest(this);
  #asked;

  constructor() {
    super();
    this.opened = new Set();
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const asked = `${this.parent} ${question({ ...this.state, sort: 'relevance' })}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#found.run(signal => this.#look(signal));
  }

  /** At the top, those that are part of nothing; below, the narrower ones of the same facet and those of the next. */
  async #look(signal) {
    const [first, second] = this.chain;
    const wish = { size: MOST, order: 'count', parent: this.parent };
    const wanted = this.parent && second ? [first, second] : [first];
    const lists = await Promise.all(wanted.map(name => facet(name, this.state, wish, signal)));
    const rows = lists.flatMap(({ values }, i) => values.map(value => ({ name: wanted[i], value })));
    const ids = new Set(rows.map(row => row.value.id));
    return this.parent
        ? rows.filter(({ name, value }) => name !== first || value.id !== this.parent)
        : rows.filter(({ value }) => !value.parent || value.parent === value.id || !ids.has(value.parent));
  }

  render() {
    const rows = this.#found.value;
    if (!rows) return html`<p class="facet-none" role="status">${this.#found.error?.message ?? 'Looking…'}</p>`;
    const most = Math.max(1, ...rows.map(row => row.value.count ?? 1));
    return html`<ul class="facet-values facet-tree">${repeat(rows, row => `${row.name} ${row.value.id}`, row => this.#row(row, most))}</ul>`;
  }

  #row({ name, value }, most) {
    const isLeaf = name === this.chain.at(-1);
    const open = this.opened.has(value.id);
    return html`
      <li>
        <div class="facet-node">
          ${isLeaf ? html`<span class="facet-twist"></span>` : html`
            <button type="button" class="facet-twist" aria-expanded=${open} aria-label="What is in ${value.label}" @click=${() => this.#turn(value.id)}
              >${open ? ICONS.down : ICONS.forth}</button>`}
          ${facetValue(value, { facet: name, state: this.state, go: this.go, most })}
        </div>
        ${open ? html`<facet-branch .chain=${this.#below(name)} .parent=${value.id} .state=${this.state} .go=${this.go}
            role="group" aria-label="${FACET_NAMES[this.chain.at(-1)]}: ${value.label}"></facet-branch>` : nothing}
      </li>`;
  }

  /** Of a facet whose values are part of one another, it is again in the branches. */
  #below(name) {
    return this.chain.slice(this.chain.indexOf(name) + (['family', 'group'].includes(name) ? 0 : 1));
  }

  #turn(id) {
    const opened = new Set(this.opened);
    opened[opened.has(id) ? 'delete' : 'add'](id);
    this.opened = opened;
  }
}

customElements.define('facet-branch', FacetBranch);
