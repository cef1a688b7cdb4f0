/** Two to five candidates side by side: the rows are what was asked, the cells the evidence. It has an address of its own. */
import { LitElement, html, nothing } from 'lit';
import { Starting, candidate, explanation } from '../api.js';
import { briefly, called, duration, jobText } from '../format.js';
import { Latest } from '../latest.js';
import { comparing, opening, write } from '../state.js';
import { career } from './career.js';
import { evidence } from './evidence.js';
import { ICONS } from './icons.js';
import { measures } from './measures.js';

const SKILLS = 10;

class CompareView extends LitElement {
  static properties = { state: { attribute: false } };

  #loaded = new Latest(this);
  #asked;

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    const wanted = write({ ...this.state, candidate: '' });
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#load();
  }

  #load() {
    this.#loaded.run(signal => Promise.all(this.state.compare.map(id => this.#one(id, signal))));
  }

  /** The server answers by now: what it could not say while it started is asked again. */
  started() {
    if (this.#loaded.error instanceof Starting) this.#load();
  }

  /** @returns {Promise<{id: string, candidate?: import('../shapes.js').Candidate, found?: import('../shapes.js').Explanation}>} */
  async #one(id, signal) {
    try {
      const [one, found] = await Promise.all([candidate(id, this.state.q, signal), explanation(id, this.state, signal)]);
      return { id, candidate: one, found };
    } catch (failure) {
      if (failure.status !== 404) throw failure;
      return { id };
    }
  }

  render() {
    const back = write({ ...this.state, compare: [], candidate: '' }) || '/';
    return html`
      <section class="compare" aria-labelledby="compare-title" aria-busy=${this.#loaded.pending}>
        <div class="compare-head">
          <a class="button" href=${back}>${ICONS.back}Back to the list</a>
          <h2 id="compare-title" tabindex="-1">Side by side</h2>
        </div>
        ${this.#loaded.error ? html`<div class="banner" role="alert">${ICONS.warning}<p>${this.#loaded.error.message}</p></div>` : nothing}
        ${this.#loaded.value ? this.#table(this.#loaded.value) : nothing}
      </section>`;
  }

  #table(people) {
    const all = people.map(one => one.candidate).filter(Boolean);
    const parts = people.find(one => one.found)?.found.parts ?? [];
    return html`
      <div class="compare-scroll" tabindex="0" role="group" aria-label="The comparison; it can be scrolled sideways">
        <table class="compare-table" ${measures({ people: String(people.length) })}>
          <thead><tr><td></td>${people.map(one => this.#person(one))}</tr></thead>
          ${parts.length ? html`<tbody>
            <tr class="compare-part"><th colspan=${people.length + 1} scope="colgroup">What was asked</th></tr>
            ${parts.map((part, i) => row(html`<span dir="auto">${part.sentence}</span>`, people, one => clauseCell(one, i)))}
            ${row('Points', people, one => one.found ? points(one.found) : nothing)}
          </tbody>` : nothing}
          <tbody>
            <tr class="compare-part"><th colspan=${people.length + 1} scope="colgroup">Who they are</th></tr>
            ${row('Now', people, one => now(one.candidate))}
            ${row('Experience', people, one => one.candidate && duration(one.candidate.experience.months))}
            ${row('Lives in', people, one => one.candidate?.resume.location?.text)}
            ${row('Career', people, one => one.candidate && career(one.candidate, matching(one), () => {}, all))}
            ${row('Skills', people, one => one.candidate && skills(one.candidate, people))}
            ${row('Education', people, one => one.candidate && studies(one.candidate))}
          </tbody>
        </table>
      </div>`;
  }

  #person({ id, candidate: one }) {
    const name = one ? called(one.resume.name?.text, id) : 'No longer here';
    return html`
      <th scope="col"><div class="compare-person">
        ${one ? html`<a href=${write(opening({ ...this.state, compare: [] }, id))}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
        ${this.state.compare.length > 2 ? html`<a class="icon-button" href=${write(comparing(this.state, this.state.compare.filter(other => other !== id)))}
            aria-label="Leave ${name} out" title="Leave out">${ICONS.close}</a>` : nothing}
      </div></th>`;
  }
}

function row(name, people, cell) {
  return html`<tr><th scope="row">${name}</th>${people.map(one => html`<td dir="auto">${cell(one) || html`<span class="absent">–</span>`}</td>`)}</tr>`;
}

/** Whether a candidate satisfies a part of the question, and by what. */
function clauseCell(one, i) {
  const part = one.found?.parts[i];
  if (!part) return nothing;
  if (!part.holds) return html`<span class="compare-no">${ICONS.close}no</span>`;
  return html`
    <span class="compare-yes">${ICONS.check}<span class="visually-hidden">yes</span>${part.points ? html`<span class="compare-points">${part.points.toFixed(1)}</span>` : nothing}</span>
    <ul class="compare-evidence">${evidence(part.evidence, one.candidate.resume.positions)}</ul>`;
}

function points({ score, rank, matches }) {
  return matches ? html`<strong>${score.toFixed(1)}</strong>${rank ? html` <span class="when">rank ${rank}</span>` : nothing}` : 'not found by this question';
}

function matching({ found }) {
  return new Set((found?.parts ?? []).flatMap(part => part.evidence.map(({ job }) => job)).filter(job => job !== undefined));
}

function now(one) {
  const jobs = one?.resume.positions ?? [];
  const job = jobs.find(({ dates }) => dates && !dates.end) ?? jobs[0];
  return job ? jobText(job.title?.text, job.employer?.text) : one?.resume.headline?.text;
}

/** Those that most have first: what is shared and what is not is what a person looks for. */
function skills({ experience }, people) {
  const shared = id => people.filter(one => one.candidate?.experience.skills.some(use => use.skill.id === id)).length;
  const all = [...experience.skills].sort((a, b) => shared(b.skill.id) - shared(a.skill.id) || b.months - a.months);
  return html`<ul class="job-skills">${all.slice(0, SKILLS).map(use => html`
    <li class="skill ${shared(use.skill.id) > 1 ? 'wanted' : ''}"><span dir="auto">${use.skill.label}</span>${use.months
        ? html`<span class="skill-months">${briefly(use.months)}</span>` : nothing}</li>`)}</ul>`;
}

function studies({ resume }) {
  const lines = (resume.education ?? []).map(({ degree, fields = [], school }) =>
    [degree?.text, ...fields.map(field => field.text), school?.text].filter(Boolean).join(', ')).filter(Boolean);
  return lines.length ? lines.map(text => html`<p>${text}</p>`) : nothing;
}

customElements.define('compare-view', CompareView);
