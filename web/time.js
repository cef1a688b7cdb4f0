/**
 * Months on a line. Pure. A month is a whole number here, counted from the year 0, so that bars can be computed with it;
 * an interval has both its months in it.
 *
 * @typedef {{from: number, to: number}} Interval
 */

/** @param {string} text "2019-03" */
export function month(text) {
  const [year, number] = text.split('-').map(Number);
  return year * 12 + number - 1;
}

/** @param {Interval} interval */
export function length({ from, to }) {
  return to - from + 1;
}

/**
 * A line of time from the first to the last of the intervals, with whole years marked, five to nine of them.
 *
 * @param {Interval[]} intervals
 * @param {number} [until] the line goes at least so far
 * @returns {{from: number, to: number, ticks: {year: number, at: number}[]} | undefined} undefined of nothing; `at` in percent
 */
export function axis(intervals, until = -Infinity) {
  if (!intervals.length) return undefined;
  const from = Math.floor(Math.min(...intervals.map(i => i.from)) / 12) * 12;
  const to = Math.max(until, ...intervals.map(i => i.to));
  const years = Math.max(1, (to - from + 1) / 12);
  const step = [1, 2, 5, 10, 20].find(candidate => years / candidate <= 8) ?? 50;
  const line = { from, to, ticks: [] };
  for (let year = Math.ceil(from / 12 / step) * step; year * 12 <= to; year += step) {
    line.ticks.push({ year, at: place(line, year * 12) });
  }
  return line;
}

/** Where a month begins on a line, in percent. */
export function place({ from, to }, at) {
  return (at - from) / (to - from + 1) * 100;
}

/**
 * An interval as a bar on a line, cut where the line ends.
 *
 * @returns {{start: number, width: number}} in percent
 */
export function bar(line, interval) {
  const start = Math.max(0, place(line, interval.from));
  return { start, width: Math.max(0, Math.min(100, place(line, interval.to + 1)) - start) };
}

/**
 * A lane for each interval, so that no two in one lane overlap; the first lane is filled first, in order of time.
 *
 * @param {Interval[]} intervals
 * @returns {number[]} the lane of each, from 0
 */
export function lanes(intervals) {
  const ends = [];
  const result = new Array(intervals.length).fill(0);
  const byStart = intervals.map((_, i) => i).sort((a, b) => intervals[a].from - intervals[b].from);
  for (const i of byStart) {
    const free = ends.findIndex(end => end < intervals[i].from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = intervals[i].to;
    result[i] = lane;
  }
  return result;
}

/**
 * Every month that a range may have covered.
 *
 * @param {import('./shapes.js').DateRange} [dates]
 * @param {string} asOf what "present" stands for
 * @returns {Interval | undefined} undefined when it is undated, reversed or has no start
 */
export function possible(dates, asOf) {
  if (!dates?.start) return undefined;
  const from = month(dates.start.earliest);
  const to = dates.end ? month(dates.end.latest) : month(asOf);
  return to < from ? undefined : { from, to };
}

/** Whether a range has an end that is less precise than a month. */
export function isVague(dates) {
  return [dates?.start, dates?.end].some(date => date && date.earliest !== date.latest);
}
