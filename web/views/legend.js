/** What the colours of the marks mean; nothing where all marks are of what was typed. */
import { html, nothing } from 'lit';
import { KINDS } from './marked.js';

const NAMED = 4;

/** @param {import('./marked.js').Mark[]} marks all that are shown */
export function legend(marks) {
  const kinds = Object.keys(KINDS).filter(kind => marks.some(mark => mark[2] === kind));
  if (!kinds.length || kinds.length === 1 && kinds[0] === 'typed') return nothing;
  const vias = [...new Set(marks.filter(mark => mark[2] === 'synonym' && mark[3]).map(mark => mark[3]))];
  return html`
    <p class="legend" aria-label="What the marks mean">
      ${kinds.map(kind => html`<span class="legend-kind"><mark class=${kind}>Aa</mark> ${KINDS[kind]}${
        kind === 'synonym' && vias.length ? html`: <span dir="auto">via ${vias.slice(0, NAMED).join(', ')}${vias.length > NAMED ? ', …' : ''}</span>` : nothing}</span>`)}
    </p>`;
}
