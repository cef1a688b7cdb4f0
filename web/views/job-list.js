/** The jobs of a candidate, in the order of the résumé, with their text. */
import { html, nothing } from 'lit';
import { duration, rangeText } from '../format.js';
import { length, possible } from '../time.js';
import { flowing } from './flow.js';
import { marked, marksWithin } from './marked.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {Set<number>} matching
 */
export function jobList(candidate, matching) {
  const { positions = [] } = candidate.resume;
  if (!positions.length) return html`<p class="absent">No jobs were found in this résumé.</p>`;
  return html`<ol class="jobs">${positions.map((position, i) => job(candidate, position, i, matching.has(i)))}</ol>`;
}

function job(candidate, position, i, matches) {
  const interval = possible(position.dates, candidate.experience.asOf);
  return html`
    <li id="job-${i}" class="job ${matches ? 'match' : ''}" tabindex="-1">
      <h4 class="job-title" dir="auto">${position.title?.text ?? 'Title not stated'}</h4>
      <p class="job-employer">
        <bdi>${position.employer?.text ?? 'Employer not stated'}</bdi>
        ${[position.team?.text, position.location?.text].filter(Boolean).map(text => html`<span class="fact" dir="auto">${text}</span>`)}
      </p>
      <p class="job-dates">${position.dates ? html`${rangeText(position.dates)}
          ${interval ? html`<span class="fact">${duration(length(interval))}</span>` : nothing}` : 'No dates'}</p>
      ${description(candidate, position)}
      ${usedSkills(position)}
    </li>`;
}

function description({ text, marks = [] }, { description: words }) {
  if (!words) return nothing;
  const shown = words.span ? marked(flowing(text.slice(words.span.start, words.span.end)), marksWithin(marks, words.span)) : words.text;
  return html`<div class="job-text" dir="auto">${shown}</div>`;
}

function usedSkills({ skills = [] }) {
  const labels = [...new Set(skills.map(skill => skill.concept.label))];
  return labels.length ? html`<ul class="job-skills" aria-label="Skills used here">${labels.map(label =>
    html`<li class="skill"><span dir="auto">${label}</span></li>`)}</ul>` : nothing;
}
