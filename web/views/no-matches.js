/** Nobody matches: which part of the question to drop, and how many there would be then. */
import { LitElement, html, nothing } from 'lit';
import { FACETS, FACET_NAMES } from '../facets.js';
import { count } from '../api.js';
import { counted } from '../format.js';
import { Latest } from '../latest.js';
import { asking, dropping, isNarrowed, question, selection, toggled, write } from '../state.js';

const MOST = 8;
const PAUSE = 350;

class NoMatches extends LitElement {
  static properties = { state: { attribute: false }, answer: { attribute: false } };

  #offers = new Latest(this);
  #asked;
  #timer;

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    const now = question(this.state).toString();
    if (now === this.#asked) return;
    this.#asked = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#offers.run(signal => this.#count(signal)), PAUSE);
  }

  render() {
    const offers = this.#offers.value ?? [];
    return html`
      <div class="state">
        <h3>Nobody matches all of it</h3>
        ${offers.length ? html`
          <p>Drop one part and there are some:</p>
          <ul class="offers">${offers.map(offer => html`
            <li><a class="offer" href=${write(offer.state) || '/'}>
              <span>without <strong dir="auto">${offer.label}</strong></span><span class="offer-count">${counted(offer.total, 'candidate')}</span>
            </a></li>`)}</ul>`
          : this.#offers.value ? html`<p>Try other or fewer words, or <a href="/">see everyone</a>.</p>` : nothing}
      </div>`;
  }

  async #count(signal) {
    const offers = this.#relaxations().slice(0, MOST);
    const totals = await Promise.all(offers.map(offer => count(offer.state, signal)));
    return offers.map((offer, i) => ({ ...offer, total: totals[i] }))
        .filter(offer => offer.total > 0)
        .sort((a, b) => b.total - a.total);
  }

  #relaxations() {
    const { clauses } = this.answer.interpretation;
    const ofText = clauses.map(clause => ({ label: clause.sentence, state: asking(this.state, dropping(clauses, clause.id)) }));
    const ofFacets = FACETS.flatMap(facet => ['included', 'excluded'].flatMap(wish =>
      selection(this.state, facet)[wish].map(id => ({
        label: `${wish === 'excluded' ? 'not ' : ''}${FACET_NAMES[facet]}: ${this.#label(facet, id)}`,
        state: toggled(this.state, facet, { id }, wish),
      }))));
    return [...ofText, ...ofFacets].filter(({ state }) => state.q || isNarrowed(state));
  }

  #label(facet, id) {
    return this.answer.facets[facet]?.values.find(value => value.id === id)?.label ?? id;
  }
}

customElements.define('no-matches', NoMatches);
