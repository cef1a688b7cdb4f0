/** Who is like a candidate: the first of those that the question for them finds, and the way to all. */
import { LitElement, html, nothing } from 'lit';
import { hitsOf, similar } from '../api.js';
import { called, duration, jobText } from '../format.js';
import { Latest } from '../latest.js';
import { START, asking, opening, write } from '../state.js';

const SHOWN = 5;

class SimilarPeople extends LitElement {
  static properties = { candidateId: { attribute: false }, state: { attribute: false } };

  #found = new Latest(this);

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('candidateId')) this.#found.run(signal => this.#find(signal));
  }

  async #find(signal) {
    const { query, sentence } = await similar([this.candidateId], signal);
    if (!query) return { hits: [], total: 0, query, sentence };
    const { hits, total } = await hitsOf(asking(START, query), SHOWN + 1, signal);
    return { hits: hits.filter(hit => hit.id !== this.candidateId).slice(0, SHOWN), total, query, sentence };
  }

  render() {
    const found = this.#found.value;
    if (!found?.hits.length) return nothing;
    return html`
      <section class="part">
        <h3 class="part-title">Similar candidates</h3>
        <ul class="similar">${found.hits.map(hit => this.#person(hit))}</ul>
        <p class="similar-all"><a class="quiet-link" href=${write(asking(START, found.query))} title=${found.sentence}>Search for all like this one</a></p>
      </section>`;
  }

  #person({ id, card }) {
    const job = card.jobs[card.latestJob ?? -1];
    return html`
      <li><a href=${write(opening(this.state, id))}><bdi>${called(card.name, id)}</bdi></a>
        ${[job ? jobText(job.title, job.employer) : card.headline, card.place, card.months ? duration(card.months) : ''].filter(Boolean)
            .map(fact => html`<span class="fact" dir="auto">${fact}</span>`)}</li>`;
  }
}

customElements.define('similar-people', SimilarPeople);
