/** The facets, one below the other. */
import { html, nothing } from 'lit';
import { counted } from '../format.js';
import { FACETS, counting, selection } from '../state.js';
import './facet-group.js';
import { ICONS } from './icons.js';
import { yearsFacet } from './years-facet.js';

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Answer} answer
 * @param {Object} actions
 * @param {(state: import('../state.js').State) => void} actions.go
 * @param {(facet: string, more: boolean) => void} actions.showMore
 * @param {Set<string>} more the facets that show all they have
 */
export function filters(state, answer, actions, more) {
  return html`
    <h2 class="visually-hidden">Filters</h2>
    ${/\bjob:/i.test(state.q) ? whichJobs(state, actions) : nothing}
    ${FACETS.filter(name => answer.facets[name]).map(name => name === 'yoe'
        ? yearsFacet(state, answer.facets.yoe, actions.go)
        : html`<facet-group .name=${name} .facet=${answer.facets[name]} .state=${state} .go=${actions.go}
            .chosen=${selection(state, name)} .more=${more.has(name)}
            .showMore=${wish => actions.showMore(name, wish)}></facet-group>`)}`;
}

/** The facets behind a button, where there is no room beside the list. */
export function filterSheet(state, answer, facets) {
  const chosen = FACETS.flatMap(name => [...selection(state, name).included, ...selection(state, name).excluded]).length;
  return html`
    <button type="button" class="button filter-button" @click=${event => event.currentTarget.nextElementSibling.showModal()}>
      ${ICONS.filter}Filters${chosen ? html` <span class="badge">${chosen}</span>` : nothing}</button>
    <dialog class="sheet" aria-label="Filters">
      <form method="dialog" class="sheet-head"><strong>Filters</strong>
        <button class="button primary">Show ${counted(answer.total, 'candidate')}</button></form>
      <div class="filters">${facets}</div>
    </dialog>`;
}

function whichJobs(state, { go }) {
  const choice = (jobs, text) => html`<button type="button" aria-pressed=${state.jobs === jobs}
      @click=${() => go(counting(state, jobs))}>${text}</button>`;
  return html`
    <div class="facet which-jobs" role="group" aria-label="Jobs that the counts are about">
      <h3 class="facet-name">Count</h3>
      <div class="switch">${choice('matching', 'the matching job')}${choice('any', 'any job')}</div>
    </div>`;
}
