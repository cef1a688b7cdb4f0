/** One candidate in the list: who, what now, the career as a strip, the skills asked for, and why it was found. */
import { html, nothing } from 'lit';
import { briefly, called, duration, jobText, yearsText } from '../format.js';
import { opening, write } from '../state.js';
import { askedSkills } from './asked-skills.js';
import { labelOf, otherWord, unlike } from './evidence.js';
import { marked, marksOf } from './marked.js';
import { strip } from './strip.js';

const SKILLS = 6;
const SNIPPETS = 2;
const REASONS = 4;
const FIELD = { skill: '', anywhere: '', title: 'title', company: 'company', city: 'lives in', school: 'school',
  degree: 'degree', name: 'name', yoe: '' };

/**
 * @param {import('../shapes.js').Hit} hit
 * @param {import('../state.js').State} state
 * @param {ReturnType<typeof import('../time.js').axis>} line
 * @param {{rank: number, selected: boolean, select: (hit: import('../shapes.js').Hit, wish: boolean) => void}} row
 */
export function hitRow(hit, state, line, { rank, selected, select }) {
  const { card } = hit;
  const matching = new Set(hit.why.map(why => why.job).filter(job => job !== undefined));
  const open = state.candidate === hit.id;
  const compact = state.rows === 'compact';
  const name = called(card.name, hit.id);
  return html`
    <li class="hit ${open ? 'open' : ''} ${selected ? 'selected' : ''}" value=${rank}>
      <label class="hit-select"><input type="checkbox" .checked=${selected} aria-label="Select ${name}"
          @change=${event => select(hit, event.target.checked)}></label>
      <article class="hit-body">
        <div class="hit-who">
          <h3 class="hit-name">
            <a href=${write(opening(state, hit.id))} data-candidate=${hit.id} aria-current=${open ? 'true' : nothing}
              ><bdi class=${card.name ? '' : 'nameless'}>${name}</bdi></a>
          </h3>
          ${now(card)}
          <p class="hit-facts">
            ${[card.place, card.months ? (compact ? briefly : duration)(card.months) : ''].filter(Boolean)
                .map(fact => html`<span class="fact" dir="auto">${fact}</span>`)}
          </p>
        </div>
        <div class="hit-career">${strip(card, line, matching)}${compact ? nothing : reasons(hit)}</div>
        ${compact ? nothing : snippets(hit)}
        ${compact ? nothing : skills(hit, state)}
      </article>
    </li>`;
}

/** The marks that a row shows. */
export function hitMarks({ highlights }) {
  return highlights.slice(0, SNIPPETS).flatMap(({ spans, kinds, via }) => marksOf(spans, kinds, via));
}

function now(card) {
  const job = card.jobs[card.latestJob ?? -1];
  if (!job) return html`<p class="hit-now"><span dir="auto">${card.headline ?? 'No jobs stated'}</span></p>`;
  return html`<p class="hit-now"><span class="hit-title" dir="auto">${job.title ?? 'Title not stated'}</span>${job.employer
      ? html`<span class="hit-at">${job.current ? 'at' : 'was at'}</span><span dir="auto">${job.employer}</span>` : nothing}</p>`;
}

function reasons({ why, card }) {
  const all = unlike(why);
  if (!all.length) return nothing;
  const shown = all.slice(0, REASONS);
  return html`
    <ul class="whys" aria-label="Why this candidate">
      ${shown.map(one => reason(one, card))}
      ${all.length > REASONS ? html`<li>and ${all.length - REASONS} more</li>` : nothing}
    </ul>`;
}

function snippets({ highlights }) {
  return highlights.length ? html`<div class="hit-snippets">${highlights.slice(0, SNIPPETS).map(snippetText)}</div>` : nothing;
}

function snippetText({ text, spans, kinds, via }) {
  const lead = /^[\s•·*#–—-]*/.exec(text)[0].length;
  const rest = text.slice(lead).trimEnd();
  const marks = marksOf(spans, kinds, via).map(([from, to, ...what]) => [from - lead, to - lead, ...what]);
  return html`<p class="snippet" dir="auto">${/^\p{Ll}/u.test(rest) ? '… ' : ''}${marked(rest, marks)}${/[.!?…]$/.test(rest) ? '' : ' …'}</p>`;
}

function reason(why, card) {
  const { field, job } = why;
  const label = labelOf(why);
  const other = otherWord(why);
  const at = card.jobs[job];
  const where = at ? [at.title, at.employer].filter(text => text && !label.includes(text))[0] : FIELD[field] ?? '';
  return html`
    <li class="why">
      <span class="why-label" dir="auto">${label}</span>
      ${other ? html`<span class="why-via">via <span dir="auto">${other}</span></span>` : nothing}
      ${where ? html`<span class="why-where" dir="auto" title=${at ? jobText(at.title, at.employer) : nothing}>${where}</span>` : nothing}
      ${at?.from ? html`<span class="why-years">${yearsText(at)}</span>` : nothing}
    </li>`;
}

function skills(hit, state) {
  const wanted = askedSkills(state, hit.why);
  const shown = [...hit.card.skills.filter(wanted), ...hit.card.skills.filter(skill => !wanted(skill))].slice(0, SKILLS);
  if (!shown.length) return nothing;
  return html`
    <ul class="hit-skills" aria-label="Skills">
      ${shown.map(skill => html`
        <li class="skill ${wanted(skill) ? 'wanted' : ''}" title=${skill.lastUsed ? `last used ${skill.lastUsed.slice(0, 4)}` : 'listed, in no job'}>
          <span dir="auto">${skill.label}</span>${skill.months
              ? html`<span class="skill-months">${briefly(skill.months)}${wanted(skill) && skill.lastUsed
                  ? html`, ${skill.lastUsed.slice(0, 4)}` : nothing}</span>` : nothing}
        </li>`)}
    </ul>`;
}
