/** What the reader of the résumé was not sure of. */
import { html, nothing } from 'lit';
import { ICONS } from './icons.js';

const SHOWN = 4;

/**
 * @param {import('../shapes.js').Resume} resume
 * @param {(span: import('../shapes.js').Span) => void} show
 */
export function doubts({ warnings = [], doubts: unsure = [] }, show) {
  const likely = unsure.filter(({ certainty }) => certainty === 'LIKELY');
  if (!warnings.length && !likely.length) return nothing;
  const note = (text, span) => html`
    <li class="note">${ICONS.warning}<span dir="auto">${text}</span>${span
        ? html`<button type="button" class="quiet-link" @click=${() => show(span)}>Show<span class="visually-hidden"> in the résumé</span></button>` : nothing}</li>`;
  const all = warnings.map(({ message, span }) => note(message, span));
  const rest = [...all.slice(SHOWN), ...likely.map(({ text, reason, span }) => note(`“${text}” is likely: ${reason}.`, span))];
  return html`
    <div class="doubts">
      ${all.length ? html`<ul aria-label="What was unclear in the résumé">${all.slice(0, SHOWN)}</ul>` : nothing}
      ${rest.length ? html`<details><summary>${all.length > SHOWN ? `${rest.length} more remarks` : `${rest.length} ${rest.length === 1 ? 'value was' : 'values were'} read by ${rest.length === 1 ? 'its' : 'their'} place, not by a sign of ${rest.length === 1 ? 'its' : 'their'} own`}</summary><ul>${rest}</ul></details>` : nothing}
    </div>`;
}
