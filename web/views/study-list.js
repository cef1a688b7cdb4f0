/** The courses of study of a candidate, in the order of the résumé. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { datesToEdit } from '../corrections.js';
import { rangeText } from '../format.js';
import './add-entry.js';
import { added } from './correct-value.js';
import { ICONS } from './icons.js';
import { placeOf } from './job-list.js';

/**
 * @param {import('../shapes.js').Resume} resume
 * @param {import('../corrections.js').Correcting} correcting
 */
export function studyList({ education = [] }, correcting) {
  return html`
    ${education.length ? nothing : html`<p class="absent">No education was found in this résumé.</p>`}
    <ol class="jobs">${repeat(education, placeOf, (study, i) => course(study, i, correcting))}</ol>
    <add-entry .kind=${'education'} .correcting=${correcting}></add-entry>`;
}

function course({ school, degree, fields = [], minors = [], dates, progress, grade }, i, correcting) {
  const value = (field, label, text, none, more = {}) => html`<correct-value .path=${`education.${i}.${field}`} .label=${label} .value=${text ?? ''}
      .none=${none} .raw=${more.raw} .hint=${more.hint} .correcting=${correcting}></correct-value>`;
  const texts = list => list.map(field => field.text);
  const when = `${progress === 'IN_PROGRESS' && dates?.end ? 'expected ' : ''}${rangeText(dates)}`;
  const others = [...texts(minors), grade?.text, progress === 'BROKEN_OFF' ? 'not completed' : ''];
  return html`
    <li class="study">
      <h4 class="job-title" dir="auto">${value('school', 'school', school?.text, 'School not stated')}${added(correcting, 'education', i)}</h4>
      <p class="job-employer">
        ${value('degree', 'degree', degree?.text, 'Degree not stated')}
        <span class="fact" dir="auto">${value('field', 'field of study', texts(fields).join(', '), 'Field not stated',
          { raw: texts(fields).join('; '), hint: 'Physics; Mathematics' })}</span>
        ${others.filter(Boolean).map(text => html`<span class="fact" dir="auto">${text}</span>`)}
      </p>
      <p class="job-dates">${value('dates', 'dates of study', when, 'No dates',
          { raw: datesToEdit(dates).replace('../', ''), hint: '2012, 2008/2012, 2024/..' })}
        <button type="button" class="correct-button job-none" aria-label="This is no course of study: take it out"
          title="This is no course of study: take it out" @click=${() => correcting.takeOut('education', i)}>${ICONS.trash}</button></p>
    </li>`;
}
