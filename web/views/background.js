/** Education, projects, certificates, languages, volunteering and the like: what a résumé has besides jobs and skills. */
import { html, nothing } from 'lit';
import { dateText, rangeText } from '../format.js';
import './add-entry.js';
import { studyList } from './study-list.js';

/**
 * @param {import('../shapes.js').Resume} resume
 * @param {import('../corrections.js').Correcting} correcting
 */
export function background(resume, correcting) {
  const { projects = [], certificates = [], languages = [] } = resume;
  const { volunteering = [], publications = [], patents = [], awards = [] } = resume;
  return html`
    <section class="part"><h3 class="part-title">Education</h3>${studyList(resume, correcting)}</section>
    ${part('Projects', projects, project => entry(project.name.text, [], rangeText(project.dates), project.description?.text))}
    ${part('Certificates', certificates, certificate => entry(certificate.name.text, [certificate.issuer?.text],
      validity(certificate.validity)))}
    ${part('Languages', languages, language => entry(language.name.text, [language.proficiency?.text], ''))}
    ${part('Volunteering', volunteering, unpaid => entry(unpaid.role?.text ?? unpaid.organization?.text,
      unpaid.role ? [unpaid.organization?.text] : [], rangeText(unpaid.dates), unpaid.description?.text))}
    ${part('Publications', publications, work => entry(work.title.text, [work.publisher?.text], rangeText(work.date)))}
    ${part('Patents', patents, patent => entry(patent.title.text, [patent.number?.text], rangeText(patent.date)))}
    ${part('Awards', awards, award => entry(award.title.text, [award.awarder?.text], rangeText(award.date)))}`;
}

function part(title, items, shown) {
  return items.length ? html`
    <section class="part"><h3 class="part-title">${title}</h3><ul class="entries">${items.map(shown)}</ul></section>` : nothing;
}

/** When it was issued, and until when it holds where that is said. */
function validity(dates) {
  if (!dates?.start) return dates?.end ? `until ${dateText(dates.end)}` : '';
  return dates.end ? rangeText(dates) : dateText(dates.start);
}

function entry(title, facts, when, text) {
  return html`
    <li class="entry">
      <span class="entry-title" dir="auto">${title}</span>
      ${facts.filter(Boolean).map(fact => html`<span class="fact" dir="auto">${fact}</span>`)}
      ${when ? html`<span class="entry-when">${when}</span>` : nothing}
      ${text ? html`<p class="entry-text" dir="auto">${text}</p>` : nothing}
    </li>`;
}
