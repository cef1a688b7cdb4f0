/** One candidate: the career as a picture, jobs, skills with their proof, and the résumé's text. */
import { LitElement, html, nothing } from 'lit';
import { candidate, remove } from '../api.js';
import { Latest } from '../latest.js';
import { background } from './background.js';
import { candidateHead } from './candidate-head.js';
import { career } from './career.js';
import { flowing } from './flow.js';
import { ICONS } from './icons.js';
import { jobList } from './job-list.js';
import { resumeText } from './resume-text.js';
import { skillList } from './skill-list.js';

const TABS = [['profile', 'Profile'], ['text', 'Résumé']];

class CandidateView extends LitElement {
  static properties = {
    candidateId: { attribute: false },
    q: { attribute: false },
    /** The candidate's row in the list, where it is in the list. */
    hit: { attribute: false },
    /** Whether the question is about a skill. */
    isAsked: { attribute: false },
    /** {text, previous, next}: where it stands in the list, and the ways to its neighbours where there are any. */
    place: { attribute: false },
    close: { attribute: false },
    removed: { attribute: false },
    tab: { state: true },
    target: { state: true },
  };

  #loaded = new Latest(this);

  constructor() {
    super();
    this.tab = 'profile';
    this.isAsked = () => false;
    this.place = {};
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('candidateId')) this.target = undefined;
    if (changed.has('candidateId') || changed.has('q')) {
      this.#loaded.run(signal => candidate(this.candidateId, this.q, signal)).then(done => done && this.#arrived());
    }
  }

  #arrived() {
    if (this.#loaded.value.id !== this.#seen) this.scrollTop = 0;
    this.#seen = this.#loaded.value.id;
  }

  #seen;

  render() {
    return html`
      ${this.#bar()}
      <div class="candidate-body" aria-busy=${this.#loaded.pending}>
        ${this.#loaded.error ? this.#failed() : this.#loaded.value ? this.#shown(this.#loaded.value) : html`<p class="state">Loading…</p>`}
      </div>
      ${this.#confirm()}`;
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
                aria-controls="tab-panel" tabindex=${this.tab === id ? 0 : -1} @click=${() => { this.tab = id; }}>${text}</button>`)}
          </div>
          <button type="button" class="icon-button" aria-label="Delete the candidate" title="Delete" @click=${this.#ask}>${ICONS.trash}</button>` : nothing}
      </div>`;
  }

  #failed() {
    const gone = this.#loaded.error.status === 404;
    return html`<div class="state" role="alert"><h3>${gone ? 'This candidate is not here' : 'The candidate could not be loaded'}</h3>
        <p>${gone ? 'It may have been deleted.' : this.#loaded.error.message}</p></div>`;
  }

  #shown(one) {
    return html`
      ${candidateHead(one)}
      <div id="tab-panel" role="tabpanel" aria-labelledby="tab-${this.tab}">
        ${this.tab === 'text' ? resumeText(one, this.target) : this.#profile(one)}
      </div>`;
  }

  #profile(one) {
    const why = this.hit?.why ?? [];
    const matching = new Set(why.map(({ job }) => job).filter(job => job !== undefined));
    const { summary, warnings = [] } = one.resume;
    return html`
      ${warnings.length ? html`
        <ul class="doubts" aria-label="What was unclear in the résumé">${warnings.map(warning => html`
          <li class="note">${ICONS.warning}<span dir="auto">${warning.message}</span>${warning.span
              ? html`<button type="button" class="quiet-link" @click=${() => this.#showInText(warning.span)}>Show</button>` : nothing}</li>`)}</ul>` : nothing}
      ${career(one, matching, i => this.#showJob(i))}
      ${summary ? html`<p class="summary" dir="auto">${flowing(summary.text)}</p>` : nothing}
      <section class="part"><h3 class="part-title">Jobs</h3>${jobList(one, matching)}</section>
      <section class="part"><h3 class="part-title">Skills</h3>${skillList(one, this.isAsked, span => this.#showInText(span))}</section>
      ${background(one.resume)}`;
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
    this.tab = this.tab === 'profile' ? 'text' : 'profile';
    this.updateComplete.then(() => this.querySelector(`#tab-${this.tab}`).focus());
  }

  #confirm() {
    const name = this.#loaded.value?.resume.name?.text ?? 'this candidate';
    return html`
      <dialog class="dialog" aria-labelledby="delete-title">
        <h2 id="delete-title">Delete <bdi>${name}</bdi>?</h2>
        <p>The résumé, its text and its file go for good. This cannot be undone.</p>
        <form method="dialog" class="dialog-buttons">
          <button class="button">Keep</button>
          <button type="button" class="button danger" @click=${this.#delete}>Delete</button>
        </form>
      </dialog>`;
  }

  #ask() {
    this.querySelector('dialog').showModal();
  }

  async #delete() {
    this.querySelector('dialog').close();
    try {
      await remove(this.candidateId);
      this.removed(this.#loaded.value.resume.name?.text ?? 'The candidate');
    } catch (failure) {
      this.#loaded.error = failure;
      this.requestUpdate();
    }
  }
}

customElements.define('candidate-view', CandidateView);
