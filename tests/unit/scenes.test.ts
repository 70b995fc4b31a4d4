import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { STAGE_SIZES, type Scenes } from '../scenes/scene';
import { lights } from '../support/lights';

/**
 * Every scene as text, one line per element, decimals cut: what changes in a figure shows in a diff. They are those of
 * an invented record, so that a correction in `data/` changes none. After a wanted change:
 * `npx vitest run --project unit tests/unit/scenes.test.ts -u`.
 */
const files = import.meta.glob<{ default: Scenes }>('../scenes/*.scenes.ts', { eager: true });

for (const [path, { default: scenes }] of Object.entries(files)) {
  const file = /([^/]+)\.scenes\.ts$/.exec(path)?.[1] ?? path;
  describe(file, () => {
    for (const { name, component, props, sizes } of scenes(lights)) {
      test.each(sizes ?? STAGE_SIZES)(`${name} at %i × %i`, async (w, h) => {
        const { body } = render(component, { props: props([w, h]) as never });
        await expect(asText(body)).toMatchFileSnapshot(
          `../scenes/snapshots/${file}/${name.replaceAll(' ', '-')}-${w}x${h}.txt`,
        );
      });
    }
  });
}

/** Markup as lines: one element each, indented by depth, without comments, numbers to one decimal. */
function asText(html: string): string {
  let depth = 0;
  return (
    html
      .replace(/<!--.*?-->/gs, '')
      .replace(/-?\d+\.\d{2,}/g, (n) => String(Math.round(Number(n) * 10) / 10))
      .match(/<[^>]+>|[^<]+/g)
      ?.map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        if (part.startsWith('</')) {
          depth--;
          return null;
        }
        const line = '  '.repeat(depth) + part;
        if (part.startsWith('<') && !part.endsWith('/>') && !/^<(br|hr|img|input)\b/.test(part)) depth++;
        return line;
      })
      .filter((line) => line !== null)
      .join('\n') ?? ''
  ).concat('\n');
}
