import { exploreFrame } from '../layout/explore/frame';
import { hangingOf, type Hanging } from '../layout/explore/scene';
import { timelineOf } from '../layout/explore/timeline';
import type { Camera, Id } from '../model/archive';
import type { ExploreData, ExploreEvent } from '../model/explore';
import { type exploreParameters } from '../model/explore';
import { asks, countFacets, meets, type Facets } from '../model/facets';
import type { StateOf } from '../model/parameters';
import { sortedBy } from '../model/sorted';
import { dayEnd, dayStart } from '../model/stageEvent';

/** All that stands in the address of the page. */
export type Explored = StateOf<typeof exploreParameters>;

const DAY = 86_400_000;

/** What the reader explores: the state of the address, the camera, what is taken up; all that is shown follows from it. */
export class Exploring {
  readonly data: ExploreData;
  /** What is asked but for the stretch of time, so that zooming does not look at every event again. */
  #asked: Facets = $state.raw({
    themes: [],
    places: [],
    voices: [],
    only: [],
    chapter: null,
    from: null,
    to: null,
  });
  #window: Pick<Facets, 'from' | 'to'> = $state.raw({ from: null, to: null });
  sort: Explored['sort'] = $state('time');
  view: Explored['view'] = $state('list');
  /** What the timeline shows in this moment; once it rests, the list and the table follow (`rest`). */
  camera: Camera = $state.raw({ from: 0, to: 1 });
  /** Events taken up, as places in the order of the timeline. */
  picked: Pick<Hanging, 'lo' | 'hi'> | null = $state.raw(null);
  /** What of the address was left out, in words. */
  note = $state('');
  size = $state.raw({ width: 800, height: 360 });

  readonly facets: Facets = $derived({ ...this.#asked, ...this.#window });
  /** Indices of the events that meet all facets but the stretch of time. */
  readonly shown: number[] = $derived(this.#indices(this.#asked));
  readonly timeline = $derived.by(() => timelineOf(this.data.events, this.shown, this.data.voices.length));
  readonly frame = $derived.by(() => exploreFrame(this.data.voices, this.size.width, this.size.height));
  readonly hanging = $derived(hangingOf(this.timeline, this.frame, this.camera));
  readonly counts = $derived.by(() => countFacets(this.data.events, this.facets));
  /** The events that are left, sorted. */
  readonly selected: ExploreEvent[] = $derived.by(() => {
    const left = this.shown.flatMap((i) => this.data.events[i] ?? []);
    return sortedBy(
      left.filter((event) => meets(event, { ...NOTHING, ...this.#window })),
      this.sort,
    );
  });
  readonly asks = $derived(asks(this.facets));
  readonly pickedEvents: ExploreEvent[] = $derived.by(() => {
    const { lo, hi } = this.picked ?? { lo: 0, hi: 0 };
    return this.timeline.order.slice(lo, hi).flatMap((i) => this.data.events[i] ?? []);
  });
  /** Where the events taken up hang now, if they still hang together. */
  readonly pickedAt = $derived(
    this.hanging.find(({ lo, hi }) => this.picked && lo <= this.picked.lo && hi >= this.picked.hi)?.x ?? null,
  );

  constructor(data: ExploreData) {
    this.data = data;
    this.camera = data.whole;
  }

  get state(): Explored {
    return { ...this.facets, sort: this.sort, view: this.view };
  }

  /** Shows what an address says. */
  take({ sort, view, from, to, ...asked }: Explored): void {
    this.#asked = { ...asked, from: null, to: null };
    this.#window = { from, to };
    [this.sort, this.view, this.picked] = [sort, view, null];
    const { whole } = this.data;
    this.camera = { from: from ?? whole.from, to: to ?? whole.to };
  }

  /** Asks something else; the stretch of time stays. */
  ask(change: Partial<Omit<Facets, 'from' | 'to'>>): void {
    this.#asked = { ...this.#asked, ...change };
    this.picked = null;
  }

  /** Asks for a value of a facet, or no longer. */
  toggle(facet: 'themes' | 'places' | 'voices' | 'only', id: Id): void {
    const now: readonly Id[] = this.#asked[facet];
    this.ask({ [facet]: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
  }

  /** The camera has come to rest: the list and the table show the events of its stretch of time, in whole days. */
  rest(): void {
    const { whole } = this.data;
    const from = this.camera.from <= whole.from + DAY / 2 ? null : dayStart(this.camera.from);
    const to = this.camera.to >= whole.to - DAY / 2 ? null : dayEnd(this.camera.to);
    if (from !== this.#window.from || to !== this.#window.to) this.#window = { from, to };
  }

  /** The stretch of time of some events, with air around it. */
  around(events: readonly ExploreEvent[]): Camera {
    const { whole } = this.data;
    let [from, to] = [Infinity, -Infinity];
    for (const { drawn } of events) [from, to] = [Math.min(from, drawn.from), Math.max(to, drawn.to)];
    if (from > to) return whole;
    const air = Math.max((to - from) * 0.06, 10 * DAY);
    return { from: Math.max(whole.from, from - air), to: Math.min(whole.to, to + air) };
  }

  #indices(asked: Facets): number[] {
    const { events } = this.data;
    const found: number[] = [];
    for (let i = 0; i < events.length; i++) if (meets(events[i] as ExploreEvent, asked)) found.push(i);
    return found;
  }
}

const NOTHING = { themes: [], places: [], voices: [], only: [], chapter: null };
