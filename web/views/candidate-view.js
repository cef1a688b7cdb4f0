/** One candidate: the career as a picture, jobs, skills with their proof, and the résumé's text. */
import { LitElement, html, nothing } from 'lit';
import { candidate, explanation, remove } from '../api.js';
import { Correcting } from '../corrections.js';
import { Latest } from '../latest.js';
import { isNarrowed } from '../state.js';
import { background } from './background.js';
import { candidateHead } from './candidate-head.js';
import { career } from './career.js';
import { correctedBadge } from './correct-value.js';
import { doubts } from './doubts.js';
import { flowing } from './flow.js';
import { ICONS } from './icons.js';
import { jobList } from './job-list.js';
import { legend } from './legend.js';
import { longText } from './long-text.js';
import { marksOf } from './marked.js';
import { resumeText } from './resume-text.js';
import './similar-people.js';
import { skillList } from './skill-list.js';
import { whyRank } from './why-rank.js';

const TABS = [['profile', 'Profile'], ['text', 'Résumé']];

class CandidateView extends LitElement {
  static properties = {
    candidateId: { attribute: false },
    state: { attribute: false },
    /** The candidate's row in the list, where it is in the list. */
    hit: { attribute: false },
    /** Whether the question is about a skill. */
    isAsked: { attribute: false },
    /** {text, previous, next}: where it stands in the list, and the ways to its neighbours where there are any. */
    place: { attribute: false },
    close: { attribute: false },
    /** Called when the candidate was deleted. */
    removed: { attribute: false },
    /** Called when the candidate was corrected. */
    corrected: { attribute: false },
    tab: { state: true },
    target: { state: true },
    trouble: { state: true },
  };

  #loaded = new Latest(this);
  #why = new Latest(this);
  #asked;
  #seen;

  constructor() {
    super();
    this.tab = 'profile';
    this.isAsked = () => false;
    this.place = {};
    this.trouble = '';
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('candidateId')) {
      this.target = undefined;
      this.trouble = '';
    }
    const { q, selections, synonyms } = this.state;
    const wanted = JSON.stringify([this.candidateId, q, selections, synonyms]);
    if (wanted !== this.#asked) {
      this.#asked = wanted;
      this.#load();
    }
  }

  #load() {
    const { candidateId, state } = this;
    const loading = this.#loaded.run(signal => candidate(candidateId, state.q, signal)).then(done => done && this.#arrived());
    if (state.q || isNarrowed(state)) this.#why.run(signal => explanation(candidateId, state, signal));
    else this.#why.forget();
    return loading;
  }

  #arrived() {
    if (this.#loaded.value.id !== this.#seen) this.scrollTop = 0;
    this.#seen = this.#loaded.value.id;
  }

  render() {
    return html`
      ${this.#bar()}
      <div class="candidate-body" aria-busy=${this.#loaded.pending}>
        ${this.trouble ? html`<div class="banner" role="alert">${ICONS.warning}<p>${this.trouble}</p></div>` : nothing}
        ${this.#loaded.error ? this.#failed() : this.#loaded.value ? this.#shown(this.#loaded.value) : html`<p class="state">Loading…</p>`}
      </div>`;
  }

  #bar() {
    const step = (go, name, icon, key) => html`<button type="button" class="icon-button" ?disabled=${!go}
        aria-label="${name} candidate" title="${name} (${key})" @click=${go}>${icon}</button>`;
    return html`
      <div class="candidate-bar">
        <button type="button" class="icon-button" aria-label="Close the candidate" title="Close (Esc)" @click=${this.close}>${ICONS.close}</button>
        ${step(this.place.previous, 'Previous', ICONS.up, 'k')}
        ${step(this.place.next, 'Next', ICONS.down, 'j')}
        <span class="candidate-place">${this.place.text ?? ''}</span>
        ${this.#loaded.value ? html`
          <div class="tabs" role="tablist" aria-label="Parts of the candidate" @keydown=${this.#tabKey}>
            ${TABS.map(([id, text]) => html`<button type="button" role="tab" id="tab-${id}" aria-selected=${this.tab === id}
                aria-controls="tab-panel" tabindex=${this.tab === id ? 0 : -1} @click=${() => this.#turn(id)}>${text}</button>`)}
          </div>
          <button type="button" class="icon-button candidate-delete" aria-label="Delete the candidate" title="Delete; it can be undone for a minute" @click=${this.#delete}>${ICONS.trash}</button>` : nothing}
      </div>`;
  }

  #failed() {
    const gone = this.#loaded.error.status === 404;
    return html`<div class="state" role="alert"><h3>${gone ? 'This candidate is not here' : 'The candidate could not be loaded'}</h3>
        <p>${gone ? 'It may have been deleted.' : this.#loaded.error.message}</p></div>`;
  }

  #shown(one) {
    const correcting = new Correcting(one, { changed: () => this.#changed(), overtaken: () => this.#overtaken(),
      failed: message => { this.trouble = message; } });
    const marks = marksOf(one.marks, one.markKinds, one.markVia);
    return html`
      ${candidateHead(one, correcting)}
      <div id="tab-panel" role="tabpanel" aria-labelledby="tab-${this.tab}">
        ${this.tab === 'text' ? html`${legend(marks)}${resumeText(one, marks, this.target)}` : this.#profile(one, marks, correcting)}
      </div>`;
  }

  #profile(one, marks, correcting) {
    const matching = new Set((this.hit?.why ?? []).map(({ job }) => job).filter(job => job !== undefined));
    const { summary } = one.resume;
    const show = span => this.#showInText(span);
    const elsewhere = correcting.elsewhere();
    return html`
      ${this.#why.value ? whyRank(this.#why.value, one.resume.positions) : nothing}
      ${doubts(one.resume, show)}
      ${elsewhere.length ? html`<ul class="corrected-elsewhere" aria-label="Also corrected">${elsewhere.map(correction => html`
        <li>${what(correction)} ${correctedBadge(correction, correcting)}</li>`)}</ul>` : nothing}
      ${career(one, matching, i => this.#showJob(i))}
      ${summary ? html`<div class="summary" dir="auto">${longText(flowing(summary.text))}</div>` : nothing}
      <section class="part"><h3 class="part-title">Jobs</h3>${jobList(one, marks, matching, correcting)}</section>
      <section class="part"><h3 class="part-title">Skills</h3>${skillList(one, this.isAsked, show, correcting)}</section>
      ${background(one.resume, correcting)}
      <similar-people .candidateId=${one.id} .state=${this.state}></similar-people>`;
  }

  /** Shows what there is now. */
  again() {
    this.#load();
  }

  #changed() {
    this.trouble = '';
    this.corrected();
    return this.#load();
  }

  /** Somebody else was quicker: shows what there is now. */
  async #overtaken() {
    await this.#changed();
    await this.updateComplete;
  }

  #turn(tab) {
    this.tab = tab;
    this.scrollTop = 0;
  }

  #showJob(i) {
    const job = this.querySelector(`#job-${i}`);
    job?.scrollIntoView({ block: 'start' });
    job?.focus({ preventScroll: true });
  }

  async #showInText(span) {
    this.target = span;
    this.tab = 'text';
    await this.updateComplete;
    const place = this.querySelector('#target');
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  #tabKey(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    this.#turn(this.tab === 'profile' ? 'text' : 'profile');
    this.updateComplete.then(() => this.querySelector(`#tab-${this.tab}`).focus());
  }

  async #delete() {
    try {
      await remove(this.candidateId);
      this.removed();
    } catch (failure) {
      this.trouble = failure.message;
    }
  }
}

/** What a correction that no field shows was about. */
function what({ field, now, says, applies }) {
  const [kind, , part] = field.split('.');
  if (kind === 'skills') return html`Skill <bdi>${field.slice('skills.'.length)}</bdi> ${now ? 'added' : 'taken out'}`;
  const entry = kind === 'education' ? 'course of study' : 'job';
  if (applies) return html`The ${entry} <bdi>${says || 'without a title'}</bdi> was taken out`;
  if (part) return `The ${part} of a ${entry} that the résumé no longer has`;
  return now ? html`The ${entry} <bdi>${now}</bdi> was added; the résumé tells of it itself by now` : `A ${entry} that the résumé no longer has was taken out`;
}

customElements.define('candidate-view', CandidateView);
