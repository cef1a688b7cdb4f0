/** Which skills the question is about, so that they come first and in colour. */
import { folded } from '../format.js';
import { selection } from '../state.js';

/**
 * Reasons name a skill as the résumé writes it ("Kafka"); the facet knows which skill that is ("Apache Kafka").
 *
 * @param {import('../state.js').State} state
 * @param {import('../shapes.js').Why[]} whys
 * @param {import('../shapes.js').Facet} [facet] of skills
 * @returns {(skill: import('../shapes.js').Concept) => boolean}
 */
export function askedSkills(state, whys, facet) {
  const ids = new Map((facet?.values ?? []).flatMap(({ id, raw = [] }) => raw.map(writing => [folded(writing), id])));
  const written = [...selection(state, 'skill').included, ...whys.filter(why => why.field === 'skill').map(why => why.label)];
  const asked = new Set(written.map(folded).flatMap(name => [name, ids.get(name)]));
  return ({ id, label }) => asked.has(id) || asked.has(folded(label));
}
