import type { Claim, Id, Relation } from './archive';

/** The contradictions in dispute today: between claims that are still asserted and that nothing has superseded. */
export function openContradictions(
  relations: readonly Relation[],
  claims: ReadonlyMap<Id, Pick<Claim, 'standing'>>,
): Relation[] {
  const asserted = (id: Id) => claims.get(id)?.standing === 'asserted';
  const superseded = new Set<Id>(
    relations.filter(({ relation, b }) => relation === 'update' && asserted(b)).map(({ a }) => a),
  );
  const stands = (id: Id) => asserted(id) && !superseded.has(id);
  return relations.filter(({ relation, a, b }) => relation === 'contradict' && stands(a) && stands(b));
}
