/** The page: the address says what is looked at, the server answers, the views show it. */
import { LitElement, html, nothing } from 'lit';
import { Address } from './address.js';
import { attributes, loadSamples, status } from './api.js';
import { Asking } from './asking.js';
import { countedFacets, declare } from './facets.js';
import { found } from './format.js';
import { onKeys } from './keys.js';
import { Hits } from './hits.js';
import { Latest } from './latest.js';
import { Picked } from './picked.js';
import { START, asking, isNarrowed, opening, resolved, write } from './state.js';
import { askedSkills } from './views/asked-skills.js';
import './views/candidate-view.js';
import './views/compare-view.js';
import { filterSheet, filters } from './views/filters.js';
import './views/first-start.js';
import './views/help-sheet.js';
import { ICONS } from './views/icons.js';
import './views/no-matches.js';
import './views/reading.js';
import './views/result-list.js';
import './views/search-box.js';
import './views/sign-in.js';
import { loading, trouble } from './views/situations.js';
import './views/status-view.js';
import './views/undo-bar.js';
import './views/upload-tray.js';
import { Walk } from './walk.js';
import { Watch } from './watch.js';

const NARROW = '(max-width: 1000px)';
/** With a candidate open, the filters give way earlier. */
const NARROW_BESIDE = '(max-width: 1240px)';

class ShortlistApp extends LitElement {
  static properties = { opened: { state: true } };

  #address = new Address(this, before => this.#moved(before));
  #asking = new Asking(this, () => this.#arrived());
  #status = new Latest(this);
  #samples = new Latest(this);
  #hits = new Hits(this);
  #picked = new Picked(this);
  #walk = new Walk(this, this.#address, this.#hits);
  #watch = new Watch(this, () => this.#asking.answer);
  #typed;
  #gone = new AbortController();

  constructor() {
    super();
    this.opened = new Set();
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
    const { answer } = this.#asking;
    if (this.#watch.changed && !answer?.total && !answer?.partial) this.#asking.again();
    this.#asking.ask(this.state, { facets: this.#facets(), isTyped: q => q === this.#typed });
    document.title = this.state.q ? `${this.state.q} – Shortlist` : 'Shortlist';
  }

  #facets() {
    return countedFacets(this.state, this.opened);
  }

  /** The new state is on the page: what has the focus now, and what is to be seen of it. */
  #moved(before) {
    const { candidate, compare, view, q } = this.state;
    if (q !== this.#typed) this.#typed = undefined;
    if (before.view !== view || before.compare.length !== compare.length) this.#toTheTop();
    if (before.candidate && !candidate) this.#walk.rowLink(before.candidate)?.focus({ preventScroll: true });
    if (!before.candidate && candidate) this.querySelector('candidate-view').focus({ preventScroll: true });
  }

  /** Another view in the place of the list: its beginning, and its heading for who does not see it. */
  #toTheTop() {
    scrollTo({ top: 0 });
    this.querySelector('#compare-title, #status-title')?.focus({ preventScroll: true });
  }

  #arrived() {
    this.#watch.changed = false;
    if (this.#status.error) this.#status.run(status);
    this.querySelector('sign-in').started();
    this.querySelector('candidate-view')?.started();
    this.querySelector('compare-view')?.started();
    this.#address.restate(resolved(this.state, this.#asking.answer.facets));
    this.#asking.isSame(this.state, this.#facets());
    this.#hits.begin(this.#asking.answer, this.state);
  }

  render() {
    const open = Boolean(this.state.candidate);
    return html`
      ${this.#header()}
      <main class="page ${open ? 'with-candidate' : ''}">
        ${this.#instead() ?? this.#body()}
        ${open ? this.#candidate() : nothing}
      </main>
      <help-sheet></help-sheet>
      <upload-tray .added=${this.#asking.again}></upload-tray>
      <undo-bar .changed=${this.#asking.again}></undo-bar>
      <p class="visually-hidden" role="status">${this.#spoken()}</p>`;
  }

  #header() {
    return html`
      <header class="top">
        <a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span><h1>Shortlist</h1></a>
        <search-box .q=${this.state.q} .ask=${this.#askFor}></search-box>
        <a class="icon-button" href=${write({ ...START, view: 'status' })} aria-label="Status" title="Status">${ICONS.status}</a>
        <button type="button" class="icon-button" aria-label="How to ask" title="How to ask (?)" @click=${() => this.#help()}>${ICONS.help}</button>
        <button type="button" class="button primary add" @click=${() => this.#add()}>${ICONS.add}<span>Add résumés</span></button>
        <sign-in .let=${this.#letIn}></sign-in>
        <div class="progress ${this.#asking.pending ? 'on' : ''}" aria-hidden="true"></div>
      </header>`;
  }

  /** What stands in the place of the list, where it has an address of its own. */
  #instead() {
    if (this.state.view === 'status') return html`<status-view class="whole" .state=${this.state}></status-view>`;
    return this.state.compare.length ? html`<compare-view class="whole" .state=${this.state}></compare-view>` : undefined;
  }

  #body() {
    const { answer, error, lost, again } = this.#asking;
    const problem = trouble({ error, lost, again, notice: this.#status.value?.notice, answered: Boolean(answer) });
    if (!answer) return html`<div class="list">${problem === nothing ? loading() : problem}</div>`;
    const nobody = !answer.partial && answer.total === 0 && !answer.interpretation.clauses.length && !isNarrowed(this.state);
    if (nobody || this.#samples.pending) return html`<div class="list">${problem}${this.#firstStart()}</div>`;
    const aside = !matchMedia(this.state.candidate ? NARROW_BESIDE : NARROW).matches;
    const facets = () => answer.partial ? nothing : filters(this.state, answer, { go: this.#address.go, open: this.#open }, this.opened);
    return html`
      ${aside ? html`<aside class="filters" aria-label="Filters">${facets()}</aside>` : nothing}
      <div class="list" ?inert=${this.#covers()}>
        ${problem}
        <question-reading .state=${this.state} .answer=${answer} .costs=${this.#asking.costs} .go=${this.#address.go}
          .made=${this.#address.made} .askText=${text => this.#askFor(text, { typed: false })}></question-reading>
        <result-list .state=${this.state} .answer=${answer} .hits=${this.#hits} .list=${this.#hits.list}
          .picked=${this.#picked} .selected=${this.#picked.all} .tagged=${this.#tagged} .busy=${this.#asking.pending}
          .go=${this.#address.go} .refresh=${this.#watch.changed ? again : undefined}
          .filterButton=${aside ? nothing : filterSheet(this.state, answer, facets())}
          .instead=${html`<no-matches .state=${this.state} .answer=${answer} .costs=${this.#asking.costs}></no-matches>`}></result-list>
      </div>`;
  }

  #firstStart() {
    const load = () => this.#samples.run(loadSamples).then(done => done && this.#asking.again());
    return html`<first-start .add=${() => this.#add()} .load=${load} .loading=${this.#samples.pending} .error=${this.#samples.error}></first-start>`;
  }

  /** Whether the open candidate covers the list. */
  #covers() {
    return Boolean(this.state.candidate) && matchMedia('(max-width: 860px)').matches;
  }

  #candidate() {
    const hit = this.#hits.list.find(one => one.id === this.state.candidate);
    return html`<candidate-view tabindex="-1" role="region" aria-label=${hit?.card.name ?? 'Candidate'} .candidateId=${this.state.candidate}
        .state=${this.state} .hit=${hit} .isAsked=${askedSkills(this.state, hit?.why ?? [])} .place=${this.#walk.place()}
        .close=${this.#address.close} .removed=${this.#removed} .corrected=${this.#asking.again}></candidate-view>`;
  }

  /** The candidate that was deleted gives way to the list. */
  #removed = () => {
    this.#picked.forget(this.state.candidate);
    this.#address.go(opening(this.state, ''), { replace: true });
    this.#asking.again();
    this.querySelector('undo-bar').deleted();
  };

  /** The one that is open may be among them. */
  #tagged = () => {
    this.#asking.again();
    this.querySelector('candidate-view')?.again();
  };

  /** The first pause in writing makes an entry for Back, the following ones change it. */
  #askFor = (q, { typed, made }) => {
    const goesOn = this.#typed === this.state.q;
    this.#typed = typed ? q : undefined;
    if (q !== this.state.q || made) this.#address.go(asking(this.state, q), { replace: goesOn, made: made ?? null });
    else if (!typed && goesOn) this.#asking.again();
  };

  /** All that was refused is asked again. */
  #letIn = async () => {
    declare(await attributes());
    this.#asking.again();
    this.#status.run(status);
  };

  /** Opens a filter or puts it away. */
  #open = (facet, wish) => {
    const opened = new Set(this.opened);
    opened[wish ? 'add' : 'delete'](facet);
    this.opened = opened;
  };

  #keys = {
    '/': () => this.querySelector('search-box').focusBox(),
    '?': () => this.#help(),
    j: () => this.#walk.along(1),
    k: () => this.#walk.along(-1),
    ArrowDown: event => this.#walk.arrow(event, 1),
    ArrowUp: event => this.#walk.arrow(event, -1),
    x: event => event.target.closest?.('.hit')?.querySelector('.hit-select input').click() ?? false,
    Escape: () => this.state.candidate ? this.#address.close() : false,
  };

  #help() {
    this.querySelector('help-sheet').open();
  }

  #add() {
    this.querySelector('upload-tray').open();
  }

  #spoken() {
    const { answer } = this.#asking;
    return answer ? `${found(answer)} for ${answer.interpretation.sentence || 'everyone'}` : '';
  }
}

// The address may name a filter by what the house has declared.
declare(await attributes());
customElements.define('shortlist-app', ShortlistApp);
