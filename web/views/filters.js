/** The facets, one below the other. */
import { html, nothing } from 'lit';
import { FACETS, counting, selection } from '../state.js';
import './facet-group.js';
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

function whichJobs(state, { go }) {
  const choice = (jobs, text) => html`<button type="button" aria-pressed=${state.jobs === jobs}
      @click=${() => go(counting(state, jobs))}>${text}</button>`;
  return html`
    <div class="facet which-jobs" role="group" aria-label="Jobs that the counts are about">
      <h3 class="facet-name">Count</h3>
      <div class="switch">${choice('matching', 'the matching job')}${choice('any', 'any job')}</div>
    </div>`;
}
