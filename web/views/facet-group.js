/** One facet: its values with counts, each of them off, included or excluded. */
import { LitElement, html, nothing } from 'lit';
import { counted, folded, number } from '../format.js';
import { FACET_NAMES, combining, toggled } from '../state.js';
import { ICONS } from './icons.js';
import { measures } from './measures.js';

/** How many values are there before "show more". */
export const FEW = 6;

class FacetGroup extends LitElement {
  static properties = {
    name: { attribute: false },
    facet: { attribute: false },
    state: { attribute: false },
    go: { attribute: false },
    chosen: { attribute: false },
    more: { attribute: false },
    showMore: { attribute: false },
    sought: { state: true },
  };

  constructor() {
    super();
    this.sought = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { facet, name } = this;
    const values = this.#shown();
    if (!facet.values.length) return nothing;
    const most = Math.max(1, ...facet.values.map(value => value.count));
    return html`
      <section class="facet" aria-labelledby="facet-${name}">
        <div class="facet-head">
          <h3 class="facet-name" id="facet-${name}">${FACET_NAMES[name]}</h3>
          ${this.chosen.included.length > 1 ? this.#mode() : nothing}
        </div>
        ${this.more ? this.#find() : nothing}
        <ul class="facet-values">${values.map(value => this.#value(value, most))}</ul>
        ${this.sought && !values.length ? html`<p class="facet-none">Nothing like “${this.sought}” here.</p>` : nothing}
        ${this.#foot()}
      </section>`;
  }

  #shown() {
    if (!this.more) return this.facet.values.filter((value, i) => i < FEW || value.state !== 'off');
    const sought = folded(this.sought.trim());
    return this.facet.values.filter(value => !sought || value.state !== 'off'
        || [value.label, ...(value.raw ?? [])].some(text => folded(text).includes(sought)));
  }

  #mode() {
    const choice = (mode, text) => html`<button type="button" aria-pressed=${this.facet.mode === (mode === 'all' ? 'and' : 'or')}
        @click=${() => this.go(combining(this.state, this.name, mode))}>${text}</button>`;
    return html`<div class="switch" role="group" aria-label="How the chosen values combine">
        ${choice('all', 'all')}${choice('any', 'any')}</div>`;
  }

  #find() {
    return html`<input class="facet-find" type="search" placeholder="Find in ${FACET_NAMES[this.name].toLowerCase()}…"
        aria-label="Find in ${FACET_NAMES[this.name]}" .value=${this.sought} autocomplete="off"
        @input=${event => { this.sought = event.target.value; }} @keydown=${this.#findKey}>`;
  }

  #findKey(event) {
    if (event.key !== 'Escape' || !this.sought) return;
    event.stopPropagation();
    event.preventDefault();
    this.sought = '';
  }

  #value(value, most) {
    const { label, count, state } = value;
    const spellings = (value.raw ?? []).filter(text => text !== label);
    return html`
      <li class="facet-value ${state}" ${measures({ part: String(count / most) })}>
        <button type="button" class="facet-include" aria-pressed=${state === 'included'}
          title=${spellings.length ? `Also written: ${spellings.join(', ')}` : nothing}
          aria-label="${state === 'excluded' ? 'Excluded: ' : ''}${label}, ${counted(count, 'candidate')}"
          @click=${() => this.#toggle(value, state === 'excluded' ? 'excluded' : 'included')}
          @keydown=${event => this.#valueKey(event, value)}>
          <span class="facet-box">${state === 'included' ? ICONS.check : state === 'excluded' ? ICONS.minus : nothing}</span>
          <span class="facet-label" dir="auto">${label}</span>
          <span class="facet-count">${number(count)}</span>
        </button>
        <button type="button" class="facet-exclude" aria-pressed=${state === 'excluded'} aria-label="Exclude ${label}"
          title="Exclude" @click=${() => this.#toggle(value, 'excluded')}>${ICONS.minus}</button>
      </li>`;
  }

  #valueKey(event, value) {
    if (event.key !== '-' && event.key !== 'Delete') return;
    event.preventDefault();
    this.#toggle(value, 'excluded');
  }

  #toggle(value, wish) {
    this.go(toggled(this.state, this.name, value, wish));
  }

  #foot() {
    const { totalValues, missing, values } = this.facet;
    const hidden = totalValues - Math.min(FEW, values.length);
    if (this.more) {
      return html`<p class="facet-foot"><button type="button" class="quiet-link" @click=${() => this.#fold()}>Show fewer</button>
        ${totalValues > values.length ? html`<span>${number(values.length)} of ${number(totalValues)}</span>` : nothing}
        ${missing ? html`<span>${number(missing)} without</span>` : nothing}</p>`;
    }
    return hidden > 0 ? html`<p class="facet-foot"><button type="button" class="quiet-link"
        @click=${() => this.showMore(true)}>${number(hidden)} more</button></p>` : nothing;
  }

  #fold() {
    this.sought = '';
    this.showMore(false);
  }
}

customElements.define('facet-group', FacetGroup);
