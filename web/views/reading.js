/**
 * How the question was read: its clauses and the chosen values as chips, and what was mended or may have been meant. The text
 * of the question is the only truth: a chip changes it as the server says.
 */
import { LitElement, html, nothing } from 'lit';
import { FACETS, FACET_NAMES } from '../facets.js';
import { whyAsked } from '../pasted.js';
import { edited, extended } from '../rewording.js';
import { asking, isNarrowed, selection, toggled, widened, widening, write } from '../state.js';
import './clause-chip.js';
import { ICONS } from './icons.js';
import { notes } from './notes.js';

/** Of more clauses than this, the others are behind a button. */
const MANY = 14;
/** On a narrow screen wishes come behind it first: the list is what was asked for. */
const NARROW = '(max-width: 720px)';
const FEW = 5;

class QuestionReading extends LitElement {
  static properties = {
    state: { attribute: false },
    answer: { attribute: false },
    /** what the parts of the question cost; comes after the answer */
    costs: { attribute: false },
    go: { attribute: false },
    /** what the question was made of, where it was: a `Made`; and what asks the text itself */
    made: { attribute: false },
    askText: { attribute: false },
    /** clauses that were put off, to be put on again */
    off: { state: true },
    whole: { state: true },
  };

  #own;

  constructor() {
    super();
    this.off = [];
    this.whole = false;
  }

  createRenderRoot() {
    return this;
  }

  /** A question that was not made by a chip is another question: what was put off before is not of it. */
  willUpdate(changed) {
    if (!changed.has('answer')) return;
    const { q } = this.answer.asked;
    if (q !== this.#own) this.off = [];
    this.#own = q;
    const on = new Set(this.#clauses().map(clause => clause.text));
    this.off = this.off.filter(clause => !on.has(clause.text));
  }

  render() {
    const chips = [...this.#clauseChips(), ...this.off.map(clause => this.#offChip(clause)),
      ...FACETS.flatMap(facet => this.#selectionChips(facet))];
    const remarks = notes(this.answer, this.costs, q => this.#ask(q));
    if (!chips.length && remarks === nothing) return nothing;
    return html`
      <section class="reading" aria-label="How the question was read">
        ${chips.length ? html`<ul class="chips" aria-label="What is asked for">${chips}${this.#switches()}</ul>` : nothing}
        ${this.#origin()}
        ${remarks}
      </section>`;
  }

  /** What the question was made of, and the way back. */
  #origin() {
    const { made } = this;
    if (!made || made.q !== this.answer.asked.q && !this.#clauses().some(clause => whyAsked(made, clause))) return nothing;
    return html`<p class="origin" role="status">${made.of}
        <button type="button" class="quiet-link" @click=${() => this.askText(made.text)}>Ask the text itself</button></p>`;
  }

  #clauses() {
    return this.answer.interpretation.clauses;
  }

  #clauseChips() {
    const clauses = this.#clauses();
    const shown = this.whole ? clauses : shownOf(clauses);
    const chips = shown.map(clause => html`
      <li><clause-chip .clause=${clause} .q=${this.answer.asked.q} .expansions=${this.#expansions(clause)} .gain=${this.#gain(clause)}
        .total=${this.answer.total} .why=${whyAsked(this.made, clause)} .ask=${q => this.#ask(q)} .put=${state => this.#put(clause, state)}></clause-chip></li>`);
    if (shown.length < clauses.length) {
      const rest = clauses.filter(clause => !shown.includes(clause));
      chips.push(html`<li><button type="button" class="quiet-link chips-more" @click=${() => { this.whole = true; }}>${rest.length} more${
        rest.every(isWish) ? ', ideally' : ''}</button></li>`);
    }
    return chips;
  }

  /** The synonyms of a clause, each with how many candidates it finds by itself. */
  #expansions(clause) {
    return this.answer.interpretation.expansions
        .map((expansion, i) => ({ ...expansion, count: this.costs?.expansions[i] }))
        .filter(expansion => expansion.clause === clause.id);
  }

  /** How many candidates more there would be without it; not known at first. */
  #gain({ id }) {
    const without = this.costs?.withoutIt[id];
    return without === undefined ? undefined : without - this.answer.total;
  }

  #put(clause, state) {
    const edit = clause.edits[state];
    if (!edit) return;
    if (state === 'OFF') this.off = [...this.off, clause];
    this.#ask(edited(this.answer.asked.q, edit));
  }

  /** While the text is ahead of the answer, there is nothing that a change could be made of. */
  #ask(q) {
    if (this.answer.asked.q !== this.state.q) return;
    this.#own = q;
    this.go(asking(this.state, q));
  }

  #offChip(clause) {
    return html`
      <li class="chip chip-off">
        <button type="button" class="chip-main" title="Put it back" @click=${() => this.#ask(extended(this.answer.interpretation, clause.text))}>
          <span class="chip-text" dir="auto"><span class="visually-hidden">Off: </span>${clause.sentence}</span></button>
        <button type="button" class="chip-remove" aria-label="Forget ${clause.sentence}"
          @click=${() => { this.off = this.off.filter(other => other !== clause); }}>${ICONS.close}</button>
      </li>`;
  }

  #selectionChips(facet) {
    const { included, excluded } = selection(this.state, facet);
    const labels = new Map(this.answer.facets[facet]?.values.map(value => [value.id, value.label]));
    const chip = (id, wish) => {
      const name = `${wish === 'excluded' ? 'not ' : ''}${FACET_NAMES[facet]}`;
      return html`
        <li class="chip chip-facet ${wish === 'excluded' ? 'chip-not' : ''}">
          <span class="chip-kind">${name}</span><span class="chip-text" dir="auto">${labels.get(id) ?? id}</span>
          <a class="chip-remove" href=${write(toggled(this.state, facet, { id }, wish)) || '/'} aria-label="Remove ${name}: ${labels.get(id) ?? id}">${ICONS.close}</a>
        </li>`;
    };
    return [...included.map(id => chip(id, 'included')), ...excluded.map(id => chip(id, 'excluded'))];
  }

  #switches() {
    const { expansions } = this.answer.interpretation;
    const on = this.state.synonyms === 'on';
    return html`
      ${expansions.length || !on ? html`<li><button type="button" role="switch" class="toggle" aria-checked=${on}
        title="Whether a word also finds other words for the same" @click=${() => this.go(widening(this.state, on ? 'off' : 'on'))}>Synonyms</button></li>` : nothing}
      ${isNarrowed(this.state) ? html`<li class="clear-filters"><a class="quiet-link" href=${write(widened(this.state)) || '/'}>Clear filters</a></li>` : nothing}`;
  }
}

/** Those that there is room for, in the order of the question. */
function shownOf(clauses) {
  if (!matchMedia(NARROW).matches) return clauses.slice(0, MANY);
  const room = Math.max(0, FEW - clauses.filter(clause => !isWish(clause)).length);
  const wishes = clauses.filter(isWish).slice(0, room);
  return clauses.filter(clause => !isWish(clause) || wishes.includes(clause)).slice(0, MANY);
}

function isWish({ state }) {
  return state === 'NICE';
}

customElements.define('question-reading', QuestionReading);
