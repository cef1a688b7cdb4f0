/** Years of experience as bars, each of which can be chosen. */
import { html, nothing, svg } from 'lit';
import { number } from '../format.js';
import { FACET_NAMES, toggled } from '../state.js';

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Facet} facet
 * @param {(state: import('../state.js').State) => void} go
 */
export function yearsFacet(state, facet, go) {
  if (facet.values.every(value => !value.count && value.state === 'off')) return nothing;
  const most = Math.max(1, ...facet.values.map(value => value.count));
  return html`
    <section class="facet" aria-labelledby="facet-yoe">
      <h3 class="facet-name" id="facet-yoe">${FACET_NAMES.yoe}</h3>
      <ul class="years">${facet.values.map(value => column(state, value, most, go))}</ul>
    </section>`;
}

function column(state, value, most, go) {
  const height = value.count / most * 100;
  const choose = wish => go(toggled(state, 'yoe', value, wish));
  return html`
    <li class="years-column ${value.state}">
      <button type="button" aria-pressed=${value.state === 'included'} title="${value.label} (press − to exclude)"
        @click=${() => choose(value.state === 'excluded' ? 'excluded' : 'included')}
        @keydown=${event => { if (event.key === '-') choose('excluded'); }}>
        <span class="years-count">${number(value.count)}<span class="visually-hidden"> ${value.count === 1 ? 'candidate' : 'candidates'}, </span></span>
        <svg class="years-bar" aria-hidden="true" width="100%" height="56">
          ${svg`<rect x="0" width="100%" y="${100 - Math.max(height, 2)}%" height="100%" rx="3"></rect>`}
        </svg>
        <span class="years-label">${brief(value.id)}<span class="visually-hidden"> years${value.state === 'excluded' ? ', excluded' : ''}</span></span>
      </button>
    </li>`;
}

/** "5–9" of "5..9", "20+" of "20.." */
function brief(range) {
  const [low, high] = range.split('..');
  if (high === undefined || low === high) return low;
  return high ? `${low || 0}–${high}` : `${low}+`;
}
