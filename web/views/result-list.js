/** The list: how many, in which order and how close, the rows, those that were selected, and more as one goes down. */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { found, number } from '../format.js';
import { SORTS, packed, sorted } from '../state.js';
import { exportMenu } from './export-menu.js';
import { hitRow, hitMarks } from './hit-row.js';
import { ICONS } from './icons.js';
import { legend } from './legend.js';
import './selection-bar.js';
import { sharedAxis, stripYears } from './strip.js';

/** How far below the window the next rows are fetched. */
const AHEAD = '900px';
/** Of more clauses than this, the chips above are read more easily than a sentence. */
const LONG_SENTENCE = 4;
/** The first rows set the line of time for all, so that no bar moves when more come. */
const FIRST = 20;

class ResultList extends LitElement {
  static properties = {
    state: { attribute: false },
    answer: { attribute: false },
    /** The rows and those that follow: a `Hits`; `list` is what it holds, so that this is drawn again. */
    hits: { attribute: false },
    list: { attribute: false },
    busy: { attribute: false },
    go: { attribute: false },
    /** Asks anew, where the candidates have changed since. */
    refresh: { attribute: false },
    /** Where the facets are in a sheet, the button that opens it. */
    filterButton: { attribute: false },
    /** What is shown instead of rows, when there are none. */
    instead: { attribute: false },
    /** A `Picked`, and what it holds, so that this is drawn again. */
    picked: { attribute: false },
    selected: { attribute: false },
    /** Called when some of them were tagged. */
    tagged: { attribute: false },
  };

  #end = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) this.#more();
  }, { rootMargin: AHEAD });

  createRenderRoot() {
    return this;
  }

  updated() {
    this.#end.disconnect();
    const end = this.querySelector('.hits-end');
    if (end) this.#end.observe(end);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end.disconnect();
  }

  render() {
    const { interpretation } = this.answer;
    const { total } = this.hits;
    return html`
      <section class="results ${this.state.rows}" aria-labelledby="total" aria-busy=${this.busy}>
        <div class="results-head">
          <div class="results-title">
            <h2 id="total">${found({ ...this.answer, total })}</h2>
            ${interpretation.clauses.length
                ? html`<p class="sentence ${interpretation.clauses.length > LONG_SENTENCE ? 'visually-hidden' : ''}" dir="auto"><span class="visually-hidden">Read as: </span>${interpretation.sentence}</p>` : nothing}
          </div>
          ${this.refresh ? html`<button type="button" class="quiet-link" @click=${this.refresh}>There are changes: refresh</button>` : nothing}
          ${this.filterButton}
          ${total ? html`${this.#closeness()}${exportMenu(this.state, total)}` : nothing}
          ${total > 1 ? this.#order() : nothing}
        </div>
        ${this.list.length ? this.#rows() : this.instead}
        <selection-bar .state=${this.state} .selected=${this.selected} .clear=${this.picked.clear} .tagged=${this.tagged}></selection-bar>
      </section>`;
  }

  #rows() {
    const line = sharedAxis(this.list.slice(0, FIRST).map(hit => hit.card));
    return html`
      <div class="axis-row">${legend(this.list.flatMap(hitMarks))}${stripYears(line)}</div>
      <ol class="hits">
        ${repeat(this.list, hit => hit.id, (hit, i) => hitRow(hit, this.state, line,
          { rank: i + 1, selected: this.selected.has(hit.id), select: this.picked.pick }))}
      </ol>
      ${this.#foot()}`;
  }

  #foot() {
    if (!this.hits.goOn) return html`<p class="hits-all">${this.list.length > FIRST ? `All ${number(this.list.length)} are here.` : nothing}</p>`;
    if (this.hits.error) {
      return html`<div class="banner" role="alert">${ICONS.warning}<p>${this.hits.error.message}</p>
          <button type="button" class="button" @click=${() => this.#more()}>Try again</button></div>`;
    }
    return html`<div class="hits-end"><span>${number(this.list.length)} of ${number(this.hits.total)}</span>
        <button type="button" class="button" @click=${() => this.#more()}>Show more</button></div>`;
  }

  #more() {
    this.hits.more();
  }

  #closeness() {
    const choice = (rows, name, icon) => html`<button type="button" aria-pressed=${this.state.rows === rows} aria-label=${name} title=${name}
        @click=${() => this.go(packed(this.state, rows), { replace: true })}>${icon}</button>`;
    return html`<div class="switch closeness" role="group" aria-label="How close the rows are">
        ${choice('', 'Rows with their evidence', ICONS.rows)}${choice('compact', 'Compact rows', ICONS.lines)}</div>`;
  }

  #order() {
    return html`
      <label class="order"><span aria-hidden="true">Sort</span>
        <select aria-label="Sort" @change=${event => this.go(sorted(this.state, event.target.value))}>
          ${SORTS.filter(([id]) => this.answer.sorts.includes(id)).map(([id, text]) =>
            html`<option value=${id} .selected=${id === this.answer.sort}>${text}</option>`)}
        </select>
      </label>`;
  }
}

customElements.define('result-list', ResultList);
