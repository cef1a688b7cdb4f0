/** The ways to take all that was found away as a file. */
import { html } from 'lit';
import { exportAddress } from '../api.js';
import { number } from '../format.js';
import { ICONS } from './icons.js';

/** @param {import('../state.js').State} state */
export function exportMenu(state, total) {
  const all = total === 1 ? 'The one candidate' : `All ${number(total)}`;
  return html`
    <details class="menu" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary class="button" aria-label="Export">${ICONS.download}<span>Export</span></summary>
      <ul class="menu-list">
        <li><a href=${exportAddress(state, 'csv')} download>${all} as a spreadsheet <small>CSV, with the evidence</small></a></li>
        <li><a href=${exportAddress(state, 'json')} download>${all} as data <small>JSON Resume, with the evidence</small></a></li>
      </ul>
    </details>`;
}

function closeWhenLeft(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function closeOnEscape(event) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}
