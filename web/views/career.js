/** A career as a picture: jobs as bars over the years, one above the other where they overlap, gaps and promotions named. */
import { html, nothing } from 'lit';
import { duration, jobText, rangeText } from '../format.js';
import { measures } from './measures.js';
import { axis, bar, isVague, lanes, length, month, possible } from '../time.js';

/**
 * @param {import('../shapes.js').Candidate} candidate
 * @param {Set<number>} matching jobs in colour
 * @param {(position: number) => void} show
 * @param {import('../shapes.js').Candidate[]} beside others whose careers are drawn on the same line of time
 */
export function career(candidate, matching, show, beside = []) {
  const { positions = [] } = candidate.resume;
  const { asOf, gaps = [] } = candidate.experience;
  const jobs = dated(candidate);
  const line = axis([candidate, ...beside].flatMap(dated).map(job => job.interval), month(asOf));
  if (!line || !jobs.length) return nothing;
  const lane = lanes(jobs.map(job => job.interval));
  const rows = Math.max(...lane) + 1;
  return html`
    <figure class="career" aria-label="Career over time">
      <div class="career-plot" ${measures({ rows: String(rows) })}>
        ${line.ticks.map(tick => html`<span class="career-tick" ${measures({ start: `${tick.at}%` })}></span>`)}
        ${gaps.map(gap => gapMark(line, gap))}
        ${jobs.map((job, n) => jobBar(job, lane[n], line, matching, promoted(job, positions, asOf), show))}
      </div>
      <div class="career-years" aria-hidden="true">
        ${line.ticks.map(tick => html`<span class=${tick.at > 94 ? 'last' : ''} ${measures({ start: `${tick.at}%` })}>${tick.year}</span>`)}
      </div>
    </figure>`;
}

/** The jobs that have dates, with their places among all. */
function dated({ resume, experience }) {
  return (resume.positions ?? []).map((position, i) => ({ position, i, interval: possible(position.dates, experience.asOf) }))
      .filter(job => job.interval);
}

function jobBar({ position, i, interval }, lane, line, matching, isPromotion, show) {
  const { start, width } = bar(line, interval);
  const text = jobText(position.title?.text, position.employer?.text);
  const when = `${rangeText(position.dates)}, ${duration(length(interval))}`;
  const kind = [matching.has(i) ? 'match' : '', isVague(position.dates) ? 'vague' : '', position.dates.end ? '' : 'current',
    isPromotion ? 'promotion' : ''].join(' ');
  return html`
    <button type="button" class="career-job ${kind}" title="${text}\n${when}"
      ${measures({ start: `${start}%`, width: `${width}%`, lane: String(lane) })}
      @click=${() => show(i)}>
      <span class="career-title" dir="auto">${position.title?.text ?? position.employer?.text ?? ''}</span>
      ${position.title ? html`<span class="career-employer" dir="auto">${position.employer?.text ?? ''}</span>` : nothing}
      <span class="visually-hidden">${when}${isPromotion ? ', a step up at the same employer' : ''}</span>
    </button>`;
}

function gapMark(line, gap) {
  const interval = { from: month(gap.from), to: month(gap.to) };
  const { start, width } = bar(line, interval);
  const text = `Gap of ${duration(length(interval))}`;
  return html`<span class="career-gap" role="img" aria-label=${text} title=${text} ${measures({ start: `${start}%`, width: `${width}%` })}
      ><span class="career-gap-name">${duration(length(interval))}<span class="career-gap-word"> gap</span></span></span>`;
}

/** The job follows, within three months, another with a different title at the same employer. */
function promoted({ position, interval }, positions, asOf) {
  return positions.some(before => {
    const earlier = possible(before.dates, asOf);
    return before !== position && earlier && earlier.from < interval.from && Math.abs(interval.from - earlier.to) <= 3
        && before.employer?.company.id === position.employer?.company.id && before.employer
        && before.title?.text !== position.title?.text;
  });
}
