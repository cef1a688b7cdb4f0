/** Years of experience: a column for each year, and two handles that choose from where to where. */
import { LitElement, html, svg } from 'lit';
import { MOST_YEARS } from '../facets.js';
import { counted, number } from '../format.js';
import { ranging, selection } from '../state.js';
import { measures } from './measures.js';

const HEIGHT = 52;
/** Milliseconds between the last step of a handle and the question: a key that is held down makes many. */
const PAUSE = 250;

class YearsFacet extends LitElement {
  static properties = {
    facet: { attribute: false },
    state: { attribute: false },
    go: { attribute: false },
    /** [from, to] while a handle is being moved */
    moving: { state: true },
  };

  #timer;

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('state')) this.moving = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    const [from, to] = this.moving ?? this.#chosen();
    const columns = this.facet.values.slice(0, MOST_YEARS + 1);
    const chosen = columns.slice(from, to + 1);
    const within = chosen.reduce((sum, value) => sum + (value.count ?? 0), 0);
    const some = chosen.some(value => value.count === undefined);
    const most = Math.max(1, ...columns.map(value => value.count ?? 1));
    return html`
      <div class="years" ${measures({ from: String(from / MOST_YEARS), to: String(to / MOST_YEARS) })}>
        <svg class="years-columns" width="100%" height=${HEIGHT} role="img" aria-label=${described(columns)}>
          ${columns.map((value, year) => column(value, year, most, year >= from && year <= to))}
        </svg>
        <div class="years-track">
          ${this.#handle('from', from, 'From years of experience')}${this.#handle('to', to, 'To years of experience')}
        </div>
        <p class="years-ends" aria-hidden="true"><span>0</span><span>10</span><span>20</span><span>${MOST_YEARS}+</span></p>
      </div>
      <p class="years-said">${said(from, to)}<span class="facet-count">${some ? `${number(within)} or more candidates` : counted(within, 'candidate')}</span></p>`;
  }

  #handle(end, value, name) {
    return html`<input type="range" class="years-handle" min="0" max=${MOST_YEARS} step="1" .value=${String(value)} aria-label=${name}
        aria-valuetext=${value === MOST_YEARS ? `${MOST_YEARS} or more` : counted(value, 'year')}
        @input=${event => this.#move(end, Number(event.target.value))} @change=${this.#later}>`;
  }

  /** From where to where the chosen ranges reach, all together. */
  #chosen() {
    const ends = selection(this.state, 'yoe').included.map(range => range.split('..'));
    if (!ends.length) return [0, MOST_YEARS];
    const number = (text, otherwise) => Math.min(MOST_YEARS, text ? Number(text) : otherwise);
    return [Math.min(...ends.map(([low]) => number(low, 0))), Math.max(...ends.map(([low, high = low]) => number(high, MOST_YEARS)))];
  }

  /** The handles never pass one another. */
  #move(end, value) {
    const [from, to] = this.moving ?? this.#chosen();
    this.moving = end === 'from' ? [Math.min(value, to), to] : [from, Math.max(value, from)];
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const [from, to] = this.moving ?? this.#chosen();
      const all = from === 0 && to === MOST_YEARS;
      this.go(ranging(this.state, 'yoe', all ? '' : `${from}..${to === MOST_YEARS ? '' : to}`));
    }, PAUSE);
  }
}

function column({ count }, year, most, within) {
  const height = count === 0 ? 0 : Math.max((count ?? 1) / most * HEIGHT, 2);
  const width = 100 / (MOST_YEARS + 1);
  return svg`<rect class=${within ? 'within' : ''} x="${year * width + 0.3}%" width="${width - 0.6}%" y=${HEIGHT - height} height=${height} rx="1"
      ><title>${year === MOST_YEARS ? `${MOST_YEARS} years or more` : counted(year, 'year')}: ${counted(count, 'candidate')}</title></rect>`;
}

function said(from, to) {
  if (from === 0 && to === MOST_YEARS) return 'Any';
  if (to === MOST_YEARS) return `${from} years or more`;
  if (from === 0) return `Up to ${counted(to, 'year')}`;
  return from === to ? counted(from, 'year') : `${from} to ${to} years`;
}

function described(columns) {
  const peak = columns.reduce((best, value, year) => (value.count ?? 0) > (columns[best].count ?? 0) ? year : best, 0);
  return `Candidates by years of experience; most of them, ${number(columns[peak].count)}, have ${counted(peak, 'year')}`;
}

customElements.define('years-facet', YearsFacet);
