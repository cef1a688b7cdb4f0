/** The candidates that a person has picked out, across questions and views, until they are let go. A Lit controller. */
import { called } from './format.js';

export class Picked {
  /** @type {ReadonlyMap<string, string>} ids with names, in the order in which they were picked */
  all = new Map();

  #host;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param {import('./shapes.js').Hit} hit
   * @param {boolean} wish
   */
  pick = ({ id, card }, wish) => {
    const all = new Map(this.all);
    if (wish) all.set(id, called(card.name, id));
    else all.delete(id);
    this.#become(all);
  };

  clear = () => this.#become(new Map());

  /** Somebody is no longer there. */
  forget(id) {
    if (!this.all.has(id)) return;
    this.#become(new Map([...this.all].filter(([other]) => other !== id)));
  }

  #become(all) {
    this.all = all;
    this.#host.requestUpdate();
  }
}
