/** What is shown when there is no list to show, or no server to ask. */
import { html, nothing } from 'lit';
import { Starting } from '../api.js';
import { ICONS } from './icons.js';

/** Then the page asks for a key, which says enough. */
const KEY_NEEDED = 401;

/** Nothing has come yet: the places where the rows will be. */
export function loading() {
  return html`<div class="skeleton" aria-busy="true" aria-label="Loading" role="status">${Array.from({ length: 6 }, () =>
    html`<div class="skeleton-row"><span></span><span></span><span></span></div>`)}</div>`;
}

/**
 * @param {{error?: Error, lost: boolean, again: () => void, notice?: string, answered: boolean}} what `notice` is the index's own,
 *   `answered` whether an answer is shown
 */
export function trouble({ error, lost, again, notice, answered }) {
  if (lost) {
    return html`<div class="banner" role="alert">${ICONS.warning}<p><strong>Shortlist does not answer.</strong>
        ${answered ? 'What you see is the last answer; the' : 'The'} page tries again by itself.</p></div>`;
  }
  if (error instanceof Starting) {
    return html`<div class="banner" role="status">${ICONS.status}<p><strong>Shortlist is starting.</strong>
        It opens its data; the page goes on by itself.</p></div>`;
  }
  if (!error && !notice || error?.status === KEY_NEEDED) return nothing;
  if (!error) return html`<div class="banner">${ICONS.warning}<p>${notice}</p></div>`;
  return html`<div class="banner" role="alert">${ICONS.warning}<p>${error.message}</p>
      <button type="button" class="button" @click=${again}>Try again</button></div>`;
}
