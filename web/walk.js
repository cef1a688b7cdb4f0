/** Ways along the list with the keyboard: from row to row, and from one open candidate to the next. */
import { opening, turned } from './state.js';

export class Walk {
  #root;
  #address;
  #answer;
  #stepping;

  /**
   * @param {import('lit').LitElement} root holds the rows
   * @param {import('./address.js').Address} address
   * @param {() => import('./shapes.js').Answer | undefined} answer the one that is shown
   */
  constructor(root, address, answer) {
    this.#root = root;
    this.#address = address;
    this.#answer = answer;
  }

  /** Where the open candidate stands in the list, and the ways to its neighbours. */
  place() {
    const answer = this.#answer();
    const at = answer?.hits.findIndex(hit => hit.id === this.#address.state.candidate) ?? -1;
    if (at < 0) return {};
    const first = (answer.page - 1) * answer.size + 1;
    const way = by => first + at + by >= 1 && first + at + by <= answer.total ? () => this.#step(by) : undefined;
    return { text: `${first + at} of ${answer.total}`, previous: way(-1), next: way(1) };
  }

  /** To the next or the previous: candidate where one is open, else row. */
  along(by) {
    if (this.#address.state.candidate) return this.place()[by > 0 ? 'next' : 'previous']?.() ?? false;
    return this.#moveFocus(by);
  }

  /** From the row that has the focus to its neighbour. */
  arrow(event, by) {
    return event.target.closest?.('.hit') ? this.#moveFocus(by) : false;
  }

  /** An answer has come: the page that was turned to shows its nearest candidate. */
  arrived() {
    const { hits } = this.#answer();
    if (this.#stepping && hits.length) this.#open(this.#stepping > 0 ? hits[0] : hits.at(-1));
    this.#stepping = undefined;
  }

  rowLink(id) {
    return this.#root.querySelector(`.hit-name a[data-candidate="${CSS.escape(id)}"]`);
  }

  #step(by) {
    const { hits } = this.#answer();
    const { state } = this.#address;
    const next = hits[hits.findIndex(hit => hit.id === state.candidate) + by];
    if (next) {
      this.#open(next);
    } else if (!this.#stepping) {
      this.#stepping = by;
      this.#address.go(turned(state, state.page + by), { replace: true });
    }
  }

  async #open({ id }) {
    this.#address.go(opening(this.#address.state, id), { replace: true });
    await this.#root.updateComplete;
    this.rowLink(id)?.scrollIntoView({ block: 'nearest' });
  }

  #moveFocus(by) {
    const links = [...this.#root.querySelectorAll('.hit-name a')];
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    return Boolean(next);
  }
}
