/** Text with places in it marked. The text is never read as HTML: what looks like a tag is shown as it is. */
import { html } from 'lit';

/** Characters of symbol fonts, mostly bullets, which no other font can draw. */
const SYMBOLS = /[\uE000-\uF8FF]/g;

/**
 * @param {string} text
 * @param {[number, number][]} marks in order, not overlapping; what lies outside the text is left out
 */
export function marked(text, marks) {
  const words = text.replace(SYMBOLS, '•');
  const parts = [];
  let done = 0;
  for (const [start, end] of marks) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    parts.push(words.slice(done, from), html`<mark>${words.slice(from, to)}</mark>`);
    done = to;
  }
  parts.push(words.slice(done));
  return parts;
}

/**
 * The marks of a whole text as marks of a piece of it.
 *
 * @param {[number, number][]} marks
 * @param {{start: number, end: number}} piece
 * @returns {[number, number][]}
 */
export function marksWithin(marks, { start, end }) {
  return marks.filter(mark => mark[0] < end && mark[1] > start)
      .map(mark => [Math.max(mark[0], start) - start, Math.min(mark[1], end) - start]);
}
