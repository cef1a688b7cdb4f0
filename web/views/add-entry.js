/** A job or a course of study that the résumé does not tell of, put in by hand. */
import { LitElement, html, nothing } from 'lit';
import { ICONS } from './icons.js';

const DATES = ['dates', 'Dates', '2019-03/2021-04, 2019/..'];
/** Of each kind: what it is called, its fields as a patch names them, and which of two it has at least. */
const KINDS = {
  positions: { name: 'a job', least: ['title', 'employer'], needed: 'A title or an employer is needed.',
    fields: [['title', 'Title'], ['employer', 'Employer'], ['location', 'Place'], DATES] },
  education: { name: 'a course of study', least: ['degree', 'school'], needed: 'A degree or a school is needed.',
    fields: [['degree', 'Degree'], ['field', 'Field of study'], ['school', 'School'], DATES] },
};

class AddEntry extends LitElement {
  static properties = {
    /** @type {'positions'|'education'} */
    kind: { attribute: false },
    /** @type {import('../corrections.js').Correcting} */
    correcting: { attribute: false },
    writing: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    this.writing = false;
    this.trouble = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { name } = KINDS[this.kind];
    return this.writing ? this.#form() : html`
      <button type="button" class="quiet-link add-button" @click=${this.#write}>${ICONS.add}Add ${name}</button>`;
  }

  #form() {
    const { name, fields } = KINDS[this.kind];
    return html`
      <form class="add-form" aria-label="Add ${name}" @submit=${this.#save} @keydown=${this.#key}>
        ${fields.map(([field, label, hint]) => html`<label class="add-field"><span>${label}</span>
          <input name=${field} placeholder=${hint ?? nothing} dir="auto" maxlength="500" autocomplete="off"
            aria-describedby=${this.trouble ? `add-trouble-${this.kind}` : nothing}></label>`)}
        ${this.trouble ? html`<p class="correct-trouble" id="add-trouble-${this.kind}" role="alert">${this.trouble}</p>` : nothing}
        <p class="add-ends"><button class="button primary small">Add</button>
          <button type="button" class="button small" @click=${this.#leave}>Cancel</button></p>
      </form>`;
  }

  async #write() {
    this.writing = true;
    this.trouble = '';
    await this.updateComplete;
    this.querySelector('input').focus();
  }

  async #leave() {
    this.writing = false;
    await this.updateComplete;
    this.querySelector('.add-button')?.focus();
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') this.#leave();
  }

  async #save(event) {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(event.target)].map(([field, text]) => [field, text.trim()]));
    const { least, needed } = KINDS[this.kind];
    if (!least.some(field => values[field])) {
      this.trouble = needed;
      return;
    }
    try {
      await this.correcting.add(this.kind, values);
      this.#leave();
    } catch (failure) {
      this.trouble = failure.message;
    }
  }
}

customElements.define('add-entry', AddEntry);
