/** Nobody matches: the least that must go for somebody to be found, and how many there would be then. */
import { LitElement, html } from 'lit';
import { count } from '../api.js';
import { FACETS, FACET_NAMES } from '../facets.js';
import { counted } from '../format.js';
import { Latest } from '../latest.js';
import { asking, dropping, isNarrowed, question, selection, toggled, widened, write } from '../state.js';

/** So many choices are tried one by one. */
const MOST = 8;
const PAUSE = 350;

class NoMatches extends LitElement {
  static properties = {
    state: { attribute: false },
    answer: { attribute: false },
    /** what the clauses cost; comes after the answer */
    costs: { attribute: false },
  };

  #ofFilters = new Latest(this);
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
    this.#timer = setTimeout(() => this.#ofFilters.run(signal => this.#count(signal)), PAUSE);
  }

  render() {
    const { clauses } = this.answer.interpretation;
    const isOne = clauses.length + this.#filters().length === 1;
    const isKnown = this.#ofFilters.value && (this.costs || !clauses.length);
    const offers = [...this.#ofFilters.value ?? [], ...this.#ofClauses()].sort((a, b) => b.total - a.total);
    return html`
      <div class="state">
        <h3>${isOne ? 'Nobody matches' : 'Nobody matches all of it'}</h3>
        ${offers.length ? html`
          <p>The least to leave out for somebody to be found:</p>
          <ul class="offers">${offers.map(offer => html`
            <li><a class="offer" href=${write(offer.state) || '/'}>
              <span>without ${offer.labels.map((label, i) => html`${i ? ' and ' : ''}<strong dir="auto">${label}</strong>`)}</span>
              <span class="offer-count">${counted(offer.total, 'candidate')}</span>
            </a></li>`)}</ul>`
          : isKnown ? html`<p>Try other or fewer words, or <a href="/">see everyone</a>.</p>` : html`<p role="status">Looking for the way out…</p>`}
      </div>`;
  }

  /** The smallest sets of clauses that must go, as the server counted them. */
  #ofClauses() {
    const { clauses } = this.answer.interpretation;
    return (this.costs?.ways ?? []).map(({ without, total }) => ({
      labels: without.map(id => clauses.find(clause => clause.id === id).sentence),
      state: asking(this.state, dropping(clauses, without)),
      total,
    })).filter(({ state }) => state.q || isNarrowed(state));
  }

  async #count(signal) {
    const offers = this.#filters().slice(0, MOST);
    const totals = await Promise.all(offers.map(offer => count(offer.state, signal)));
    const some = offers.map((offer, i) => ({ ...offer, total: totals[i] })).filter(offer => offer.total > 0);
    return some.length || offers.length < 2 ? some : this.#withoutAny(signal);
  }

  async #withoutAny(signal) {
    const state = widened(this.state);
    const total = await count(state, signal);
    return total ? [{ labels: ['all filters'], state, total }] : [];
  }

  /** Each choice in a filter, taken back. */
  #filters() {
    return FACETS.flatMap(facet => ['included', 'excluded'].flatMap(wish =>
      selection(this.state, facet)[wish].map(id => ({
        labels: [`${wish === 'excluded' ? 'not ' : ''}${FACET_NAMES[facet]}: ${this.#label(facet, id)}`],
        state: toggled(this.state, facet, { id }, wish),
      }))));
  }

  #label(facet, id) {
    return this.answer.facets[facet]?.values.find(value => value.id === id)?.label ?? id;
  }
}

customElements.define('no-matches', NoMatches);
