import { mount } from 'svelte';
import { choose, chosen, otherEditions, SETTINGS } from '../browser/settings';
import Settings from '../components/controls/Settings.svelte';
import { settings as words } from '../words/en/settings';
import { nameOfLanguage } from '../words/language';

/** Shows the settings in an element. Fetched when the reader first opens them. */
export function showSettings(target: HTMLElement): void {
  const settings = Object.entries(SETTINGS).map(([name, values]) => ({ name, values, value: chosen(name) }));
  const language = nameOfLanguage(document.documentElement.lang);
  const others = otherEditions().map((other) => ({ ...other, name: nameOfLanguage(other.language) }));
  mount(Settings, { target, props: { words, settings, choose, language, others } });
}
