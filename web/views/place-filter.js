/** Everyone who lives within a distance of a place. The question says it, so that it can be read and changed there too. */
import { LitElement, html } from 'lit';
import { suggest } from '../api.js';
import { Latest } from '../latest.js';
import { nearAsked, nearTo } from '../rewording.js';

const DISTANCES = ['10km', '25km', '50km', '100km', '200km'];

class PlaceFilter extends LitElement {
  static properties = {
    answer: { attribute: false },
    /** (question) => void */
    ask: { attribute: false },
    place: { state: true },
    distance: { state: true },
  };

  #places = new Latest(this);
  #shown;

  constructor() {
    super();
    this.place = '';
    this.distance = '25km';
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const near = nearAsked(this.answer.interpretation.clauses);
    const asked = near ? `${near.distance} ${near.place}` : '';
    if (asked === this.#shown) return;
    if (near) ({ place: this.place, distance: this.distance } = near);
    else if (this.#shown) this.place = '';
    this.#shown = asked;
  }

  render() {
    const distances = DISTANCES.includes(this.distance) ? DISTANCES : [this.distance, ...DISTANCES];
    return html`
      <form class="place-filter" @submit=${this.#submit} aria-label="Within a distance of a place">
        <select aria-label="Distance" @change=${this.#far}>
          ${distances.map(one => html`<option value=${one} ?selected=${one === this.distance}>within ${one.replace(/(?=[a-z]+$)/, ' ')}</option>`)}
        </select>
        <label for="near-place">of</label>
        <input id="near-place" class="facet-find" list="near-places" autocomplete="off" placeholder="a city" .value=${this.place} @input=${this.#typed}>
        <datalist id="near-places">${(this.#places.value ?? []).map(({ label }) => html`<option value=${label}></option>`)}</datalist>
        <button class="button small">${this.#shown && !this.place.trim() ? 'Clear' : 'Set'}</button>
      </form>`;
  }

  #typed(event) {
    this.place = event.target.value;
    const typed = this.place.trim();
    if (typed.length > 1) this.#places.run(signal => suggest(typed, 'city', signal));
  }

  #far(event) {
    this.distance = event.target.value;
    if (this.#shown && this.place.trim()) this.#ask();
  }

  #submit(event) {
    event.preventDefault();
    this.#ask();
  }

  #ask() {
    const { asked, interpretation } = this.answer;
    this.ask(nearTo(asked.q, interpretation, this.place.trim(), this.distance));
  }
}

customElements.define('place-filter', PlaceFilter);
