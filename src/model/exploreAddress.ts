import { exploreParameters, type ExploreData } from './explore';
import { parseParameters, type Fault, type StateOf } from './parameters';

type Explored = StateOf<typeof exploreParameters>;

/**
 * What an address asks of a record. What cannot be read, what the record does not know, and a stretch of time that ends before it
 * begins or lies outside the record, is left out and reported; nothing fails.
 */
export function readExplored(data: ExploreData, search: string): { state: Explored; faults: Fault[] } {
  const { state, faults } = parseParameters(exploreParameters, search);
  const known = (ids: readonly string[], items: readonly { id: string }[], key: string): string[] => {
    const all = new Set(items.map(({ id }) => id));
    const lost = ids.filter((id) => !all.has(id));
    if (lost.length) faults.push({ kind: 'broken', key, text: lost.join(',') });
    return ids.filter((id) => all.has(id));
  };
  const [chapter = null] = known(state.chapter === null ? [] : [state.chapter], data.chapters, 'chapter');
  let { from, to } = state;
  const { whole } = data;
  if ((from ?? whole.from) > (to ?? whole.to) || (from ?? 0) > whole.to || (to ?? whole.to) < whole.from) {
    const text = `${exploreParameters.from.print(from)}&to=${exploreParameters.to.print(to)}`;
    faults.push({ kind: 'broken', key: 'from', text });
    [from, to] = [null, null];
  }
  return {
    state: {
      ...state,
      ...{ from, to, chapter },
      themes: known(state.themes, data.themes, 'theme'),
      places: known(state.places, data.places, 'place'),
      voices: known(state.voices, data.voices, 'voice'),
    },
    faults,
  };
}
