/** One value of a facet with its count: off, included or excluded. */
import { html, nothing } from 'lit';
import { counted, number } from '../format.js';
import { toggled } from '../state.js';
import { ICONS } from './icons.js';
import { measures } from './measures.js';

/**
 * @param {import('../shapes.js').FacetValue} value
 * @param {Object} where
 * @param {import('../shapes.js').FacetName} where.facet
 * @param {import('../state.js').State} where.state
 * @param {(state: import('../state.js').State) => void} where.go
 * @param {number} where.most the largest count beside it
 */
export function facetValue(value, { facet, state, go, most }) {
  const { label, count } = value;
  const spellings = (value.raw ?? []).filter(text => text !== label).slice(0, 12);
  const toggle = wish => go(toggled(state, facet, value, wish));
  return html`
    <div class="facet-value ${value.state}" ${measures({ part: String((count ?? 1) / Math.max(1, most)) })}>
      <button type="button" class="facet-include" aria-pressed=${value.state === 'included'} data-value="${facet} ${value.id}"
        title=${spellings.length ? `${label}. Also written: ${spellings.join(', ')}` : label}
        aria-label="${value.state === 'excluded' ? 'Excluded: ' : ''}${label}, ${counted(count, 'candidate')}"
        @click=${() => toggle(value.state === 'excluded' ? 'excluded' : 'included')}
        @keydown=${event => onKey(event, toggle)}>
        <span class="facet-box">${value.state === 'included' ? ICONS.check : value.state === 'excluded' ? ICONS.minus : nothing}</span>
        <span class="facet-label" dir="auto">${label}</span>
        <span class="facet-count">${number(count)}</span>
      </button>
      <button type="button" class="facet-exclude" aria-pressed=${value.state === 'excluded'} aria-label="Exclude ${label}"
        title="Exclude (−)" @click=${() => toggle('excluded')}>${ICONS.minus}</button>
    </div>`;
}

/** − excludes; the arrows go to the value above and below. */
function onKey(event, toggle) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === '-' || event.key === 'Delete') toggle('excluded');
  else if (by) step(event.currentTarget, by);
  else return;
  event.preventDefault();
}

function step(button, by) {
  const all = [...button.closest('.facet').querySelectorAll('.facet-include')];
  all[all.indexOf(button) + by]?.focus();
}

/**
 * What has the focus now, to be given back after the values have changed their places: an element that is moved loses it.
 *
 * @param {HTMLElement} host
 * @returns {() => void}
 */
export function keepingFocus(host) {
  const value = host.contains(document.activeElement) ? document.activeElement.dataset?.value : undefined;
  return () => {
    if (value && document.activeElement === document.body) host.querySelector(`[data-value="${CSS.escape(value)}"]`)?.focus();
  };
}
