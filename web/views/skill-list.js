/** Skills with months, last use, when, and the sentences that prove it. */
import { html, nothing, svg } from 'lit';
import { counted, duration, jobText, monthName, rangeText } from '../format.js';
import { axis, bar, month, possible } from '../time.js';
import { flowing } from './flow.js';
import { ICONS } from './icons.js';
import { marked } from './marked.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {(skill: import('../shapes.js').Concept) => boolean} isAsked these come first
 * @param {(span: import('../shapes.js').Span) => void} showInText
 * @param {import('../corrections.js').Correcting} correcting
 */
export function skillList(candidate, isAsked, showInText, correcting) {
  const { skills = [], asOf } = candidate.experience;
  const { positions = [] } = candidate.resume;
  const line = axis(positions.map(position => possible(position.dates, asOf)).filter(Boolean), month(asOf));
  const text = flowing(candidate.text);
  const wanted = ({ skill }) => isAsked(skill);
  const used = skills.filter(skill => skill.evidence.length);
  const listed = skills.filter(skill => !skill.evidence.length);
  return html`
    ${skills.length ? nothing : html`<p class="absent">No skills were found in this résumé.</p>`}
    ${used.length ? html`<ul class="uses">${[...used.filter(wanted), ...used.filter(use => !wanted(use))].map(use =>
      skillUse({ ...candidate, text }, use, line, { wanted: wanted(use), showInText, correcting }))}</ul>` : nothing}
    ${listed.length ? html`
      <h4 class="listed-head">Listed, in no job’s text</h4>
      <ul class="job-skills">${listed.map(use => html`<li class="skill ${wanted(use) ? 'wanted' : ''}"><span dir="auto">${use.skill.label}</span>${wrong(use.skill, correcting)}</li>`)}</ul>` : nothing}
    <form class="skill-add" @submit=${event => add(event, correcting)} @keydown=${event => event.stopPropagation()}>
      <input name="skill" aria-label="A skill that the résumé does not tell" placeholder="Add a skill" maxlength="100" autocomplete="off" dir="auto">
      <button class="button">Add</button>
    </form>`;
}

function skillUse(candidate, use, line, { wanted, showInText, correcting }) {
  return html`
    <li>
      <details class="use ${wanted ? 'wanted' : ''}">
        <summary>
          <span class="use-label" dir="auto">${use.skill.label}</span>
          ${useStrip(candidate, use, line)}
          <span class="use-months">${use.months ? duration(use.months) : 'undated'}</span>
          <span class="use-last">${use.lastUsed === candidate.experience.asOf ? 'in use' : use.lastUsed ? `until ${use.lastUsed.slice(0, 4)}` : ''}</span>
        </summary>
        <p class="use-sum">${counted(use.evidence.length, 'mention')}${use.listed ? ', and named outside the jobs' : ''}${use.lastUsed
            ? `; last used ${monthName(use.lastUsed)}` : ''}. ${wrong(use.skill, correcting)}</p>
        <ul class="proofs">${use.evidence.map(proof => proofLine(candidate, proof, showInText))}</ul>
      </details>
    </li>`;
}

function wrong({ label }, correcting) {
  return html`<button type="button" class="skill-wrong" aria-label="${label} is wrong: take it out" title="Wrong: take it out"
      @click=${() => correcting.setSkill(label, false)}>${ICONS.close}</button>`;
}

async function add(event, correcting) {
  event.preventDefault();
  const { skill } = event.target.elements;
  if (skill.value.trim() && await correcting.setSkill(skill.value.trim(), true)) skill.value = '';
}

function useStrip({ resume, experience }, use, line) {
  if (!line) return html`<span></span>`;
  const jobs = [...new Set(use.evidence.map(proof => proof.position))]
      .map(i => possible(resume.positions[i]?.dates, experience.asOf)).filter(Boolean);
  return html`
    <svg class="use-strip" width="100%" height="10" aria-hidden="true">
      <line class="use-line" x1="0" x2="100%" y1="5" y2="5"></line>
      ${jobs.map(job => {
        const { start, width } = bar(line, job);
        return svg`<rect x="${start}%" y="1" width="${Math.max(width - 0.3, 0.8)}%" height="8" rx="2"></rect>`;
      })}
    </svg>`;
}

function proofLine({ text, resume }, { position, span }, showInText) {
  const job = resume.positions[position];
  const when = rangeText(job?.dates);
  const where = html`<span class="proof-job"><bdi>${jobText(job?.title?.text, job?.employer?.text)}</bdi>${when ? `, ${when}` : ''}</span>`;
  if (!span) return html`<li>${where}</li>`;
  const sentence = sentenceAround(text, span);
  return html`
    <li><button type="button" class="proof" @click=${() => showInText(span)} title="Show in the résumé">
      <span class="proof-text" dir="auto">${marked(text.slice(sentence.start, sentence.end),
        [[span.start - sentence.start, span.end - sentence.start]])}</span>${where}</button></li>`;
}

/** The line that the span is in, at most 120 characters to each side, without the mark of a list. */
function sentenceAround(text, { start, end }) {
  let from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 120);
  const lineEnd = text.indexOf('\n', end);
  while (from < start && /[\s•·*–-]/.test(text[from])) from++;
  return { start: from, end: Math.min(lineEnd < 0 ? text.length : lineEnd, end + 120) };
}
