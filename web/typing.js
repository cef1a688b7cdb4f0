/**
 * What a person is in the middle of writing, and completing it. Pure.
 *
 * @typedef {{start: number, field: string, typed: string}} Word where it begins in the question, its field or '', and
 *   what is written of it so far
 */
import { folded } from './format.js';

const FIELDS = { skill: 'skill', title: 'title', company: 'company', employer: 'company', school: 'school', city: 'city',
  name: 'name' };
const IN_QUOTES = /(?:(\w+):\s?)?"([^"]*)$/;
const ONE_WORD = /(?:(\w+):\s?)?([^\s"():]+)$/;
const TWO_WORDS = /(?:^|[\s(])()([^\s"():]+ +[^\s"():]+)$/;
const OPERATOR = /^(AND|OR|NOT|NEAR.*) | (AND|OR|NOT|NEAR.*)$/;

/**
 * What stands before the caret, as it may be completed: the longest reading first, none where nothing can be.
 *
 * @param {string} text
 * @param {number} caret
 * @returns {Word[]}
 */
export function wordsBefore(text, caret) {
  const before = text.slice(0, caret);
  const quoted = (before.match(/"/g) ?? []).length % 2 === 1;
  const patterns = quoted ? [IN_QUOTES] : [TWO_WORDS, ONE_WORD];
  return patterns.map(pattern => reading(before, pattern)).filter(isWorthAsking);
}

function reading(before, pattern) {
  const match = pattern.exec(before);
  if (!match || match[1] && !FIELDS[match[1].toLowerCase()]) return undefined;
  const field = match[1] ? FIELDS[match[1].toLowerCase()] : '';
  const minus = /^[-+!]/.test(match[2]) ? 1 : 0;
  const typed = match[2].slice(minus);
  const start = field ? match.index : before.length - match[2].length + minus - (pattern === IN_QUOTES ? 1 : 0);
  return { start, field, typed: typed.trim() };
}

function isWorthAsking(word) {
  return word && !OPERATOR.test(word.typed) && word.typed.length >= (word.field ? 1 : 2);
}

/** What is suggested of a field is counted under this name: titles by what they come to, whatever their words. */
const COUNTED = { title: 'title.family' };

/**
 * The question with a word completed, and where the caret is then.
 *
 * @param {string} text
 * @param {number} caret
 * @param {Word} word
 * @param {import('./shapes.js').Suggestion} suggestion
 * @returns {{text: string, caret: number}}
 */
export function completed(text, caret, word, { field, label }) {
  const value = /^[\p{L}\p{N}][\p{L}\p{N}+#.]*$/u.test(label) ? label : `"${label.replaceAll('"', '')}"`;
  const rest = text.slice(caret).replace(/^[^\s"()]*"?/, '');
  const head = `${text.slice(0, word.start)}${COUNTED[field] ?? field}:${value}`;
  return { text: `${head}${rest.startsWith(' ') ? rest : ` ${rest}`}`, caret: head.length + 1 };
}

/**
 * Where a label has what was typed, at the beginning of one of its words; undefined where it was found by another of its names.
 *
 * @param {string} label
 * @param {string} typed
 * @returns {[number, number] | undefined} start and end
 */
export function typedPart(label, typed) {
  const wanted = folded(typed);
  for (const { index } of label.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}.]/gu)) {
    for (let end = index + 1; end <= Math.min(label.length, index + 2 * typed.length); end++) {
      if (folded(label.slice(index, end)) === wanted) return [index, end];
    }
  }
  return undefined;
}
