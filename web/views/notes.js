/** What was mended in the question and what may have been meant instead, as quiet lines; each way to mend it is one click. */
import { html, nothing } from 'lit';
import { number } from '../format.js';
import { edited } from '../rewording.js';
import { ICONS } from './icons.js';

/** Of more than these, what changes nothing of what is asked is behind a button. */
const FEW = 3;

/** Remarks on signs alone: a quotation mark from a letter, a space that is none. */
const OF_SIGNS = 'normalized';

/**
 * @param {import('../shapes.js').Answer} answer
 * @param {import('../shapes.js').Costs} [costs] with how many candidates each way would find
 * @param {(q: string) => void} ask
 */
export function notes(answer, costs, ask) {
  const { repairs, warnings } = answer.interpretation;
  const { q } = answer.asked;
  let at = 0;
  const lines = [...repairs, ...warnings].map(note => {
    const offers = note.fixes.map(fix => offer({ ...shown(fix), q: edited(q, fix.edit), total: costs?.fixes[at++] }, ask));
    return { code: note.code, line: line(isOfBrackets(note) ? 'This can be read in two ways:' : note.message, offers) };
  });
  const meant = meantWords(answer, costs).map(({ word, instead, query, total }) =>
    line(html`<q>${word}</q> is rare here. Did you mean`, [offer({ label: instead, q: query, total }, ask)]));
  const unfinished = answer.partial
    ? [line('This took too long: these are the best found so far, and nothing could be counted. Ask for less at once.', [])]
    : [];
  const [ofSigns, ofSense] = [lines.filter(({ code }) => code === OF_SIGNS), lines.filter(({ code }) => code !== OF_SIGNS)];
  const needed = [...unfinished, ...ofSense.map(note => note.line)];
  const all = [...needed, ...meant, ...ofSigns.map(note => note.line)];
  if (!all.length) return nothing;
  const many = Math.max(FEW, needed.length);
  return html`
    <div class="notes" role="group" aria-label="Remarks on the question">
      ${all.slice(0, many)}
      ${all.length > many ? html`<details class="notes-more"><summary class="quiet-link">${number(all.length - many)} more</summary>${all.slice(many)}</details>` : nothing}
    </div>`;
}

/** Words that are not what a remark with a remedy is about already. */
function meantWords({ asked: { q }, interpretation: { repairs, warnings } }, costs) {
  const mended = new Set([...repairs, ...warnings].filter(note => note.fixes.length).map(note => q.slice(note.start, note.end)));
  return (costs?.didYouMean ?? []).filter(({ word }) => !mended.has(word));
}

/** Where brackets are the question, both ways are better seen than described. */
function isOfBrackets({ fixes }) {
  return fixes.length > 1 && fixes.every(fix => fix.edit.text.includes('('));
}

function shown({ label, edit }) {
  return { label, code: edit.text.includes('(') ? edit.text : '' };
}

function line(message, offers) {
  return html`<div class="note">${ICONS.warning}<div class="note-body"><span dir="auto">${message}</span>${offers}</div></div>`;
}

function offer({ label, code, q, total }, ask) {
  return html`<button type="button" class="note-fix" title=${q} @click=${() => ask(q)}><span class="note-label">${label}</span>${code ? html`<code>${code}</code>` : nothing}${total === undefined
      ? nothing : html`<span class="facet-count">${number(total)}</span>`}</button>`;
}
