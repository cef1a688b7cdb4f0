/** Why a candidate stands where it does: what each part of the question gave, in points that add up. */
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { evidence } from './evidence.js';
import { measures } from './measures.js';

/**
 * @param {import('../shapes.js').Explanation} found
 * @param {import('../shapes.js').Position[]} positions of the candidate
 */
export function whyRank({ matches, selected, score, rank, parts }, positions) {
  if (!parts.length) return nothing;
  const most = Math.max(...parts.map(part => part.points), 0.001);
  return html`
    <details class="why-rank">
      <summary><span class="why-rank-title">${matches ? html`Why ${rank ? html`number ${number(rank)}` : 'found'}` : 'Not found by this question'}</span>
        ${matches && score ? html`<span class="why-rank-sum">${score.toFixed(2)} points</span>` : nothing}</summary>
      ${selected ? nothing : html`<p class="absent">The chosen filters leave this candidate out.</p>`}
      <table class="why-table">
        <thead class="visually-hidden"><tr><th scope="col">Part of the question</th><th scope="col">Evidence</th><th scope="col">Points</th></tr></thead>
        <tbody>${parts.map(part => line(part, most, positions))}</tbody>
        ${matches && score ? html`<tfoot><tr><th scope="row">Together</th><td></td><td>${score.toFixed(2)}</td></tr></tfoot>` : nothing}
      </table>
    </details>`;
}

function line({ sentence, holds, points, evidence: whys }, most, positions) {
  return html`
    <tr class=${holds ? '' : 'missed'}>
      <th scope="row" dir="auto">${sentence}</th>
      <td>${holds ? html`<ul>${evidence(whys, positions)}</ul>` : 'does not hold'}</td>
      <td><span class="why-bar" ${measures({ part: String(Math.max(0, points) / most) })}></span>${points.toFixed(2)}</td>
    </tr>`;
}
