/** The page: the address says what is looked at, the server answers, the views show it. */
import { LitElement, html, nothing } from 'lit';
import { Address } from './address.js';
import { Unreachable, isAlive, search, status } from './api.js';
import { counted } from './format.js';
import { onKeys } from './keys.js';
import { Latest } from './latest.js';
import { asking, isNarrowed, opening, question, resolved, selection, turned } from './state.js';
import { askedSkills } from './views/asked-skills.js';
import './views/candidate-view.js';
import { FEW } from './views/facet-group.js';
import { filterSheet, filters } from './views/filters.js';
import './views/help-sheet.js';
import { ICONS } from './views/icons.js';
import './views/no-matches.js';
import { results } from './views/results.js';
import './views/search-box.js';
import { firstStart, loading, trouble } from './views/situations.js';
import './views/upload-tray.js';
import { Watch } from './watch.js';

/** How many values of each facet are asked for when one of them shows all it has. */
const MANY = 200;
/** Milliseconds. */
const UNTIL_EMPTY = 1200;
const NARROW = '(max-width: 1000px)';
/** With a candidate open, the filters give way earlier. */
const NARROW_BESIDE = '(max-width: 1240px)';

class ShortlistApp extends LitElement {
  static properties = { more: { state: true }, notice: { state: true }, lost: { state: true } };

  #address = new Address(this, before => this.#moved(before));
  #answer = new Latest(this);
  #status = new Latest(this);
  #watch = new Watch(this, () => this.#answer.value);
  #asked;
  #typed;
  #stepping;
  #gone = new AbortController();

  constructor() {
    super();
    this.more = new Set();
    this.notice = '';
    this.lost = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const { signal } = this.#gone;
    document.addEventListener('keydown', event => onKeys(event, this.#keys), { signal });
    for (const query of [NARROW, NARROW_BESIDE]) {
      matchMedia(query).addEventListener('change', () => this.requestUpdate(), { signal });
    }
    this.#status.run(status);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  get state() {
    return this.#address.state;
  }

  willUpdate() {
    const wanted = this.#wanted();
    const empty = this.#watch.changed && !this.#answer.value?.total;
    if (wanted !== this.#asked || empty) this.#ask(wanted);
    document.title = this.state.q ? `${this.state.q} – Shortlist` : 'Shortlist';
  }

  /** The new state is on the page: what has the focus now, and what is to be seen of it. */
  #moved(before) {
    const { page, candidate, q } = this.state;
    if (q !== this.#typed) this.#typed = undefined;
    if (before.page !== page) scrollTo({ top: 0 });
    if (before.candidate && !candidate) this.#rowLink(before.candidate)?.focus({ preventScroll: true });
    if (!before.candidate && candidate) this.querySelector('candidate-view').focus({ preventScroll: true });
  }

  #wanted() {
    return `${question(this.state)} ${this.#facetSize()}`;
  }

  #facetSize() {
    return this.more.size ? MANY : FEW + 4;
  }

  async #ask(wanted) {
    this.#asked = wanted;
    const state = this.state;
    const done = await this.#answer.run(signal => this.#search(state, signal));
    if (done) this.#arrived();
    else if (this.#answer.error instanceof Unreachable) this.#waitForServer();
  }

  /** Half a word often finds nobody: while a person is writing, the list waits a little before it goes empty. */
  async #search(state, signal) {
    const answer = await search(state, { facetSize: this.#facetSize() }, signal);
    if (!answer.total && this.#typed === state.q && this.#answer.value?.total) {
      await new Promise(resume => setTimeout(resume, UNTIL_EMPTY));
    }
    return answer;
  }

  #arrived() {
    this.#watch.changed = false;
    const { hits, facets } = this.#answer.value;
    this.#address.restate(resolved(this.state, facets));
    this.#asked = this.#wanted();
    if (this.#stepping && hits.length) {
      this.#openNeighbour(this.#stepping > 0 ? hits[0] : hits.at(-1));
    }
    this.#stepping = undefined;
  }

  /** Asks until the server is back, ever more patiently, then asks the question again. */
  async #waitForServer() {
    if (this.lost) return;
    this.lost = true;
    for (let pause = 500; !await isAlive(); pause = Math.min(pause * 1.5, 5000)) {
      await new Promise(resume => setTimeout(resume, pause));
    }
    this.lost = false;
    this.#again();
  }

  #again = () => {
    this.#asked = undefined;
    this.requestUpdate();
  };

  render() {
    const open = Boolean(this.state.candidate);
    return html`
      ${this.#header()}
      <main class="page ${open ? 'with-candidate' : ''}">
        ${this.#body()}
        ${open ? this.#candidate() : nothing}
      </main>
      <help-sheet></help-sheet>
      <upload-tray .added=${this.#again}></upload-tray>
      <p class="visually-hidden" role="status">${this.#spoken()}</p>
      <p class="toast" role="status" ?hidden=${!this.notice}>${this.notice}</p>`;
  }

  #header() {
    return html`
      <header class="top">
        <a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span><h1>Shortlist</h1></a>
        <search-box .q=${this.state.q} .ask=${this.#askFor}></search-box>
        <button type="button" class="icon-button" aria-label="How to ask" title="How to ask (?)" @click=${() => this.#help()}>${ICONS.help}</button>
        <button type="button" class="button primary add" @click=${() => this.#add()}>${ICONS.add}<span>Add résumés</span></button>
        <div class="progress ${this.#answer.pending ? 'on' : ''}" aria-hidden="true"></div>
      </header>`;
  }

  #body() {
    const answer = this.#answer.value;
    const problem = trouble({ error: this.#answer.error, lost: this.lost, again: this.#again,
      notice: this.#status.value?.notice });
    if (!answer) return html`<div class="list">${problem === nothing ? loading() : problem}</div>`;
    const view = { go: this.#address.go, showMore: this.#showMore };
    const aside = !matchMedia(this.state.candidate ? NARROW_BESIDE : NARROW).matches;
    if (!answer.total && !answer.interpretation.clauses.length && !isNarrowed(this.state)) {
      return html`<div class="list">${problem}${firstStart(() => this.#add())}</div>`;
    }
    const facets = () => filters(this.state, answer, view, this.more);
    return html`
      ${aside ? html`<aside class="filters" aria-label="Filters">${facets()}</aside>` : nothing}
      <div class="list" ?inert=${this.#covers()}>
        ${problem}
        ${results(this.state, answer, {
          busy: this.#answer.pending,
          go: this.#address.go,
          filterButton: aside ? nothing : filterSheet(this.state, answer, facets()),
          refresh: this.#watch.changed ? this.#again : undefined,
          instead: html`<no-matches .state=${this.state} .answer=${answer}></no-matches>`,
        })}
      </div>`;
  }

  /** Whether the open candidate covers the list. */
  #covers() {
    return Boolean(this.state.candidate) && matchMedia('(max-width: 860px)').matches;
  }

  #candidate() {
    const hit = this.#answer.value?.hits.find(one => one.id === this.state.candidate);
    return html`<candidate-view tabindex="-1" role="region" aria-labelledby="person-name" .candidateId=${this.state.candidate} .q=${this.state.q}
        .hit=${hit} .isAsked=${askedSkills(this.state, hit?.why ?? [])}
        .place=${this.#place()} .close=${this.#address.close} .removed=${this.#removed}></candidate-view>`;
  }

  /** Where the open candidate stands in the list, and the ways to its neighbours. */
  #place() {
    const answer = this.#answer.value;
    const at = answer?.hits.findIndex(hit => hit.id === this.state.candidate) ?? -1;
    if (at < 0) return {};
    const first = (answer.page - 1) * answer.size + 1;
    const way = by => first + at + by >= 1 && first + at + by <= answer.total ? () => this.#step(by) : undefined;
    return { text: `${first + at} of ${answer.total}`, previous: way(-1), next: way(1) };
  }

  #step(by) {
    const { hits } = this.#answer.value;
    const next = hits[hits.findIndex(hit => hit.id === this.state.candidate) + by];
    if (next) {
      this.#openNeighbour(next);
    } else if (!this.#stepping) {
      this.#stepping = by;
      this.#address.go(turned(this.state, this.state.page + by), { replace: true });
    }
  }

  async #openNeighbour({ id }) {
    this.#address.go(opening(this.state, id), { replace: true });
    await this.updateComplete;
    this.#rowLink(id)?.scrollIntoView({ block: 'nearest' });
  }

  #removed = name => {
    this.#address.go(opening(this.state, ''), { replace: true });
    this.#again();
    this.#say(`${name} was deleted.`);
  };

  #say(text) {
    this.notice = text;
    setTimeout(() => { this.notice = ''; }, 5000);
  }

  /** The first pause in writing makes an entry for Back, the following ones change it. */
  #askFor = (q, { typed }) => {
    const goesOn = this.#typed === this.state.q;
    this.#typed = typed ? q : undefined;
    if (q !== this.state.q) this.#address.go(asking(this.state, q), { replace: goesOn });
    else if (!typed && goesOn) this.#again();
  };

  #showMore = (facet, wish) => {
    const more = new Set(this.more);
    more[wish ? 'add' : 'delete'](facet);
    this.more = more;
  };

  #keys = {
    '/': () => this.querySelector('search-box').focusBox(),
    '?': () => this.#help(),
    j: () => this.#along(1),
    k: () => this.#along(-1),
    ArrowDown: event => this.#arrow(event, 1),
    ArrowUp: event => this.#arrow(event, -1),
    Escape: () => this.state.candidate ? this.#address.close() : false,
  };

  #along(by) {
    if (this.state.candidate) return this.#place()[by > 0 ? 'next' : 'previous']?.() ?? false;
    return this.#moveFocus(by);
  }

  #arrow(event, by) {
    return event.target.closest?.('.hit') ? this.#moveFocus(by) : false;
  }

  #moveFocus(by) {
    const links = [...this.querySelectorAll('.hit-name a')];
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    return Boolean(next);
  }

  #rowLink(id) {
    return this.querySelector(`.hit-name a[data-candidate="${CSS.escape(id)}"]`);
  }

  #help() {
    this.querySelector('help-sheet').open();
  }

  #add() {
    this.querySelector('upload-tray').open();
  }

  #spoken() {
    const answer = this.#answer.value;
    return answer ? `${counted(answer.total, 'candidate')} for ${answer.interpretation.sentence || 'everyone'}` : '';
  }
}

customElements.define('shortlist-app', ShortlistApp);
