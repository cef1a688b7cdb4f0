/**
 * Changes of a question's text, out of what the server says of it. Pure: each gives the new text.
 *
 * @typedef {import('./shapes.js').Interpretation} Interpretation
 * @typedef {import('./shapes.js').ReadClause} ReadClause
 */

/** @param {import('./shapes.js').Edit} edit */
export function edited(q, { start, end, text }) {
  return (q.slice(0, start) + text + q.slice(end)).trim();
}

/** The question with one more condition. @param {Interpretation} interpretation */
export function extended({ extendable }, condition) {
  return extendable ? `${extendable} AND ${condition}` : condition;
}

/**
 * The question with a clause in other words.
 *
 * @param {string} q
 * @param {ReadClause} clause
 */
export function replaced(q, { text, start, end, edits }, condition) {
  if (q.slice(start, end) === text) return q.slice(0, start) + condition + q.slice(end);
  const rest = edits.OFF ? edited(q, edits.OFF) : '';
  return rest ? `(${rest}) AND ${condition}` : condition;
}

/** What each choice of "in which job" is called in the language. */
const JOBS = { one: 'job:*', now: 'job:(current:yes)', past: 'job:(current:no)' };

/**
 * In which job all that is chosen is to be found.
 *
 * @param {ReadClause[]} clauses
 * @returns {{choice: 'any'|'one'|'now'|'past', clause?: ReadClause}}
 */
export function jobAsked(clauses) {
  for (const clause of clauses) {
    const choice = Object.keys(JOBS).find(key => clause.state === 'MUST' && JOBS[key] === clause.text);
    if (choice) return { choice, clause };
  }
  return { choice: 'any' };
}

/** Whether the question itself asks for things in one and the same job. */
export function asksOfJob(clauses) {
  return clauses.some(({ text }) => /^job:/i.test(text) && !Object.values(JOBS).includes(text));
}

/** The question asked of another choice of job. */
export function ofJob(q, interpretation, choice) {
  return exchanged(q, interpretation, jobAsked(interpretation.clauses).clause, JOBS[choice]);
}

const NEAR = /^near:(?:"([^"]*)"|(\S+)) (\d+) ?(km|mi)$/;

/**
 * The place that is asked for with a distance.
 *
 * @param {ReadClause[]} clauses
 * @returns {{place: string, distance: string, clause: ReadClause} | undefined} the distance as `30km`
 */
export function nearAsked(clauses) {
  for (const clause of clauses) {
    const match = clause.state === 'MUST' && NEAR.exec(clause.text);
    if (match) return { place: match[1] ?? match[2], distance: `${match[3]}${match[4]}`, clause };
  }
  return undefined;
}

/** The question asked of another place; '' for none. */
export function nearTo(q, interpretation, place, distance) {
  const condition = place && `near:"${place.replaceAll('"', '')}" ${distance}`;
  return exchanged(q, interpretation, nearAsked(interpretation.clauses)?.clause, condition);
}

/** A clause gives way to a condition; either may be missing. */
function exchanged(q, interpretation, clause, condition) {
  if (!clause) return condition ? extended(interpretation, condition) : q;
  return condition ? replaced(q, clause, condition) : edited(q, clause.edits.OFF);
}

/** The synonyms that a clause does without, by name. */
export function without(q, { start, end }) {
  return [...q.slice(start, end).matchAll(/ without:"([^"]*)"/g)].map(match => match[1]);
}

/** The question with a synonym that a clause did without. */
export function withAgain(q, { start, end }, label) {
  return q.slice(0, start) + q.slice(start, end).replace(` without:"${label}"`, '') + q.slice(end);
}
