/** Education, projects, certificates, languages: what a résumé has besides jobs and skills. */
import { html, nothing } from 'lit';
import { dateText, rangeText } from '../format.js';

/** @param {import('../shapes.js').Resume} resume */
export function background(resume) {
  const { education = [], projects = [], certificates = [], languages = [] } = resume;
  return html`
    ${part('Education', education, school)}
    ${part('Projects', projects, project => entry(project.name.text, [], rangeText(project.dates), project.description?.text))}
    ${part('Certificates', certificates, certificate => entry(certificate.name.text, [certificate.issuer?.text],
      certificate.date ? dateText(certificate.date) : ''))}
    ${part('Languages', languages, language => entry(language.name.text, [language.level], ''))}`;
}

function part(title, items, shown) {
  return items.length ? html`
    <section class="part"><h3 class="part-title">${title}</h3><ul class="entries">${items.map(shown)}</ul></section>` : nothing;
}

function school({ school: place, degree, field, dates, expected, grade }) {
  const studied = [degree?.text, field?.text].filter(Boolean).join(', ');
  const when = `${expected ? 'expected ' : ''}${rangeText(dates)}`;
  return entry(place?.text ?? 'School not stated', [studied, grade?.text], when.trim());
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
