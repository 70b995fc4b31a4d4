import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  devDependencies?: Record<string, string>;
  resolved?: string;
}

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Package;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

it('the lock file fits the manifest, so that `npm ci` works', () => {
  expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
});

it('the lock file names no registry but the public one', () => {
  const resolved = Object.values(packages).flatMap((each) => each.resolved ?? []);
  expect(resolved.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});
