/**
 * `npm run gallery`: every scene at every size, in the theme of the system or that of `?theme=dark`; `?only=range` shows
 * the scenes of one file, `&name=…` those whose name contains the words.
 */
import '../../src/styles/index.css';
import { mount } from 'svelte';
import archive, { styles } from 'virtual:archive';
import { STAGE_SIZES, type Scenes } from '../scenes/scene';

const files = import.meta.glob<{ default: Scenes }>('../scenes/*.scenes.ts', { eager: true });
const asked = new URLSearchParams(location.search);
const root = document.querySelector('#gallery') ?? document.body;
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const sheet = document.createElement('style');
sheet.textContent = styles;
document.head.append(sheet);

for (const [path, { default: scenes }] of Object.entries(files)) {
  const file = /([^/]+)\.scenes\.ts$/.exec(path)?.[1] ?? path;
  if (asked.has('only') && asked.get('only') !== file) continue;
  for (const { name, component, props, sizes } of scenes(archive)) {
    if (!name.includes(asked.get('name') ?? '')) continue;
    root.append(element('h2', `${file}: ${name}`));
    for (const size of sizes ?? STAGE_SIZES) {
      const [width, height] = size;
      const scene = element('div', '', 'scene');
      const box = element('div', '', 'box');
      box.style.width = `${width}px`;
      box.style.height = `${height}px`;
      scene.append(element('p', `${width} × ${height}`), box);
      root.append(scene);
      mount(component, { target: box, props: props(size) as never });
    }
  }
}

function element(tag: string, text: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}
