/**
 * The filters: what they are called, in which order and company they stand, and what their values are part of. Pure.
 *
 * @typedef {import('./shapes.js').FacetName} FacetName
 */

/** Those that are asked for most; they are open from the start. */
const MAIN = ['skill', 'title', 'company', 'yoe', 'city'];

/** The others, by what they are about; each opens when it is wanted. @type {[string, FacetName[]][]} */
export const MORE = [
  ['Work', ['seniority', 'function', 'industry', 'group', 'family', 'tenure.current', 'tenure.avg']],
  ['Education', ['degree', 'school', 'field', 'graduated', 'cert']],
  ['Person', ['lang', 'region', 'country', 'permit', 'clearance']],
  ['Beside the résumé', ['tag', 'source']],
  ['Résumé', ['has', 'parse']],
];

/** All of them, in the order in which they stand on the page. @type {FacetName[]} */
export const FACETS = [...MAIN, ...MORE.flatMap(([, names]) => names)];

/** @type {Record<FacetName | 'name', string>} */
export const FACET_NAMES = {
  skill: 'Skill', title: 'Title', company: 'Company', yoe: 'Years of experience', city: 'City',
  seniority: 'Seniority', function: 'Field of work', industry: 'Industry', group: 'Company group', family: 'Skill family',
  'tenure.current': 'Time in present job', 'tenure.avg': 'Average time in a job',
  degree: 'Degree', school: 'School', field: 'Field of study', graduated: 'Graduated', cert: 'Certificate',
  lang: 'Language', region: 'State or region', country: 'Country', permit: 'Right to work', clearance: 'Clearance',
  tag: 'Tag', source: 'Came from', has: 'Résumé has', parse: 'Remarks of the reader', name: 'Name',
};

/** The facets above a facet, topmost first: what its values are part of. */
const ABOVE = { skill: ['family'], title: ['function'], company: ['group'], city: ['country', 'region'], region: ['country'] };

/** @returns {FacetName[]} the way down to a facet, it included; itself alone when nothing is above it */
export function chain(facet) {
  return [...ABOVE[facet] ?? [], facet];
}

/** Years of experience are counted one by one up to this many, and those beyond it together. */
export const MOST_YEARS = 30;

/** In which ranges the server is to count years of experience. */
export const YEARS = [...Array.from({ length: MOST_YEARS }, (_, year) => String(year)), `${MOST_YEARS}..`].join(',');

/** Whether its values are ranges of a number, which the server lists in their order. */
export function isNumber(facet) {
  return ['yoe', 'tenure.current', 'tenure.avg', 'graduated'].includes(facet);
}

/**
 * Which facets to count: those that are open and those with something chosen.
 *
 * @param {import('./state.js').State} state
 * @param {Set<string>} opened besides the main ones
 */
export function countedFacets(state, opened) {
  return FACETS.filter(name => MAIN.includes(name) || opened.has(name) || state.selections[name]);
}

export function isMain(facet) {
  return MAIN.includes(facet);
}
