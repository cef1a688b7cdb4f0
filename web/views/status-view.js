/** How the store, the index and the server are. It has an address of its own and looks again by itself. */
import { LitElement, html, nothing } from 'lit';
import { status } from '../api.js';
import { counted, monthName, number } from '../format.js';
import { Latest } from '../latest.js';
import { write } from '../state.js';
import { ICONS } from './icons.js';
import { measures } from './measures.js';

const OFTEN = 2000;
const DOING = { projecting: 'This server keeps the index up to date.', following: 'Another process keeps the index up to date.',
  failing: 'The index cannot follow the store at present; it is tried again.', stopped: 'Nothing keeps the index up to date.' };

class StatusView extends LitElement {
  static properties = { state: { attribute: false } };

  #seen = new Latest(this);
  #timer;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #look() {
    clearTimeout(this.#timer);
    await this.#seen.run(status);
    if (this.isConnected) this.#timer = setTimeout(() => this.#look(), OFTEN);
  }

  render() {
    return html`
      <section class="status" aria-labelledby="status-title">
        <div class="compare-head">
          <a class="button" href=${write({ ...this.state, view: '' }) || '/'}>${ICONS.back}Back to the list</a>
          <h2 id="status-title" tabindex="-1">Status</h2>
        </div>
        ${this.#seen.error ? html`<div class="banner" role="alert">${ICONS.warning}<p>${this.#seen.error.message}</p></div>` : nothing}
        ${this.#seen.value ? this.#shown(this.#seen.value) : nothing}
      </section>`;
  }

  /** @param {import('../shapes.js').Status} now */
  #shown(now) {
    const behind = now.storeChangeNumber - now.changeNumber;
    const reached = now.storeChangeNumber ? Math.min(1, now.changeNumber / now.storeChangeNumber) : 1;
    const well = now.ready && now.phase !== 'failing' && behind <= 0 && !now.notice;
    return html`
      <p class="status-sum ${well ? 'well' : 'unwell'}">${well ? ICONS.check : ICONS.warning}${well ? 'All is well: everything that is kept can be found.'
          : now.notice ?? (behind > 0 ? `${counted(behind, 'change')} cannot be found yet.` : 'The index is not ready.')}</p>
      <dl class="status-cards">
        ${card('Candidates kept', number(now.kept), 'in the store, one file')}
        ${card('Can be found', number(now.candidates), now.kept === now.candidates ? 'all of them' : `${number(Math.abs(now.kept - now.candidates))} ${now.kept > now.candidates ? 'not yet' : 'are being removed'}`)}
        ${card('Behind', counted(Math.max(0, behind), 'change'), html`change ${number(now.changeNumber)} of ${number(now.storeChangeNumber)}
          <span class="status-bar" role="img" aria-label="The index has reached ${Math.round(reached * 100)} percent" ${measures({ part: String(reached) })}></span>`)}
        ${card('“Present” means', now.asOf ? monthName(now.asOf) : '–', 'jobs that go on count to this month')}
        ${card('Deleted, can be undone', number(now.setAside), 'for a minute each')}
        ${card('Not taken by the index', number(now.refused), now.refused ? 'see the log' : 'none')}
      </dl>
      <h3 class="part-title">The index</h3>
      <p>${DOING[now.phase] ?? ''} ${now.notice ? nothing : 'No reindex is owed.'}</p>
      ${now.notice ? html`<pre class="command"><code>shortlist reindex</code></pre>` : nothing}
      <ul class="status-generations" aria-label="Generations that are kept">${now.generations.map(name => html`
        <li class=${name === now.generation ? 'live' : ''}><code>${name}</code>${name === now.generation ? ' live' : ' kept for rollback'}</li>`)}</ul>`;
  }
}

function card(name, value, more) {
  return html`<div class="status-card"><dt>${name}</dt><dd><strong>${value}</strong><small>${more}</small></dd></div>`;
}

customElements.define('status-view', StatusView);
