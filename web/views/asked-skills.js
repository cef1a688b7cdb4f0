/** Which skills the question is about, so that they come first and in colour. */
import { selection } from '../state.js';

/**
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Why[]} whys
 * @returns {(skill: import('../shapes.js').Concept) => boolean}
 */
export function askedSkills(state, whys) {
  const found = whys.filter(why => why.field === 'skill').map(why => why.id);
  const asked = new Set([...selection(state, 'skill').included, ...found]);
  return ({ id }) => asked.has(id);
}
