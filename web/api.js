/** Talks to the server. The only file that knows an address of the API. */
import { YEARS } from './facets.js';
import { question } from './state.js';

/** The server answered, and said no; `message` is for people. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The server has just started and is opening its data: it will answer soon. */
export class Starting extends Refused {}

/** No answer came. */
export class Unreachable extends Error {}

/** The window hears of it when the server wants a key. */
export const KEY_NEEDED = 'key-needed';

export const PAGE_SIZE = 20;

/** How many values of each facet come with an answer; those that are chosen come besides. */
export const FACET_SIZE = 5;

/**
 * @param {import('./state.js').State} state
 * @param {string[]} facets which to count
 * @param {AbortSignal} signal
 * @returns {Promise<import('./shapes.js').Answer>}
 */
export async function search(state, facets, signal) {
  const params = question(state);
  params.set('facet', facets.join(','));
  params.set('facetSize', String(FACET_SIZE));
  params.set('yoe.ranges', YEARS);
  params.set('size', String(PAGE_SIZE));
  return { ...await getJson(`v1/search?${params}`, signal), asked: state };
}

/** @returns {Promise<import('./shapes.js').Costs>} what the parts of the question cost, and what else could be asked */
export async function prices(state, signal) {
  const params = question(state);
  params.set('size', '0');
  params.set('include', 'counts');
  return (await getJson(`v1/search?${params}`, signal)).counts;
}

/**
 * Values of one facet under the question and all that is chosen.
 *
 * @param {import('./shapes.js').FacetName} name
 * @param {import('./state.js').State} state
 * @param {{prefix?: string, order?: 'count'|'label'|'related', size: number, parent?: string}} wish
 * @returns {Promise<import('./shapes.js').Facet>}
 */
export function facet(name, state, wish, signal) {
  const params = question({ ...state, sort: 'relevance' });
  for (const [key, value] of Object.entries(wish)) if (value) params.set(key, String(value));
  return getJson(`v1/facets/${name}?${params}`, signal);
}

/** @returns {Promise<number>} how many candidates a question has */
export async function count(state, signal) {
  const params = question(state);
  params.set('size', '0');
  return (await getJson(`v1/search?${params}`, signal)).total;
}

/** @returns {Promise<import('./shapes.js').Answer>} the first hits of a question, and nothing counted */
export function hitsOf(state, size, signal) {
  const params = question(state);
  params.set('size', String(size));
  return getJson(`v1/search?${params}`, signal);
}

/** @returns {Promise<import('./shapes.js').Answer>} the hits that follow; refused with 410 when their state of the index is gone */
export function following(state, cursor, size, signal) {
  const params = question(state);
  params.set('size', String(size));
  params.set('cursor', cursor);
  return getJson(`v1/search?${params}`, signal);
}

/**
 * Where what a question finds is to be had as a file.
 *
 * @param {'csv'|'json'|'ndjson'} format
 * @param {string[]} ids of some of them; all when none is named
 */
export function exportAddress(state, format, ids = []) {
  const params = question(state);
  params.set('format', format);
  ids.forEach(id => params.append('id', id));
  return `v1/export?${params}`;
}

/** @returns {Promise<string[]>} the first e-mail address of each of these candidates, where there is one */
export async function addresses(ids, signal) {
  const params = new URLSearchParams([['format', 'json'], ...ids.map(id => ['id', id])]);
  const resumes = await getJson(`v1/export?${params}`, signal);
  return resumes.map(resume => resume.basics?.email).filter(Boolean);
}

/** @returns {Promise<import('./shapes.js').Explanation>} how a candidate stands to a question */
export function explanation(id, state, signal) {
  const params = question(state);
  params.delete('sort');
  return getJson(`${candidateAddress(id)}/explanation?${params}`, signal);
}

/** @returns {Promise<{query: string, sentence: string}>} the question who is like these candidates */
export function similar([first, ...others], signal) {
  return getJson(`${candidateAddress(first)}/similar?${new URLSearchParams(others.map(id => ['like', id]))}`, signal);
}

/**
 * Refused with 412 when the candidate is no longer in the state that the tag names: the numbers of the jobs may be others now.
 *
 * @param {{id: string, tag: string}} candidate
 * @param {Object} patch a merge patch of what is right
 */
export async function correct({ id, tag }, patch) {
  const headers = { 'Content-Type': 'application/merge-patch+json', 'If-Match': tag };
  await answered(candidateAddress(id), { method: 'PATCH', body: JSON.stringify(patch), headers });
}

/**
 * Puts a tag on candidates or takes it off.
 *
 * @returns {Promise<{found: number, changed: number}>} how many of them there are, and who had it otherwise
 */
export async function tagAll(ids, tag, wish) {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ ids, tags: { [tag]: wish || null } });
  return (await answered('v1/candidates:tag', { method: 'POST', body, headers })).json();
}

export async function takeBack(id, correction) {
  await answered(`${candidateAddress(id)}/corrections/${correction}`, { method: 'DELETE' });
}

/** @returns {Promise<import('./shapes.js').Suggestion[]>} completions of what is typed; all fields when none is named */
export async function suggest(typed, field, signal) {
  const params = new URLSearchParams({ q: typed, limit: field ? '10' : '4' });
  if (field) params.set('field', field);
  return (await getJson(`v1/suggest?${params}`, signal)).suggestions;
}

/** @returns {Promise<import('./shapes.js').Candidate & {tag: string}>} with marks where the question matches; the tag names its state */
export async function candidate(id, q, signal) {
  const response = await answered(`${candidateAddress(id)}${q ? `?${new URLSearchParams({ q })}` : ''}`, { signal });
  return { ...await response.json(), tag: response.headers.get('ETag') };
}

/** Seconds in which a deletion can be undone. */
const TO_UNDO = 60;

/** Deletes a candidate, with time to undo it. */
export async function remove(id) {
  await answered(`${candidateAddress(id)}?undo=${TO_UNDO}`, { method: 'DELETE' });
}

/** @returns {Promise<import('./shapes.js').Deletion[]>} those that can still be undone */
export async function deletions(signal) {
  return (await getJson('v1/deletions', signal)).deletions;
}

/** Undoes a deletion. */
export async function bringBack(id) {
  await answered(`v1/deletions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/**
 * @param {File} file
 * @returns {Promise<import('./shapes.js').Uploaded>}
 */
export async function upload(file, signal) {
  const type = file.name.toLowerCase().endsWith('.json') ? 'application/json' : file.type || 'application/octet-stream';
  const address = `v1/candidates?${new URLSearchParams({ name: file.name })}`;
  const response = await answered(address, { method: 'POST', body: file, headers: { 'Content-Type': type }, signal });
  return response.json();
}

/** Brings the invented people of the samples in, where nobody is here yet. */
export async function loadSamples(signal) {
  await answered('v1/samples', { method: 'POST', signal });
}

/** @returns {Promise<import('./shapes.js').Described>} the question that a job description stands for; '' where it asks for nothing known */
export async function described(text, signal) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await answered('v1/questions', { method: 'POST', body: JSON.stringify({ text }), headers, signal });
  return response.json();
}

/** @returns {Promise<import('./shapes.js').Language>} */
export function syntax(signal) {
  return getJson('v1/syntax', signal);
}

/** @returns {Promise<import('./shapes.js').Declared[]>} what the house keeps beside the résumés; nothing where that cannot be told now */
export async function attributes() {
  try {
    return (await syntax()).attributes;
  } catch {
    return [];
  }
}

/** Nobody has done anything by looking at it: it is not in the audit log, and keeps no session alive. @returns {Promise<import('./shapes.js').Status>} */
export function status(signal) {
  return getJson('v1/status', signal);
}

/** @returns {Promise<boolean>} whether the server is there */
export async function isAlive() {
  try {
    return (await fetch('livez', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Where the original file is to be had; `inline` to look at, where the server allows it. */
export function fileAddress(id, inline = false) {
  return `${candidateAddress(id)}/file${inline ? '?inline=1' : ''}`;
}

/** Whether a browser is let show the file as it is. */
export function canBeShown(mediaType) {
  return /^(application\/pdf|text\/plain)\b/.test(mediaType);
}

/** @returns {Promise<{signedIn: boolean, name?: string, scopes: string[]}>} who asks */
export function session() {
  return getJson('v1/session');
}

/** The browser keeps what lets it in from now on; scripts cannot see it. */
export async function signIn(key) {
  const response = await answered('v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key }) });
  return response.json();
}

export async function signOut() {
  await answered('v1/session', { method: 'DELETE' });
}

function candidateAddress(id) {
  return `v1/candidates/${encodeURIComponent(id)}`;
}

async function getJson(address, signal) {
  const response = await answered(address, { signal });
  return response.json();
}

async function answered(address, options) {
  let response;
  try {
    response = await fetch(address, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Unreachable('Shortlist does not answer.', { cause: failure });
  }
  if (response.status === 401) dispatchEvent(new Event(KEY_NEEDED));
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  const Kind = problem.type === '/problems/opening' ? Starting : Refused;
  return new Kind(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`);
}
