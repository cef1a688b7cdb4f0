/** Ideal candidates: addresses of candidates that are pasted into the box stand for people like them. Pure. */

const ADDRESS = /^\S*(?:[?&]c=|\/candidates\/)(\w+)\S*$/;
const MOST = 20;

/**
 * @param {string} text that is pasted
 * @returns {string[]} the ids of the candidates, when it is nothing but their addresses; else none
 */
export function idealsIn(text) {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const ids = words.map(word => ADDRESS.exec(word)?.[1]);
  return ids.every(Boolean) ? [...new Set(ids)].slice(0, MOST) : [];
}
