/** What a person sets right in a candidate, and takes back. */
import { correct, tagAll, takeBack } from './api.js';

/** The candidate was changed by somebody else since it was looked at. */
const CHANGED = 412;
const OVERTAKEN = 'Somebody else changed this candidate meanwhile; it is shown as it is now.';

export class Correcting {
  #candidate;
  #changed;
  #overtaken;
  #failed;

  /**
   * @param {import('./shapes.js').Candidate & {tag: string}} candidate
   * @param {{changed: () => void, overtaken: () => Promise<void>, failed: (why: string) => void}} told what is called afterwards:
   *   `overtaken` when the candidate is another by now, to show it
   */
  constructor(candidate, { changed, overtaken, failed }) {
    this.#candidate = candidate;
    this.#changed = changed;
    this.#overtaken = overtaken;
    this.#failed = failed;
  }

  /** @returns {import('./shapes.js').Correction | undefined} the correction of a field */
  of(path) {
    return this.#candidate.corrections.find(one => one.applies && one.field === path);
  }

  /**
   * @param {'positions'|'education'} kind
   * @returns {import('./shapes.js').Correction | undefined} the correction that a job or a course of study was added by
   */
  addition(kind, i) {
    return this.#candidate.corrections.find(one => one.applies && one.now && one.field === `${kind}.${i}`);
  }

  /** Those that no field shows: of what was taken out, of skills, and of what a newer résumé no longer has. */
  elsewhere() {
    return this.#candidate.corrections.filter(({ field, applies, position }) => !applies || field.startsWith('skills.')
        || /^(positions|education)\./.test(field) && position === undefined);
  }

  /** Sets a field right; '' says that there is nothing. What the server refuses is thrown, once what is there now is shown. */
  async set(path, text) {
    await this.#send(patch(path, text || null));
    this.#changed();
  }

  /** Tells of what could not be saved, where its form is no longer there. */
  lost(text, { message }) {
    this.#failed(`${message} What you wrote has no place there any more: “${text}”`);
  }

  /**
   * Adds a job or a course of study. What the server refuses is thrown.
   *
   * @param {'positions'|'education'} kind
   * @param {Record<string, string>} values by the names that a patch has for them; '' for what is not known
   */
  async add(kind, values) {
    await this.#send({ [kind]: { '+': Object.fromEntries(Object.entries(values).filter(([, text]) => text)) } });
    this.#changed();
  }

  /** Takes out a job that is none, or a course of study. @param {'positions'|'education'} kind */
  takeOut(kind, i) {
    const added = this.addition(kind, i);
    return added ? this.takeBack(added.id) : this.#do(this.#send(patch(`${kind}.${i}`, null)));
  }

  /** Whether the person has a skill. */
  setSkill(name, has) {
    return this.#do(this.#send({ skills: { [name]: has } }));
  }

  /** Puts a tag on, or takes it off. */
  tag(name, wish) {
    return this.#do(tagAll([this.#candidate.id], name, wish));
  }

  takeBack(id) {
    return this.#do(takeBack(this.#candidate.id, id));
  }

  async #send(patch) {
    try {
      await correct(this.#candidate, patch);
    } catch (failure) {
      if (failure.status !== CHANGED) throw new Error(forPeople(failure.message), { cause: failure });
      await this.#overtaken();
      throw new Error(`${OVERTAKEN} Nothing was saved; look, and do it again if it is still right.`, { cause: failure });
    }
  }

  /** @returns {Promise<boolean>} whether it went well */
  async #do(work) {
    try {
      await work;
      this.#changed();
      return true;
    } catch (failure) {
      this.#failed(failure.message);
      return false;
    }
  }
}

/**
 * What the server says of a field in a patch, said of the field in the form: "'positions.0.dates' must be …" as "Dates must be …". Pure.
 *
 * @param {string} message
 */
export function forPeople(message) {
  return message.replace(/^'[a-z]+(?:\.[\d+]+)?(?:\.([a-z]+))?' /, (path, part = 'this') => `${part[0].toUpperCase()}${part.slice(1)} `);
}

/**
 * A merge patch that sets one field. Pure.
 *
 * @param {string} path `name`, `emails`, `positions.1.title`, `positions.1`
 * @param {string|null} value addresses and numbers separated by commas
 */
export function patch(path, value) {
  const [first, ...rest] = path.split('.');
  if (rest.length) return { [first]: patch(rest.join('.'), value) };
  const several = first === 'emails' || first === 'phones';
  return { [first]: several ? (value ?? '').split(',').map(one => one.trim()).filter(Boolean) : value };
}

/** Dates in the form in which they are corrected: `2019-03/2021`, `2019-03/..`; an end alone as `../2012`. Pure. */
export function datesToEdit(dates) {
  if (!dates) return '';
  const text = date => !date ? '..' : date.earliest === date.latest ? date.earliest : date.earliest.slice(0, 4);
  const [from, to] = [text(dates.start), text(dates.end)];
  return from === to ? from : `${from}/${to}`;
}
