/** What was done in a job: a list where the résumé has one, prose where it has that. */
import { html } from 'lit';
import { flowing } from './flow.js';
import { longText } from './long-text.js';
import { marked, marksWithin } from './marked.js';

/** More than somebody wrote to be read is shown in pieces, as it is. */
const LONG = 4000;
/** What stands at the beginning of an item: a bullet (of whatever font), a dash, a star. */
const BULLET = /^[\s\u200b]*(?:[•·▪▫◦●○■□►▸‣⁃*–—\uE000-\uF8FF-]\s*)+/u;

/**
 * @param {string} text
 * @param {import('./marked.js').Mark[]} [marks]
 */
export function whatWasDone(text, marks = []) {
  const whole = flowing(text);
  if (whole.length > LONG) return longText(whole, marks);
  const lines = linesOf(whole);
  const bulleted = lines.some(line => line.item);
  const shown = line => marked(whole.slice(line.start, line.end), marksWithin(marks, line));
  if (lines.length < 2 && !bulleted) return lines.map(shown);
  return grouped(lines, line => bulleted ? line.item : !isLead(whole, line)).map(({ items, group }) => items
      ? html`<ul class="job-items">${group.map(line => html`<li dir="auto">${shown(line)}</li>`)}</ul>`
      : group.map(line => html`<p dir="auto">${shown(line)}</p>`));
}

/** The lines that say something, without their bullets. */
function linesOf(text) {
  let at = 0;
  return text.split('\n').map(line => {
    const start = at;
    at += line.length + 1;
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    return { start: start + (bullet || line.length - line.trimStart().length), end: start + line.trimEnd().length, item: bullet > 0 };
  }).filter(({ start, end }) => end > start);
}

/** "Key achievements:" is no item of a list. */
function isLead(text, { end }) {
  return text[end - 1] === ':';
}

/** Neighbours of one kind together. */
function grouped(lines, isItem) {
  const groups = [];
  for (const line of lines) {
    const items = isItem(line);
    if (groups.at(-1)?.items === items) groups.at(-1).group.push(line);
    else groups.push({ items, group: [line] });
  }
  return groups;
}
