/** Ways along the list with the keyboard: from row to row, and from one open candidate to the next. */
import { number } from './format.js';
import { opening } from './state.js';

export class Walk {
  #root;
  #address;
  #hits;

  /**
   * @param {import('lit').LitElement} root holds the rows
   * @param {import('./address.js').Address} address
   * @param {import('./hits.js').Hits} hits
   */
  constructor(root, address, hits) {
    this.#root = root;
    this.#address = address;
    this.#hits = hits;
  }

  /** Where the open candidate stands in the list, and the ways to its neighbours. */
  place() {
    const { list, total } = this.#hits;
    const at = list.findIndex(hit => hit.id === this.#address.state.candidate);
    if (at < 0) return {};
    const way = to => to >= 0 && to < total ? () => this.#step(to) : undefined;
    return { text: `${number(at + 1)} of ${number(total)}`, previous: way(at - 1), next: way(at + 1) };
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

  rowLink(id) {
    return this.#root.querySelector(`.hit-name a[data-candidate="${CSS.escape(id)}"]`);
  }

  async #step(to) {
    if (to >= this.#hits.list.length) await this.#hits.more();
    const hit = this.#hits.list[to];
    if (!hit) return;
    this.#address.go(opening(this.#address.state, hit.id), { replace: true });
    await this.#root.updateComplete;
    this.rowLink(hit.id)?.scrollIntoView({ block: 'nearest' });
  }

  #moveFocus(by) {
    const links = [...this.#root.querySelectorAll('.hit-name a')];
    const at = links.indexOf(document.activeElement?.closest('.hit')?.querySelector('.hit-name a'));
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    return Boolean(next);
  }
}
