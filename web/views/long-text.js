/** Text of any length: the beginning of what is very long, and the rest when it is wanted. */
import { html } from 'lit';
import { marked } from './marked.js';

/** Characters: more than a summary or a job's text has that somebody wrote to be read. */
const LONG = 4000;

/**
 * @param {string} text
 * @param {import('./marked.js').Mark[]} [marks]
 */
export function longText(text, marks = []) {
  if (text.length <= LONG) return marked(text, marks);
  const cut = text.lastIndexOf(' ', LONG / 2) + 1 || LONG / 2;
  return html`${marked(text.slice(0, cut), marks)}<details class="long-text"><summary>… and ${Math.round((text.length - cut) / 1000)},000 letters more</summary>${
    marked(text.slice(cut), marks.filter(mark => mark[0] >= cut).map(([from, to, ...what]) => [from - cut, to - cut, ...what]))}</details>`;
}
