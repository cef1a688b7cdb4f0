/** What the word that is being written may become, by field, with how many candidates have it. */
import { html } from 'lit';
import { FACET_NAMES } from '../facets.js';
import { number } from '../format.js';
import { typedPart } from '../typing.js';

/**
 * @param {import('../shapes.js').Suggestion[]} found
 * @returns {{field: string, items: {suggestion: import('../shapes.js').Suggestion, index: number}[]}[]}
 */
export function grouped(found) {
  const groups = new Map();
  found.forEach((suggestion, index) => {
    const items = groups.get(suggestion.field) ?? groups.set(suggestion.field, []).get(suggestion.field);
    items.push({ suggestion, index });
  });
  return [...groups].map(([field, items]) => ({ field, items }));
}

/**
 * @param {ReturnType<typeof grouped>} groups
 * @param {string} typed what they complete
 * @param {number} active the one that the arrows are at
 * @param {(suggestion: import('../shapes.js').Suggestion) => void} take
 */
export function suggestions(groups, typed, active, take) {
  return groups.map(({ field, items }) => html`
    <div class="suggestion-group" role="group" aria-label=${FACET_NAMES[field] ?? field}>
      <div class="suggestion-field" role="presentation">${FACET_NAMES[field] ?? field}</div>
      ${items.map(({ suggestion, index }) => html`
        <div id="suggestion-${index}" class="suggestion" role="option" aria-selected=${index === active}
          @pointerdown=${event => event.preventDefault()} @click=${() => take(suggestion)}>
          <span class="suggestion-label" dir="auto">${emphasised(suggestion.label, typed)}</span>
          <span class="suggestion-count">${number(suggestion.count)}</span>
        </div>`)}
    </div>`);
}

function emphasised(label, typed) {
  const part = typedPart(label, typed);
  return part ? html`${label.slice(0, part[0])}<b>${label.slice(...part)}</b>${label.slice(part[1])}` : label;
}
