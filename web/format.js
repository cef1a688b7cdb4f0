/** Numbers and dates in words. Pure. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NUMBER = new Intl.NumberFormat('en-US');

/** @param {number} [value] absent for what is withheld from a blind key: one or two */
export function number(value) {
  return value === undefined ? '<3' : NUMBER.format(value);
}

/** "1 candidate", "1,204 candidates" */
export function counted(value, noun, plural = `${noun}s`) {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/** What somebody is called; an alias is all that a blind key is told. */
export function called(name, id) {
  return name ?? (id.startsWith('b_') ? 'Name hidden' : 'Name not stated');
}

/** How many there are; of an answer that was not finished in time, how many are here. */
export function found({ partial, total, hits }) {
  return partial ? `${counted(hits.length, 'candidate')} found in time` : counted(total, 'candidate');
}

/** "7 yrs 9 mos" */
export function duration(months) {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [];
  if (years) parts.push(`${years} ${years === 1 ? 'yr' : 'yrs'}`);
  if (rest || !years) parts.push(`${rest} ${rest === 1 ? 'mo' : 'mos'}`);
  return parts.join(' ');
}

/** "7 yrs", "8 mos": the beginning of the same words, where there is little room */
export function briefly(months) {
  return months < 12 ? duration(months) : duration(months - months % 12);
}

/** What the server says of a time in months or years, in the words that the page has for times: "Kafka, 8 yrs 6 mos". */
export function timesInWords(text) {
  return text.replace(/\b(\d{1,4}) (month|year)s?\b/g, (all, count, unit) => duration(Number(count) * (unit === 'year' ? 12 : 1)));
}

/** "Mar 2019" of "2019-03" */
export function monthName(text) {
  const [year, month] = text.split('-').map(Number);
  return `${MONTHS[month - 1]} ${year}`;
}

/** @param {import('./shapes.js').PartialDate} date as precise as it was written: "Mar 2019", "2019", "Jun–Aug 2019" */
export function dateText({ earliest, latest }) {
  if (earliest === latest) return monthName(earliest);
  const year = earliest.slice(0, 4);
  if (earliest.endsWith('-01') && latest === `${year}-12`) return year;
  return `${monthName(earliest).slice(0, 3)}–${monthName(latest)}`;
}

/** @param {import('./shapes.js').DateRange} [dates] "Mar 2019 – present", '' when there is none */
export function rangeText(dates) {
  if (!dates) return '';
  if (!dates.start) return dates.end ? dateText(dates.end) : '';
  if (!dates.end) return `${dateText(dates.start)} – present`;
  const [from, to] = [dateText(dates.start), dateText(dates.end)];
  return from === to ? from : `${from} – ${to}`;
}

/** Dates as a correction has them, in words: "Mar 2019 – present" of `2019-03/..`, "2012" of `../2012`. */
export function datesInWords(text) {
  const date = part => part === '..' ? undefined : part.length > 4 ? { earliest: part, latest: part } : { earliest: `${part}-01`, latest: `${part}-12` };
  const [from, to = from] = text.split('/');
  return rangeText({ start: date(from), end: date(to) });
}

/** @param {import('./shapes.js').CardJob} job "2019–2021", "2019–now", '' when undated */
export function yearsText(job) {
  if (!job.from) return '';
  const from = job.from.slice(0, 4);
  const to = job.current ? 'now' : job.to.slice(0, 4);
  return from === to ? from : `${from}–${to}`;
}

/** @param {string} dates an interval: "2019–2021", "2019–now" of "2019-03/.." */
export function yearsOfDates(dates) {
  const [from, to] = dates.split('/');
  return yearsText({ from, to, current: to === '..' });
}

/** A title and an employer as one line; either may be missing. */
export function jobText(title, employer) {
  return [title, employer].filter(Boolean).join(' at ') || 'Job without a title';
}

/** "20 Nov 2026" of an ISO time */
export function dayText(time) {
  const day = new Date(time);
  return Number.isNaN(day.getTime()) ? '' : `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`;
}

/** Letters without case and accents, for finding within what is already here. */
export function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
