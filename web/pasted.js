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
