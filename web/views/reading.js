/** How the question was read: its clauses and the chosen values as chips, and what was mended, as quiet notes. */
import { html, nothing } from 'lit';
import { FACETS, FACET_NAMES } from '../facets.js';
import { asking, dropping, isNarrowed, selection, toggled, widened, write } from '../state.js';
import { ICONS } from './icons.js';

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Answer} answer
 */
export function reading(state, answer) {
  const { clauses, repairs, warnings } = answer.interpretation;
  const chips = [...(clauses.length > 1 ? clauses.map(clause => clauseChip(state, clauses, clause)) : []),
    ...FACETS.flatMap(facet => selectionChips(state, answer, facet))];
  const notes = [...repairs, ...warnings];
  if (!chips.length && !notes.length) return nothing;
  return html`
    <div class="reading">
      ${chips.length ? html`
        <ul class="chips" aria-label="What is asked for">
          ${chips}
          ${isNarrowed(state) ? html`<li><a class="quiet-link" href=${address(widened(state))}>Clear filters</a></li>` : nothing}
        </ul>` : nothing}
      ${notes.map(note => html`<p class="note">${ICONS.warning}<span dir="auto">${note.message}</span></p>`)}
    </div>`;
}

function clauseChip(state, clauses, clause) {
  return chip({
    text: clause.sentence,
    title: clause.text,
    excluded: /^(NOT |-)/.test(clause.text),
    remove: address(asking(state, dropping(clauses, clause.id))),
  });
}

function selectionChips(state, answer, facet) {
  const { included, excluded } = selection(state, facet);
  const labels = new Map(answer.facets[facet]?.values.map(value => [value.id, value.label]));
  const made = (id, wish) => chip({
    kind: FACET_NAMES[facet],
    text: labels.get(id) ?? id,
    excluded: wish === 'excluded',
    remove: address(toggled(state, facet, { id }, wish)),
  });
  return [...included.map(id => made(id, 'included')), ...excluded.map(id => made(id, 'excluded'))];
}

function chip({ kind, text, title, excluded, remove }) {
  const name = kind ? `${kind}: ${text}` : text;
  return html`
    <li class="chip ${excluded ? 'chip-not' : ''} ${kind ? 'chip-facet' : ''}" title=${title ?? nothing}>
      ${kind ? html`<span class="chip-kind">${excluded ? 'not ' : ''}${kind}</span>` : nothing}
      <span class="chip-text" dir="auto">${text}</span>
      <a class="chip-remove" href=${remove} aria-label="Remove ${excluded ? 'not ' : ''}${name}">${ICONS.close}</a>
    </li>`;
}

function address(state) {
  return write(state) || '/';
}
