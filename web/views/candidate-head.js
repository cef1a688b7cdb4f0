/** The top of a candidate: who, how to reach them, and what can be done. */
import { html, nothing } from 'lit';
import { canBeShown, fileAddress } from '../api.js';
import { dayText, duration, folded } from '../format.js';
import { ICONS } from './icons.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 */
export function candidateHead({ resume, experience, fileName, received, id, mediaType }) {
  const name = resume.name?.text;
  const facts = [resume.location?.text, ...(resume.claims ?? []).map(claim => claim.text),
    experience.months ? `${duration(experience.months)} of experience` : ''].filter(Boolean);
  return html`
    <header class="person">
      <h2 class="person-name" id="person-name" tabindex="-1" dir="auto">
        <bdi class=${name ? '' : 'nameless'}>${name ?? 'Name not stated'}</bdi></h2>
      ${resume.headline ? html`<p class="person-headline" dir="auto">${resume.headline.text}</p>` : nothing}
      <p class="person-facts">${facts.map(fact => html`<span class="fact" dir="auto">${fact}</span>`)}</p>
      ${contact(resume.contact ?? {})}
      <p class="person-file">
        ${ICONS.file}<bdi class="file-name">${fileName}</bdi>
        ${canBeShown(mediaType) ? html`<a href=${fileAddress(id, true)} target="_blank" rel="noopener">View<span class="visually-hidden"> the original file</span></a>` : nothing}
        <a href=${fileAddress(id)} download=${fileName}>Download<span class="visually-hidden"> the original file</span></a>
        <span class="fact">added ${dayText(received)}</span>
      </p>
    </header>`;
}

function contact({ emails = [], phones = [], links = [] }) {
  if (!emails.length && !phones.length && !links.length) return nothing;
  return html`
    <ul class="person-contact" aria-label="Contact">
      ${emails.map(email => html`<li><a href="mailto:${email.text}" dir="ltr">${email.text}</a></li>`)}
      ${phones.map(phone => html`<li><a href="tel:${phone.number}" dir="ltr">${phone.text}</a></li>`)}
      ${links.map(link => html`<li>${webLink(link.text)}</li>`)}
    </ul>`;
}

/** A link only to the web; anything else that a résumé calls a link is shown as words. */
function webLink(text) {
  const address = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : '';
  const words = folded(text).startsWith('http') ? text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') : text;
  return address && URL.canParse(address)
      ? html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">${words}</a>`
      : html`<span dir="ltr">${text}</span>`;
}
