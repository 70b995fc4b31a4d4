import { accountOf, holds, type Account, type Lens } from '../model/lens/account';
import { knownOn, statedDays, type Known } from '../model/lens/known';
import type { LensRecord } from '../model/lens/record';
import { CLEAR, lensText, type LensState } from '../model/lens/table';

/** What the reader looks through, and what follows from it. */
export class Lenses {
  #state = $state.raw<LensState>(CLEAR);
  /** What could not be taken from the address, in words. */
  notes = $state.raw<readonly string[]>([]);

  /** The days on which something was stated, in order. */
  readonly days: readonly string[];
  /** The record as known on the day; `null` without one. */
  readonly known: Known | null = $derived.by(() =>
    this.#state.known === null ? null : knownOn(this.whole, this.#state.known),
  );
  /** What is looked at: the whole record, or that of the day. */
  readonly record: LensRecord = $derived.by(() => this.known?.record ?? this.whole);
  readonly told: Account | null = $derived.by(() => this.#account(this.#state.told));
  readonly against: Account | null = $derived.by(() => this.#account(this.#state.against));

  constructor(readonly whole: LensRecord) {
    this.days = statedDays(whole);
  }

  get state(): LensState {
    return this.#state;
  }

  /** Whether any lens is on. */
  get on(): boolean {
    return this.told !== null || this.known !== null;
  }

  /**
   * Whether what is shown is worked out anew in place of the article: the narrator wrote later than any day, and two accounts stand
   * beside each other.
   */
  get apart(): boolean {
    return this.known !== null || this.against !== null;
  }

  /** Takes a state on; accounts that the record does not hold are left out. @returns these, as texts */
  set(state: LensState): string[] {
    const missing = [state.told, state.against].flatMap((lens) =>
      lens && !holds(this.whole, lens) ? [lensText(lens)] : [],
    );
    const kept = (lens: Lens | null): Lens | null => (lens && holds(this.whole, lens) ? lens : null);
    const [first, second] = [kept(state.told), kept(state.against)];
    const same = first && second && lensText(first) === lensText(second);
    this.#state = { told: first ?? second, against: first && !same ? second : null, known: state.known };
    return missing;
  }

  /** The name of an account. */
  nameOf({ kind, id }: Lens): string {
    const { claimants, sources, voices } = this.whole;
    const items: readonly { id: string; name: string; inText?: string }[] = {
      claimant: claimants,
      source: sources,
      voice: voices,
    }[kind];
    const found = items.find((item) => item.id === id);
    return (kind === 'claimant' ? found?.inText : found?.name) ?? id;
  }

  #account(lens: Lens | null): Account | null {
    // Who speaks for whom is no statement: it holds on every day.
    return (
      lens &&
      accountOf({ ...this.record, claimants: this.whole.claimants, sources: this.whole.sources }, lens)
    );
  }
}
