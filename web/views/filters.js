/** The filters, one below the other: those asked for most, then the others by what they are about. */
import { html, nothing } from 'lit';
import { FACETS, FACET_NAMES, MORE, isMain } from '../facets.js';
import { found } from '../format.js';
import { asksOfJob, jobAsked, ofJob } from '../rewording.js';
import { asking, counting, isNarrowed, selection, widened } from '../state.js';
import './facet-group.js';
import { ICONS } from './icons.js';
import './place-filter.js';
import './years-facet.js';

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Answer} answer
 * @param {Object} actions
 * @param {(state: import('../state.js').State) => void} actions.go
 * @param {(facet: string, wish: boolean) => void} actions.open
 * @param {Set<string>} opened of the facets that are not open from the start
 */
export function filters(state, answer, actions, opened) {
  const some = MORE.some(([, names]) => names.some(name => chosen(state, name)));
  return html`
    <div class="filters-head">
      <h2>Filters</h2>
      ${isNarrowed(state) ? html`<button type="button" class="quiet-link" @click=${() => actions.go(widened(state))}>Clear all</button>` : nothing}
    </div>
    ${whichJob(state, answer, actions)}
    ${FACETS.filter(name => isMain(name) && hasSomething(name, state, answer)).map(name => html`
      <section class="facet" aria-labelledby="facet-${name}">
        <h3 class="facet-name" id="facet-${name}">${FACET_NAMES[name]}</h3>
        ${body(name, state, answer, actions)}
      </section>`)}
    <details class="more-filters" ?open=${some}>
      <summary>More filters</summary>
      ${MORE.map(([about, names]) => html`
        <p class="more-about">${about}</p>
        ${names.map(name => foldable(name, state, answer, actions, opened))}`)}
    </details>`;
}

/** The facets behind a button, where there is no room beside the list. */
export function filterSheet(state, answer, facets) {
  const many = FACETS.reduce((sum, name) => sum + chosen(state, name), 0);
  return html`
    <button type="button" class="button filter-button" @click=${event => event.currentTarget.nextElementSibling.showModal()}>
      ${ICONS.filter}Filters${many ? html` <span class="badge">${many}</span>` : nothing}</button>
    <dialog class="sheet" aria-label="Filters">
      <form method="dialog" class="sheet-head"><strong aria-live="polite">${found(answer)}</strong>
        <button class="button primary">Show them</button></form>
      <div class="filters">${facets}</div>
    </dialog>`;
}

function foldable(name, state, answer, actions, opened) {
  const many = chosen(state, name);
  const open = opened.has(name) || many > 0;
  return html`
    <section class="facet folded" aria-labelledby="facet-${name}">
      <h3 class="facet-name" id="facet-${name}"><button type="button" class="facet-turn" aria-expanded=${open}
        @click=${() => actions.open(name, !open)} ?disabled=${many > 0}>
        ${open ? ICONS.down : ICONS.forth}<span>${FACET_NAMES[name]}</span>${many ? html`<span class="badge">${many}</span>` : nothing}</button></h3>
      ${open ? body(name, state, answer, actions) : nothing}
    </section>`;
}

function body(name, state, answer, { go }) {
  const facet = answer.facets[name];
  if (!facet) return nothing;
  if (name === 'yoe') return html`<years-facet .facet=${facet} .state=${state} .go=${go}></years-facet>`;
  return html`
    ${facet.values.length || !isMain(name) ? html`<facet-group .name=${name} .facet=${facet} .state=${state} .go=${go}></facet-group>` : nothing}
    ${name === 'city' ? html`<place-filter .answer=${answer} .ask=${q => go(asking(state, q))}></place-filter>` : nothing}`;
}

/** Where nobody is found there is nothing to choose; a place can be set all the same. */
function hasSomething(name, state, answer) {
  return name === 'city' || chosen(state, name) > 0 || answer.facets[name]?.values.some(value => value.count !== 0);
}

function chosen(state, name) {
  const { included, excluded } = selection(state, name);
  return included.length + excluded.length;
}

/** In which job that which is chosen is to be found; where the question says it itself, which jobs are counted. */
function whichJob(state, answer, { go }) {
  const { interpretation, asked } = answer;
  const own = asksOfJob(interpretation.clauses);
  const now = own ? state.jobs : jobAsked(interpretation.clauses).choice;
  const choose = own ? choice => go(counting(state, choice)) : choice => go(asking(state, ofJob(asked.q, interpretation, choice)));
  const choices = own ? [['matching', 'The matching job'], ['any', 'Any job']]
      : [['any', 'Any', 'Titles, companies and skills of the whole career'], ['one', 'Same', 'All that is chosen in one and the same job'],
        ['now', 'Current', 'All that is chosen in a job held now'], ['past', 'Past', 'All that is chosen in one earlier job']];
  return html`
    <div class="facet which-job" role="group" aria-labelledby="which-job">
      <h3 class="facet-name" id="which-job">${own ? 'Count' : 'In which job'}</h3>
      <div class="switch">${choices.map(([choice, text, title]) => html`<button type="button" aria-pressed=${now === choice} title=${title ?? nothing}
          @click=${() => choose(choice)}>${text}</button>`)}</div>
    </div>`;
}
