/** One clause of the question: what it says, what it costs, and a card to change what it is to the question. */
import { LitElement, html, nothing } from 'lit';
import { counted, number } from '../format.js';
import { edited, withAgain, without } from '../rewording.js';
import { ICONS } from './icons.js';
import { measures } from './measures.js';

const STATES = [['MUST', 'Must', 'must have'], ['NICE', 'Nice', 'nice to have'], ['NOT', 'Not', 'must not have'], ['OFF', 'Off', 'left out']];
const KEYS = { '+': 'MUST', '~': 'NICE', '-': 'NOT', Delete: 'OFF', Backspace: 'OFF' };

class ClauseChip extends LitElement {
  static properties = {
    clause: { attribute: false },
    q: { attribute: false },
    /** its synonyms with their counts */
    expansions: { attribute: false },
    /** how many candidates more without it; not known at first */
    gain: { attribute: false },
    total: { attribute: false },
    /** of a question made of a job description: the words it stands for and why */
    why: { attribute: false },
    ask: { attribute: false },
    /** (state) => void */
    put: { attribute: false },
    open: { state: true },
  };

  #closing;

  constructor() {
    super();
    this.open = false;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#closing?.abort();
  }

  render() {
    const { sentence, state, text, edits } = this.clause;
    const wider = this.expansions.filter(finds).length;
    const says = STATES.find(([id]) => id === state)[2];
    return html`
      <div class="chip chip-${state.toLowerCase()}">
        <button type="button" class="chip-main" title=${this.why ? `${text}\n${this.why}` : text} aria-expanded=${this.open} @click=${this.#turn} @keydown=${this.#key}>
          <span class="chip-text" dir="auto">${sentence}</span><span class="visually-hidden">, ${says}</span>
          ${wider ? html`<span class="chip-wider" title="Also found by ${counted(wider, 'other name')}">+${wider}</span>` : nothing}
          ${this.gain ? html`<span class="chip-price" title="${counted(this.gain, 'candidate')} more without it">−${number(this.gain)}</span>` : nothing}
        </button>
        ${edits.OFF ? html`<button type="button" class="chip-remove" aria-label="Leave out ${sentence}" @click=${() => this.put('OFF')}>${ICONS.close}</button>` : nothing}
      </div>
      ${this.open ? this.#card() : nothing}`;
  }

  #card() {
    const { sentence, state, edits } = this.clause;
    return html`
      <div class="chip-card" role="dialog" aria-label=${sentence} @keydown=${this.#cardKey} ${measures({ x: `${this.offsetLeft}px` })}>
        <div class="switch chip-states" role="group" aria-label="What it is to the question">
          ${STATES.map(([id, name, says]) => html`<button type="button" title=${says} aria-pressed=${id === state} ?disabled=${id !== state && !edits[id]}
            @click=${() => this.#choose(id)}>${name}</button>`)}
        </div>
        <p class="chip-fact">${this.#fact()}</p>
        ${this.why ? html`<p class="chip-fact chip-why" dir="auto">From ${this.why}</p>` : nothing}
        ${this.#synonyms()}
      </div>`;
  }

  #fact() {
    if (this.gain === undefined) return 'Counting…';
    if (this.clause.state === 'NICE') return 'Moves who has it up; leaves nobody out.';
    return this.gain ? html`<b>${number(this.total + this.gain)}</b> without it, <b>${number(this.total)}</b> with it` : 'Leaves nobody out.';
  }

  #synonyms() {
    const off = without(this.q, this.clause);
    if (!this.expansions.length && !off.length) return nothing;
    const line = (label, on, turn, count) => html`
      <li><button type="button" role="switch" class="toggle" aria-checked=${on} @click=${turn}><span class="toggle-text" dir="auto">${label}</span
        >${count === undefined ? nothing : html`<span class="facet-count">${number(count)}</span>`}</button></li>`;
    const ofExpansion = ({ label, off: edit, count }) => line(label, true, () => this.ask(edited(this.q, edit)), count);
    const idle = this.expansions.filter(expansion => !finds(expansion));
    return html`
      <p class="chip-head">Also finds</p>
      <ul class="chip-synonyms">
        ${this.expansions.filter(finds).map(ofExpansion)}
        ${off.map(label => line(label, false, () => this.ask(withAgain(this.q, this.clause, label))))}
      </ul>
      ${idle.length ? html`<details class="chip-idle"><summary class="quiet-link">${number(idle.length)} that find nobody here</summary>
        <ul class="chip-synonyms">${idle.map(ofExpansion)}</ul></details>` : nothing}`;
  }

  #choose(state) {
    this.#close();
    if (state !== this.clause.state) this.put(state);
  }

  #key(event) {
    const state = KEYS[event.key];
    if (!state || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (state !== this.clause.state) this.put(state);
  }

  #cardKey(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #turn() {
    if (this.open) this.#close();
    else this.#show();
  }

  async #show() {
    this.open = true;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    document.addEventListener('pointerdown', event => { if (!this.contains(event.target)) this.#close(false); }, { signal });
    this.addEventListener('focusout', event => { if (event.relatedTarget && !this.contains(event.relatedTarget)) this.#close(false); }, { signal });
    await this.updateComplete;
    this.querySelector('.chip-states [aria-pressed=true]').focus();
  }

  #close(refocus = true) {
    this.open = false;
    this.#closing?.abort();
    if (refocus) this.querySelector('.chip-main').focus();
  }
}

/** Whether a synonym finds somebody, as far as it is known. */
function finds({ count }) {
  return count !== 0;
}

customElements.define('clause-chip', ClauseChip);
