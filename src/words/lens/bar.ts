import type { Account, Lens } from '../../model/lens/account';
import type { Known } from '../../model/lens/known';
import type { LensRecord } from '../../model/lens/record';
import type { LensState } from '../../model/lens/table';
import type { LensWords } from '../en/lens';

/** What is looked through. */
interface Look {
  whole: LensRecord;
  record: LensRecord;
  state: LensState;
  known: Known | null;
  told: Account | null;
  against: Account | null;
  nameOf: (lens: Lens) => string;
}

/** What is looked through and what is hidden, a sentence for each lens; empty where everything is shown. */
export function barLines(look: Look, words: LensWords, say: (day: string) => string): string[] {
  const { known, told, against, whole, record, state } = look;
  const lines: string[] = [];
  if (told && against) {
    const of = record.events.map((e) => [told, against].filter((a) => a.tells.get(e.id) === 'told').length);
    const count = (n: number): number => of.filter((x) => x === n).length;
    lines.push(words.told2(look.nameOf(told.lens), look.nameOf(against.lens), count(2), count(1), count(0)));
  } else if (told) {
    const { counts } = told;
    lines.push(words.told1(look.nameOf(told.lens), counts.told, counts.mentioned, counts.silent));
  }
  if (known && state.known !== null) {
    const { hidden } = known;
    lines.push(
      words.known1(say(state.known), record.events.length, whole.events.length, hidden.later, hidden.undated),
    );
  }
  return lines;
}
