/** One facet: its first values with counts, those that are chosen, and on request all it has. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FACET_NAMES, isNumber } from '../facets.js';
import { number } from '../format.js';
import { combining, selection } from '../state.js';
import './facet-list.js';
import { facetValue, keepingFocus } from './facet-value.js';

class FacetGroup extends LitElement {
  static properties = {
    name: { attribute: false },
    facet: { attribute: false },
    state: { attribute: false },
    go: { attribute: false },
    unfolded: { state: true },
  };

  #refocus = () => {};

  constructor() {
    super();
    this.unfolded = false;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    this.#refocus = keepingFocus(this);
  }

  updated() {
    this.#refocus();
  }

  render() {
    const { facet, name } = this;
    if (!facet.values.length) return html`<p class="facet-none">Nothing is known of this here.</p>`;
    const folds = !isNumber(name) && facet.totalValues > facet.values.length;
    return html`
      ${selection(this.state, name).included.length > 1 ? this.#mode() : nothing}
      ${this.unfolded ? html`
        <facet-list .name=${name} .state=${this.state} .go=${this.go} .chosen=${this.#chosen()}></facet-list>` : this.#few()}
      ${folds || this.unfolded ? html`
        <button type="button" class="quiet-link facet-more" aria-expanded=${this.unfolded} @click=${this.#fold}>
          ${this.unfolded ? 'Show fewer' : `All ${number(facet.totalValues)}…`}</button>` : nothing}`;
  }

  #few() {
    const { values } = this.facet;
    const where = { facet: this.name, state: this.state, go: this.go, most: Math.max(...values.map(value => value.count ?? 1)) };
    return html`<ul class="facet-values">${repeat(values, value => value.id, value => html`<li>${facetValue(value, where)}</li>`)}</ul>`;
  }

  #chosen() {
    return this.facet.values.filter(value => value.state !== 'off');
  }

  #mode() {
    const choice = (mode, text) => html`<button type="button" aria-pressed=${this.facet.mode === (mode === 'all' ? 'and' : 'or')}
        @click=${() => this.go(combining(this.state, this.name, mode))}>${text}</button>`;
    return html`<div class="facet-mode"><div class="switch" role="group" aria-label="How the chosen values of ${FACET_NAMES[this.name]} combine">
        ${choice('all', 'all of them')}${choice('any', 'any of them')}</div></div>`;
  }

  async #fold() {
    this.unfolded = !this.unfolded;
    await this.updateComplete;
    if (this.unfolded) this.querySelector('.facet-find')?.focus();
  }
}

customElements.define('facet-group', FacetGroup);
