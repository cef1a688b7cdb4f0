/** Text with places in it marked. Never HTML: text plus places, as it crosses the wire. */
import { html, nothing } from 'lit';

/** Bullets from fonts of their own, which no other font can draw. */
const SYMBOLS = /[\uE000-\uF8FF]/g;

/** What the kinds of marks are called. */
export const KINDS = { typed: 'what was asked', synonym: 'another word for it', optional: 'nice to have' };

/**
 * A place that matches: [start, end), what it is, and of another word for what was asked, which.
 *
 * @typedef {[number, number, ('typed'|'synonym'|'optional')?, string?]} Mark
 */

/**
 * Places with what they are, which cross the wire side by side.
 *
 * @param {[number, number][]} [spans]
 * @param {string[]} [kinds]
 * @param {string[]} [vias]
 * @returns {Mark[]}
 */
export function marksOf(spans = [], kinds = [], vias = []) {
  return spans.map(([start, end], i) => [start, end, kinds[i], vias[i]]);
}

/**
 * @param {string} text
 * @param {Mark[]} marks in order, not overlapping; what lies outside the text is left out
 */
export function marked(text, marks) {
  const words = text.replace(SYMBOLS, '•');
  const parts = [];
  let done = 0;
  for (const [start, end, kind = 'typed', via] of marks) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    parts.push(words.slice(done, from), mark(words.slice(from, to), kind, via));
    done = to;
  }
  parts.push(words.slice(done));
  return parts;
}

function mark(words, kind, via) {
  return html`<mark class=${kind} title=${kind === 'synonym' && via ? `via ${via}` : kind === 'optional' ? KINDS.optional : nothing}>${words}</mark>`;
}

/**
 * The marks of a whole text as marks of a piece of it.
 *
 * @param {Mark[]} marks
 * @param {{start: number, end: number}} piece
 * @returns {Mark[]}
 */
export function marksWithin(marks, { start, end }) {
  return marks.filter(mark => mark[0] < end && mark[1] > start)
      .map(([from, to, ...what]) => [Math.max(from, start) - start, Math.min(to, end) - start, ...what]);
}
