/**
 * A value that a person can set right where it stands. What was corrected says so, says what the résumé itself has, and can be taken
 * back.
 */
import { LitElement, html, nothing } from 'lit';
import { datesInWords, dayText } from '../format.js';
import { ICONS } from './icons.js';

class CorrectValue extends LitElement {
  static properties = {
    /** As a correction names it: `name`, `positions.1.title`. */
    path: { attribute: false },
    /** What it is called. */
    label: { attribute: false },
    /** What is shown, '' for nothing. */
    value: { attribute: false },
    /** What is edited, where it is written otherwise than shown. */
    raw: { attribute: false },
    hint: { attribute: false },
    /** Shown where there is no value. */
    none: { attribute: false },
    /** @type {import('../corrections.js').Correcting} */
    correcting: { attribute: false },
    editing: { state: true },
    draft: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    this.editing = false;
    this.draft = '';
    this.trouble = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return this.editing ? this.#form() : this.#shown();
  }

  #shown() {
    const correction = this.correcting.of(this.path);
    return html`${this.value ? html`<bdi>${this.value}</bdi>` : html`<span class="nameless">${this.none}</span>`}<button type="button"
        class="correct-button" aria-label="Correct the ${this.label}" title="Correct the ${this.label}" @click=${this.#edit}>${ICONS.pencil}</button>${
      correction ? correctedBadge(correction, this.correcting) : nothing}`;
  }

  #form() {
    return html`
      <form class="correct-form" @submit=${this.#save} @keydown=${this.#key}>
        <input name="value" .value=${this.draft} @input=${event => { this.draft = event.target.value; }} aria-label=${this.label} placeholder=${this.hint ?? this.label}
          dir="auto" maxlength="500" autocomplete="off" aria-invalid=${this.trouble ? 'true' : nothing} aria-describedby=${this.trouble ? 'correct-trouble' : nothing}>
        <button class="button primary">Save</button>
        <button type="button" class="button" @click=${this.#leave}>Cancel</button>
        ${this.trouble ? html`<p class="correct-trouble" id="correct-trouble" role="alert">${this.trouble}</p>` : nothing}
      </form>`;
  }

  async #edit() {
    this.editing = true;
    this.draft = this.#asItIs();
    this.trouble = '';
    await this.updateComplete;
    this.querySelector('input').select();
  }

  async #leave() {
    this.editing = false;
    await this.updateComplete;
    this.querySelector('.correct-button')?.focus();
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') this.#leave();
  }

  async #save(event) {
    event.preventDefault();
    const text = this.draft.trim();
    const { correcting } = this;
    try {
      if (text !== this.#asItIs()) await correcting.set(this.path, text);
      this.#leave();
    } catch (failure) {
      if (this.isConnected) this.trouble = failure.message;
      else correcting.lost(text, failure);
    }
  }

  #asItIs() {
    return this.raw ?? this.value ?? '';
  }
}

/**
 * That a value was corrected, by whom and from what, and the way back.
 *
 * @param {import('../shapes.js').Correction} correction
 * @param {import('../corrections.js').Correcting} correcting
 */
export function correctedBadge(correction, correcting) {
  const { says, was } = inWords(correction);
  const since = says !== was && was !== undefined ? `; it said “${was}” when it was corrected` : '';
  return note('corrected', says ? html`The résumé says “<bdi>${says}</bdi>”${since}.` : 'The résumé says nothing here.', correction, correcting);
}

/** What the résumé says, for people: dates are kept in a form of their own. */
function inWords({ field, says, was }) {
  const words = text => text && field.endsWith('.dates') ? datesInWords(text) : text;
  return { says: words(says), was: words(was) };
}

/** That a job or a course of study was added by a person, where it was. */
export function added(correcting, kind, i) {
  const addition = correcting.addition(kind, i);
  return addition ? note('added', html`The résumé does not tell of it.`, addition, correcting) : nothing;
}

/** A word that tells more when it is asked, and the way back. */
function note(word, text, { id, by, at }, correcting) {
  return html`
    <details class="corrected" name="correction"><summary>${word}</summary>
      <div class="corrected-note">
        <p dir="auto">${text}</p>
        <p class="when">${by ? html`<bdi>${by}</bdi>, ` : nothing}${dayText(at)}</p>
        <button type="button" class="quiet-link" @click=${() => correcting.takeBack(id)}>Take back</button>
      </div>
    </details>`;
}

customElements.define('correct-value', CorrectValue);
