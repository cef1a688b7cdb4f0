/** The jobs of a candidate, in the order of the résumé, with their text. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { datesToEdit } from '../corrections.js';
import { duration, rangeText } from '../format.js';
import { length, possible } from '../time.js';
import './add-entry.js';
import { added } from './correct-value.js';
import { ICONS } from './icons.js';
import { whatWasDone } from './job-text.js';
import { marksWithin } from './marked.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {import('./marked.js').Mark[]} marks of the whole text
 * @param {Set<number>} matching
 * @param {import('../corrections.js').Correcting} correcting
 */
export function jobList(candidate, marks, matching, correcting) {
  const { positions = [] } = candidate.resume;
  return html`
    ${positions.length ? nothing : html`<p class="absent">No jobs were found in this résumé.</p>`}
    <ol class="jobs">${repeat(positions, placeOf, (position, i) => job(candidate, position, i, { marks, matches: matching.has(i), correcting }))}</ol>
    <add-entry .kind=${'positions'} .correcting=${correcting}></add-entry>`;
}

/** An entry is the same, whatever is corrected in it and whichever goes before it, while it stands in the same place of the text. */
export function placeOf({ span }, i) {
  return span?.start ?? `without ${i}`;
}

function job(candidate, position, i, { marks, matches, correcting }) {
  const interval = possible(position.dates, candidate.experience.asOf);
  const value = (field, label, text, none, more = {}) => html`<correct-value .path=${`positions.${i}.${field}`} .label=${label} .value=${text ?? ''}
      .none=${none} .raw=${more.raw} .hint=${more.hint} .correcting=${correcting}></correct-value>`;
  return html`
    <li id="job-${i}" class="job ${matches ? 'match' : ''}" tabindex="-1">
      <h4 class="job-title" dir="auto">${value('title', 'title', position.title?.text, 'Title not stated')}${added(correcting, 'positions', i)}</h4>
      <p class="job-employer">
        ${value('employer', 'employer', position.employer?.text, 'Employer not stated')}
        ${position.team ? html`<span class="fact" dir="auto">${position.team.text}</span>` : nothing}
        <span class="fact job-place" dir="auto">${value('location', 'place', position.location?.text, 'Place not stated')}</span>
      </p>
      <p class="job-dates">${value('dates', 'dates', rangeText(position.dates), 'No dates',
        { raw: datesToEdit(position.dates), hint: '2019-03/2021-04, 2019/..' })}${interval ? html`<span class="fact">${duration(length(interval))}</span>` : nothing}
        <button type="button" class="correct-button job-none" aria-label="This is no job: take it out" title="This is no job: take it out"
          @click=${() => correcting.takeOut('positions', i)}>${ICONS.trash}</button></p>
      ${description(candidate, position, marks)}
      ${usedSkills(position)}
    </li>`;
}

function description({ text }, { description: words }, marks) {
  if (!words) return nothing;
  const shown = words.span ? whatWasDone(text.slice(words.span.start, words.span.end), marksWithin(marks, words.span)) : whatWasDone(words.text);
  return html`<div class="job-text" dir="auto">${shown}</div>`;
}

function usedSkills({ skills = [] }) {
  const labels = [...new Set(skills.map(skill => skill.concept.label))];
  return labels.length ? html`<ul class="job-skills" aria-label="Skills used here">${labels.map(label =>
    html`<li class="skill"><span dir="auto">${label}</span></li>`)}</ul>` : nothing;
}
