import type { Parameter } from '../parameters';
import type { Lens, LensKind } from './account';

const KINDS: readonly LensKind[] = ['claimant', 'source', 'voice'];

/** An account in an address: `claimant:ispr`, `source:kaplan-2026-01-31`, `voice:state`. */
function lens(key: string): Parameter<Lens | null> {
  return {
    key,
    parse(text) {
      const [, kind, id] = /^([a-z]+):([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text) ?? [];
      const known = KINDS.find((k) => k === kind);
      return known !== undefined && id !== undefined ? { kind: known, id } : null;
    },
    print: lensText,
    fallback: null,
    history: 'push',
  };
}

/** An account as it stands in an address; empty for none. */
export function lensText(value: Lens | null): string {
  return value ? `${value.kind}:${value.id}` : '';
}

/** A day of the calendar in an address: `2026-02-05`. */
function day(key: string): Parameter<string | null> {
  return {
    key,
    parse: (text) => (isDay(text) ? text : null),
    print: (value) => value ?? '',
    fallback: null,
    history: 'push',
  };
}

/** Whether a text is a day that the calendar has, as `2026-02-05`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** What the reader looks through, as it stands in the address of the main page. */
export const LENSES = {
  /** The account as told by which the page is shown. */
  told: lens('told'),
  /** A second account, beside the first. */
  against: lens('against'),
  /** Only what had been stated by the end of this day. */
  known: day('known'),
};

export interface LensState {
  told: Lens | null;
  against: Lens | null;
  known: string | null;
}

/** No lens at all. */
export const CLEAR: LensState = { told: null, against: null, known: null };
