/**
 * What a person is looking at, and its address. Pure: `read` and `write` are each other's inverse, every other function
 * gives a new state.
 *
 * @typedef {Object} Selection
 * @property {string[]} included
 * @property {string[]} excluded
 * @property {'any'|'all'|''} mode '' for the facet's own default
 *
 * @typedef {Object} State
 * @property {string} q the question
 * @property {Partial<Record<import('./shapes.js').FacetName, Selection>>} selections only facets with something chosen
 * @property {string} sort
 * @property {'matching'|'any'} jobs which jobs the facets count under a same-job clause
 * @property {'on'|'off'} synonyms whether a word also finds other words for the same
 * @property {string} candidate the id of the open one, '' when none is
 * @property {''|'compact'} rows how close the rows of the list are
 * @property {string[]} compare the ids of those that are compared
 * @property {''|'status'} view what is shown instead of the list
 */
import { FACETS } from './facets.js';

export const SORTS = [['relevance', 'Best match'], ['years', 'Most experience'], ['recent', 'Most recent job'], ['skill', 'Longest use of the skill'],
  ['distance', 'Nearest'], ['name', 'Name'], ['updated', 'Latest added'], ['resume_date', 'Latest résumé']];

const NOTHING = Object.freeze({ included: [], excluded: [], mode: '' });

/** @type {State} */
export const START = Object.freeze({ q: '', selections: {}, sort: 'relevance', jobs: 'matching', synonyms: 'on',
  candidate: '', rows: '', compare: Object.freeze([]), view: '' });

/** No more are compared at once. */
const MOST_COMPARED = 5;

/**
 * Reads an address's query string. What makes no sense is left out.
 *
 * @param {string} search such as `?q=kafka&skill=java`
 * @returns {State}
 */
export function read(search) {
  const params = new URLSearchParams(search);
  const selections = {};
  for (const facet of FACETS) {
    const mode = params.get(`${facet}.mode`) ?? '';
    const included = unique(params.getAll(facet));
    const excluded = unique(params.getAll(`${facet}.not`)).filter(id => !included.includes(id));
    const selection = { included, excluded, mode: ['any', 'all'].includes(mode) ? mode : '' };
    if (!isNothing(selection)) selections[facet] = selection;
  }
  const sort = params.get('sort');
  return {
    q: params.get('q') ?? '',
    selections,
    sort: SORTS.some(([id]) => id === sort) ? sort : START.sort,
    jobs: params.get('jobs') === 'any' ? 'any' : 'matching',
    synonyms: params.get('synonyms') === 'off' ? 'off' : 'on',
    candidate: params.get('c') ?? '',
    rows: params.get('rows') === 'compact' ? 'compact' : '',
    compare: compared(params.get('compare')),
    view: params.get('view') === 'status' ? 'status' : '',
  };
}

/**
 * The query string of a state's address; what is as at the start is left out.
 *
 * @param {State} state
 * @returns {string} '' or `?…`
 */
export function write(state) {
  const params = question(state);
  if (state.rows) params.set('rows', state.rows);
  if (state.candidate) params.set('c', state.candidate);
  if (state.compare.length) params.set('compare', state.compare.join(','));
  if (state.view) params.set('view', state.view);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/**
 * The part of a state that the answer depends on, in the words of the API.
 *
 * @param {State} state
 * @returns {URLSearchParams}
 */
export function question(state) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const facet of FACETS) {
    const { included, excluded, mode } = selection(state, facet);
    included.forEach(id => params.append(facet, id));
    excluded.forEach(id => params.append(`${facet}.not`, id));
    if (mode) params.set(`${facet}.mode`, mode);
  }
  if (state.jobs !== START.jobs) params.set('jobs', state.jobs);
  if (state.synonyms !== START.synonyms) params.set('synonyms', state.synonyms);
  if (state.sort !== START.sort) params.set('sort', state.sort);
  return params;
}

/** @returns {Selection} what is chosen in a facet, possibly nothing */
export function selection(state, facet) {
  return state.selections[facet] ?? NOTHING;
}

/** Whether anything is chosen in any facet. */
export function isNarrowed(state) {
  return FACETS.some(facet => selection(state, facet).included.length || selection(state, facet).excluded.length);
}

/** Another question of the same selections, from its first page. */
export function asking(state, q) {
  return { ...state, q };
}

/**
 * A value put where it is wished; wished where it already is, it is taken out. An address may name a value by its label or
 * another of its writings.
 *
 * @param {State} state
 * @param {import('./shapes.js').FacetName} facet
 * @param {{id: string, label?: string, raw?: string[]}} value
 * @param {'included'|'excluded'} wish
 */
export function toggled(state, facet, { id, label = id, raw = [] }, wish) {
  const names = [id, label, ...raw].map(name => name.toLowerCase());
  const others = list => list.filter(other => !names.includes(other.toLowerCase()));
  const before = selection(state, facet);
  const next = { ...before, included: others(before.included), excluded: others(before.excluded) };
  if (next[wish].length === before[wish].length) next[wish] = [...next[wish], id];
  return selecting(state, facet, next);
}

/**
 * The same choices by the ids that the server knows them by: an address may name a value by any of its names, and the
 * answer says which values those were.
 *
 * @param {State} state
 * @param {import('./shapes.js').Answer['facets']} facets of its answer
 */
export function resolved(state, facets) {
  const selections = Object.fromEntries(Object.entries(state.selections).map(([facet, chosen]) => {
    const ids = wish => (facets[facet]?.values ?? []).filter(value => value.state === wish).map(value => value.id);
    return [facet, { ...chosen, included: named(chosen.included, ids('included')), excluded: named(chosen.excluded, ids('excluded')) }];
  }));
  return { ...state, selections };
}

/** Names that are ids stay where they are, the others give way to the ids that are left over. */
function named(names, ids) {
  const others = ids.filter(id => !names.includes(id));
  return unique(names.map(name => ids.includes(name) ? name : others.shift() ?? name));
}

/** @param {'any'|'all'} mode how several values of the facet combine */
export function combining(state, facet, mode) {
  const itsOwn = facet === 'skill' ? 'all' : 'any';
  return selecting(state, facet, { ...selection(state, facet), mode: mode === itsOwn ? '' : mode });
}

/**
 * A range of a number in the place of all that is chosen of it.
 *
 * @param {string} range `5..9`, `20..`, `..4`; '' for none
 */
export function ranging(state, facet, range) {
  return selecting(state, facet, { ...NOTHING, included: range ? [range] : [] });
}

/** Nothing chosen in any facet. */
export function widened(state) {
  return { ...state, selections: {} };
}

export function sorted(state, sort) {
  return { ...state, sort };
}

export function counting(state, jobs) {
  return { ...state, jobs };
}

/** @param {''|'compact'} rows */
export function packed(state, rows) {
  return { ...state, rows };
}

/** With these candidates side by side. */
export function comparing(state, ids) {
  return { ...state, compare: ids.slice(0, MOST_COMPARED), candidate: '', view: '' };
}

/** With other words for the same, or without. */
export function widening(state, synonyms) {
  return { ...state, synonyms };
}

/** With this candidate open; '' closes. */
export function opening(state, candidate) {
  return { ...state, candidate };
}

/**
 * The question without some of its clauses, as text.
 *
 * @param {{id: string, text: string}[]} clauses
 * @param {string[]} ids of the clauses to leave out
 */
export function dropping(clauses, ids) {
  const rest = clauses.filter(clause => !ids.includes(clause.id)).map(clause => clause.text);
  return rest.map(text => rest.length > 1 && needsBrackets(text) ? `(${text})` : text).join(' ');
}

function needsBrackets(text) {
  return / (OR|\|) /.test(text.replace(/"[^"]*"/g, '').replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, ''));
}

function selecting(state, facet, next) {
  const { [facet]: before, ...others } = state.selections;
  return { ...state, selections: isNothing(next) ? others : { ...others, [facet]: next } };
}

function isNothing({ included, excluded, mode }) {
  return !included.length && !excluded.length && !mode;
}

/** One alone is not compared. */
function compared(text) {
  const ids = unique((text ?? '').split(',')).slice(0, MOST_COMPARED);
  return ids.length > 1 ? ids : START.compare;
}

function unique(list) {
  return [...new Set(list.filter(Boolean))];
}
