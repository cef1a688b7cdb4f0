/** A career as one line of bars over time; all strips of a list share the same line, so that they can be compared. */
import { html, nothing, svg } from 'lit';
import { axis, bar, lanes, month } from '../time.js';

const HEIGHT = 24;
const ROW = 12;

/**
 * The line of time of a list of cards.
 *
 * @param {import('../shapes.js').Card[]} cards
 */
export function sharedAxis(cards) {
  return axis(cards.flatMap(card => card.jobs).filter(job => job.from).map(interval));
}

/**
 * @param {import('../shapes.js').Card} card
 * @param {ReturnType<typeof axis>} line
 * @param {Set<number>} matching jobs in colour
 */
export function strip(card, line, matching) {
  const dated = card.jobs.map((job, i) => ({ job, i })).filter(({ job }) => job.from);
  if (!line || !dated.length) return nothing;
  const lane = lanes(dated.map(({ job }) => interval(job)));
  const rows = Math.max(...lane) + 1;
  const height = Math.min(ROW, HEIGHT / rows);
  const top = (HEIGHT - rows * height) / 2;
  return html`
    <svg class="strip" width="100%" height=${HEIGHT} role="img" aria-label=${description(card, dated)}>
      ${line.ticks.map(tick => svg`<line class="strip-tick" x1="${tick.at}%" x2="${tick.at}%" y1="0" y2=${HEIGHT}></line>`)}
      ${dated.map(({ job, i }, n) => {
        const { start, width } = bar(line, interval(job));
        return svg`<rect class=${matching.has(i) ? 'strip-job match' : 'strip-job'} x="${start}%" y=${top + lane[n] * height + 0.75}
            width="${Math.max(width - 0.35, 0.6)}%" height=${Math.max(height - 1.5, 1.5)} rx="2"
            ><title>${job.title ?? ''}${job.employer ? ` at ${job.employer}` : ''}</title></rect>`;
      })}
    </svg>`;
}

/** The years above a list of strips. */
export function stripYears(line) {
  if (!line) return nothing;
  return html`
    <svg class="strip-years" width="100%" height="14" aria-hidden="true">
      ${line.ticks.filter(tick => tick.at < 84).map(tick => svg`<text x="${tick.at}%" y="11">${tick.year}</text>`)}
      ${svg`<text x="100%" y="11" text-anchor="end">now</text>`}
    </svg>`;
}

function description(card, dated) {
  const first = dated.map(({ job }) => job.from).sort()[0].slice(0, 4);
  const last = dated.some(({ job }) => job.current) ? 'today' : dated.map(({ job }) => job.to).sort().at(-1).slice(0, 4);
  return `${card.jobs.length === 1 ? '1 job' : `${card.jobs.length} jobs`}, ${first} to ${last}`;
}

function interval(job) {
  return { from: month(job.from), to: month(job.to) };
}
