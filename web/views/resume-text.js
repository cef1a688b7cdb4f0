/** The text of a résumé as it was read, with what matches the question marked and one place singled out. */
import { html } from 'lit';
import { flowing } from './flow.js';
import { marked, marksWithin } from './marked.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {import('./marked.js').Mark[]} marks
 * @param {import('../shapes.js').Span} [target] where to look; it has the id "target"
 */
export function resumeText(candidate, marks, target) {
  const cut = pieces(candidate);
  const text = cut.map(({ heading, body }) => (heading ? textOf(candidate, heading, body.start) : '') + flowing(textOf(candidate, body))).join('');
  return html`<div class="resume-text">${cut.map(piece => html`
      <section class="resume-piece ${piece.heading ? 'headed' : ''}">${piece.heading
          ? html`<h3 class="resume-heading" dir="auto">${shown({ text, marks }, piece.heading, target)}</h3>` : ''}<div
          class="resume-words">${shown({ text, marks }, piece.body, target)}</div></section>`)}</div>`;
}

function textOf({ text }, { start, end }, until = end) {
  return text.slice(start, until);
}

/** The text cut where its sections begin; the first line of a section is its heading. */
function pieces({ text, resume }) {
  const starts = (resume.sections ?? []).filter(section => section.kind !== 'HEADER').map(section => section.span.start);
  const cuts = [0, ...starts.filter(start => start > 0), text.length];
  return cuts.slice(0, -1).map((start, i) => piece(text, start, cuts[i + 1], starts.includes(start)));
}

function piece(text, start, end, headed) {
  if (!headed) return { body: { start, end } };
  const lineEnd = text.indexOf('\n', start);
  const split = lineEnd < 0 || lineEnd > end ? end : lineEnd;
  return { heading: { start, end: split }, body: { start: Math.min(split + 1, end), end } };
}

function shown({ text, marks }, span, target) {
  const words = { start: span.start, end: endOfWords(text, span) };
  if (!target || target.start < span.start || target.end > span.end) return part(text, marks, words);
  return [part(text, marks, { start: span.start, end: target.start }),
    html`<mark id="target" class="target" tabindex="-1">${text.slice(target.start, target.end)}</mark>`,
    part(text, marks, { start: target.end, end: Math.max(words.end, target.end) })];
}

function part(text, marks, span) {
  return marked(text.slice(span.start, span.end), marksWithin(marks, span));
}

function endOfWords(text, { start, end }) {
  return start + text.slice(start, end).trimEnd().length;
}
