/** The list: how many, in which order, the rows, and the way to the next page. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { counted, number } from '../format.js';
import { SORTS, sorted, turned, write } from '../state.js';
import { hitRow } from './hit-row.js';
import { sharedAxis, stripYears } from './strip.js';

/** The server turns no page beyond this hit. */
const DEEPEST = 10_000;

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Answer} answer
 * @param {Object} view
 * @param {boolean} view.busy a newer answer is on its way
 * @param {(state: import('../state.js').State) => void} view.go
 * @param {() => void} [view.refresh] where the candidates have changed since
 * @param {unknown} view.filterButton where the facets are in a sheet
 * @param {unknown} view.instead of the rows, when there are none
 */
export function results(state, answer, { busy, go, refresh, filterButton, instead }) {
  const line = sharedAxis(answer.hits.map(hit => hit.card));
  return html`
    <section class="results" aria-labelledby="total" aria-busy=${busy}>
      <div class="results-head">
        <div class="results-title">
          <h2 id="total">${counted(answer.total, 'candidate')}</h2>
          ${answer.interpretation.clauses.length
              ? html`<p class="sentence" dir="auto"><span class="visually-hidden">Read as: </span>${answer.interpretation.sentence}</p>` : nothing}
        </div>
        ${refresh ? html`<button type="button" class="quiet-link" @click=${refresh}>There are changes: refresh</button>` : nothing}
        ${filterButton}
        ${answer.hits.length > 1 ? order(state, go) : nothing}
      </div>
      ${answer.hits.length ? html`
        <div class="axis-row">${stripYears(line)}</div>
        <ol class="hits" start=${(answer.page - 1) * answer.size + 1}>
          ${repeat(answer.hits, hit => hit.id, hit => hitRow(hit, state, line))}
        </ol>
        ${pages(state, answer)}` : answer.total ? noSuchPage(state) : instead}
    </section>`;
}

function order(state, go) {
  return html`
    <label class="order"><span>Sort</span>
      <select @change=${event => go(sorted(state, event.target.value))}>
        ${SORTS.map(([id, text]) => html`<option value=${id} ?selected=${id === state.sort}>${text}</option>`)}
      </select>
    </label>`;
}

function noSuchPage(state) {
  return html`<div class="state"><h3>The list is shorter than that</h3>
      <p><a href=${write(turned(state, 1)) || '/'}>To its first page</a></p></div>`;
}

function pages(state, { total, page, size, hits }) {
  if (total <= size && page === 1) return nothing;
  const last = Math.ceil(Math.min(total, DEEPEST) / size);
  const first = (page - 1) * size + 1;
  const to = (there, text, name) => there
      ? html`<a class="button" rel=${name} href=${write(turned(state, page + (name === 'next' ? 1 : -1))) || '/'}>${text}</a>`
      : html`<span class="button off" aria-hidden="true">${text}</span>`;
  return html`
    <nav class="pages" aria-label="Pages">
      ${to(page > 1, 'Previous', 'prev')}
      <span>${number(first)}–${number(first + hits.length - 1)} of ${number(total)}</span>
      ${to(page < last, 'Next', 'next')}
    </nav>`;
}
