/** What is shown when there is no list to show, or no server to ask. */
import { html, nothing } from 'lit';
import { ICONS } from './icons.js';

/** No candidates at all yet. */
export function firstStart(add) {
  return html`
    <section class="state first">
      <div class="first-picture" aria-hidden="true"><span></span><span></span><span></span></div>
      <h2>No candidates yet</h2>
      <p>Shortlist reads résumés and finds people by what they did, where, and for how long. Everything stays on this machine.</p>
      <button type="button" class="button primary" @click=${add}>${ICONS.upload}Add résumés</button>
      <p class="state-aside">Or drop a folder on this page, or let the command line read a whole archive, or the sixty-six invented
        people of the samples:</p>
      <pre class="command"><code>shortlist import ~/resumes
shortlist import src/samples</code></pre>
      <p class="state-aside">They are here as soon as they are read: this page looks by itself.</p>
    </section>`;
}

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
  if (!error && !notice) return nothing;
  if (!error) return html`<div class="banner">${ICONS.warning}<p>${notice}</p></div>`;
  return html`<div class="banner" role="alert">${ICONS.warning}<p>${error.message}</p>
      <button type="button" class="button" @click=${again}>Try again</button></div>`;
}
