/** Text whose lines were broken by the edge of a page, flowing again. */

const LONG_LINE = 56;
const ITEM = /^\s*([•·▪◦●○*–—-]|\d{1,2}[.)])\s/;
const ENDED = /[.:;!?]\s*$/;

/**
 * Breaks that only the width of the page made become spaces, character for character, so that offsets stay. A break stays
 * where a list item or an empty line follows, where the line is short, and, in text without list items, after the end of a sentence.
 *
 * @param {string} text
 */
export function flowing(text) {
  const lines = text.split('\n');
  const listed = lines.some(line => ITEM.test(line));
  return lines.map((line, i) => i === 0 ? line : (goesOn(lines[i - 1].trim(), line, listed) ? ' ' : '\n') + line).join('');
}

function goesOn(before, line, listed) {
  return before.length >= LONG_LINE && line.trim() && !ITEM.test(line) && (listed || !ENDED.test(before));
}
