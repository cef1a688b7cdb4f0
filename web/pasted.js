/** What is pasted into the box in the place of a question: addresses of ideal candidates, or a job description. Pure. */

const ADDRESS = /^\S*(?:[?&]c=|\/candidates\/)(\w+)\S*$/;
const MOST = 20;
/** A question that long has operators, fields or brackets in it. */
const SHORTEST = 160;
const OF_A_QUESTION = /(^|[\s(])(AND|OR|NOT|NEAR(\/\d+)?)[\s(]|\b[a-z_.]+:[("“\w]|^\s*\(/;
const ENDS = /[.;!?•]\s|\n/g;

/**
 * @param {string} text that is pasted
 * @returns {string[]} the ids of the candidates, when it is nothing but their addresses; else none
 */
export function idealsIn(text) {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const ids = words.map(word => ADDRESS.exec(word)?.[1]);
  return ids.every(Boolean) ? [...new Set(ids)].slice(0, MOST) : [];
}

/** Whether a text tells of a job: some sentences or lines of prose, and nothing that only a question has. */
export function isDescription(text) {
  const prose = text.trim().replace(/\bhttps?:\S+/g, '');
  return prose.length >= SHORTEST && (prose.match(ENDS) ?? []).length >= 2 && !OF_A_QUESTION.test(prose);
}

/**
 * A question that was made of something else.
 *
 * @typedef {{of: string, text: string, q: string, whys: Map<string, string>}} Made what of, the text itself, and by condition why it is asked
 */

/** @returns {Made} */
export function likeIdeals(text, { query }) {
  return { of: 'Who is like the candidates that you pasted.', text, q: query, whys: new Map() };
}

/** @param {import('./shapes.js').Described} described @returns {Made} */
export function ofDescription(text, { question, clauses }) {
  const whys = new Map(clauses.map(clause => [condition(clause), `“${clause.words}”: ${clause.why}`]));
  return { of: 'Made of the job description that you pasted. Each part says why it is asked.', text, q: question, whys };
}

/** Why a clause is asked, whether it is a must, a wish or an exclusion by now. @param {Made} [made] */
export function whyAsked(made, clause) {
  return made?.whys.get(condition(clause));
}

function condition({ text }) {
  return text.replace(/^(?:[~+-]|NOT\s)\s*/, '');
}
