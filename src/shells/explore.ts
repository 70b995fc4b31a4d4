import { mount } from 'svelte';
import { penOn } from '../browser/canvas';
import { download } from '../browser/download';
import { watchLooks } from '../browser/looks';
import { watchMotion } from '../browser/motion';
import { sized } from '../browser/size';
import { writtenAddress } from '../browser/written';
import { zoomOn } from '../browser/zoom';
import Explore from '../components/explore/Explore.svelte';
import type { Steer } from '../components/explore/outside';
import { exploreParameters } from '../model/explore';
import { readExplored } from '../model/exploreAddress';
import type { PackedExplore } from '../model/explorePacked';
import { unpackExplore } from '../model/explorePacked';
import { isNewEntry, printParameters } from '../model/parameters';
import { Exploring } from '../state/exploring.svelte';
import { faultWords } from '../words/en/explore';

/**
 * Makes the page on which the record is explored live: takes its data, then stands in the place of the list.
 * @throws if the data cannot be had
 */
export async function startExplore(target: HTMLElement): Promise<void> {
  const answer = await fetch('../data/explore.json');
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const exploring = new Exploring(unpackExplore((await answer.json()) as PackedExplore));
  let steer: Steer | null = null;
  let written = exploring.state;

  const read = (): void => {
    const { state, faults } = readExplored(exploring.data, location.search);
    exploring.take(state);
    exploring.note = faults.length ? faultWords(faults) : '';
    steer?.show(exploring.camera, true);
    written = exploring.state;
  };
  const write = writtenAddress(read);
  const changed = (): void => {
    const { state } = exploring;
    const search = printParameters(exploreParameters, state, location.search);
    write(search, isNewEntry(exploreParameters, written, state));
    written = state;
  };
  read();
  let still = false;
  watchMotion((wanted) => (still = wanted));
  const outside = {
    ...{ zoomOn, sized, pen: penOn, looks: watchLooks, download },
    still: () => still,
    wide: () => innerWidth >= 940,
    here: () => location.href,
  };
  target.replaceChildren();
  const steered = (own: Steer): void => void (steer = own);
  mount(Explore, { target, props: { exploring, outside, changed, steered } });
}
