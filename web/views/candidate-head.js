/** The top of a candidate: who, how to reach them, and what can be done. */
import { html, nothing } from 'lit';
import { canBeShown, fileAddress } from '../api.js';
import { declared } from '../facets.js';
import { called, dayText, duration, folded } from '../format.js';
import './correct-value.js';
import { ICONS } from './icons.js';
import './tag-list.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {import('../corrections.js').Correcting} correcting
 */
export function candidateHead(candidate, correcting) {
  const { resume, experience } = candidate;
  const facts = [...(resume.claims ?? []).map(claim => claim.text),
    experience.months ? `${duration(experience.months)} of experience` : ''].filter(Boolean);
  const value = (path, label, text, none) => html`<correct-value .path=${path} .label=${label} .value=${text ?? ''} .none=${none} .correcting=${correcting}></correct-value>`;
  return html`
    <header class="person">
      <h2 class="person-name" id="person-name" tabindex="-1" dir="auto">${value('name', 'name', resume.name?.text, called(undefined, candidate.id))}</h2>
      <p class="person-headline" dir="auto">${value('headline', 'headline', resume.headline?.text, 'No headline')}</p>
      <p class="person-facts"><span class="fact" dir="auto">${value('location', 'place', resume.location?.text, 'Place not stated')}</span>${
        facts.map(fact => html`<span class="fact" dir="auto">${fact}</span>`)}</p>
      ${contact(resume.contact ?? {}, value)}
      ${beside(candidate, value)}
      <tag-list .candidateId=${candidate.id} .tags=${candidate.tags} .correcting=${correcting}></tag-list>
      ${originalFile(candidate)}
    </header>`;
}

/** What the house has declared. */
function beside({ attributes }, value) {
  const own = declared();
  return own.length ? html`<ul class="person-own" aria-label="Kept beside the résumé">${own.map(({ name, label }) => html`
      <li>${label}: ${value(`attributes.${name}`, label, attributes[name], 'not stated')}</li>`)}</ul>` : nothing;
}

/** Whoever has a blind key is told no file name, and gets no file. */
function originalFile({ id, fileName, mediaType, received, sources }) {
  const file = () => html`
      ${ICONS.file}<bdi class="file-name">${fileName}</bdi>
      ${canBeShown(mediaType) ? html`<a href=${fileAddress(id, true)} target="_blank" rel="noopener">View<span class="visually-hidden"> the original file</span></a>` : nothing}
      <a href=${fileAddress(id)} download=${fileName}>Download<span class="visually-hidden"> the original file</span></a>`;
  return html`
    <p class="person-file">
      ${fileName ? file() : nothing}
      <span class="fact">added ${dayText(received)}</span>
      ${sources.length ? html`<span class="fact" dir="auto">came from ${sources.join(', ')}</span>` : nothing}
    </p>`;
}

function contact({ emails = [], phones = [], links = [] }, value) {
  const texts = list => list.map(one => one.text).join(', ');
  return html`
    <ul class="person-contact" aria-label="Contact">
      ${emails.map(email => html`<li>${mail(email.text)}</li>`)}
      ${phones.map(phone => html`<li><a href="tel:${phone.number}" dir="ltr">${phone.text}</a></li>`)}
      ${links.map(link => html`<li>${webLink(link.text)}</li>`)}
      <li class="contact-correct"><details><summary>${emails.length || phones.length ? 'Correct' : 'Add e-mail or telephone'}</summary>
        <p>${value('emails', 'e-mail addresses', texts(emails), 'No e-mail address')}</p>
        <p>${value('phones', 'telephone numbers', texts(phones), 'No telephone number')}</p></details></li>
    </ul>`;
}

/** An address that could carry more than itself (headers of a mail after a question mark) is shown as words. */
function mail(text) {
  return /^[^\s@?&]+@[^\s@?&]+$/.test(text) ? html`<a href="mailto:${text}" dir="ltr">${text}</a>` : html`<span dir="ltr">${text}</span>`;
}

/** A link only to the web; anything else that a résumé calls a link is shown as words. */
function webLink(text) {
  const address = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : '';
  const words = folded(text).startsWith('http') ? text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') : text;
  return address && URL.canParse(address)
      ? html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">${words}</a>`
      : html`<span dir="ltr">${text}</span>`;
}
