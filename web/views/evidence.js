/** What satisfied a part of the question, in a line: what, by which other word, as what and when. */
import { html, nothing } from 'lit';
import { folded, timesInWords, yearsOfDates } from '../format.js';

const SHOWN = 3;

/**
 * @param {import('../shapes.js').Why[]} whys of one part of the question
 * @param {import('../shapes.js').Position[]} [positions] of the candidate
 */
export function evidence(whys, positions = []) {
  return unlike(whys).slice(0, SHOWN).map(why => html`<li class="evidence">${line(why, positions)}</li>`);
}

/** The same in the same place is said once. */
export function unlike(whys) {
  const seen = new Map();
  for (const why of whys) {
    const key = `${folded(why.label)} ${why.job}`;
    if (!seen.has(key)) seen.set(key, why);
  }
  return [...seen.values()];
}

/** Fields whose labels tell of times. */
const OF_TIME = ['skill', 'yoe', 'tenure.avg', 'tenure.current'];

/** What was found, as it is shown. @param {import('../shapes.js').Why} why */
export function labelOf({ field, label }) {
  return OF_TIME.includes(field) ? timesInWords(label) : label;
}

/** The other word by which it was found, where that is not what stands there anyway. */
export function otherWord({ label, via }) {
  return via && folded(via) !== folded(label) ? via : '';
}

/** Where it stands, when that is in no job. */
const BESIDE_JOBS = { skill: 'among the skills' };

function line(why, positions) {
  const job = positions[why.job];
  const as = job ? [job.title?.text, job.employer?.text].filter(text => text && !why.label.includes(text))[0] : BESIDE_JOBS[why.field];
  const other = otherWord(why);
  return html`<strong dir="auto">${labelOf(why)}</strong>${other ? html` via <bdi>${other}</bdi>` : nothing}${as
      ? html` <span class="evidence-job" dir="auto">${as}</span>` : nothing}${why.dates ? html` <span class="when">${yearsOfDates(why.dates)}</span>` : nothing}`;
}
