import { spanWords } from '../../model/spanWords';
import { spanOf } from '../dates';
import type { Draft } from './draft';
import { oneLine, shorten } from './plain';

/** What an event is called, and whether that is what the file calls it. */
export interface Titled {
  title: string;
  short?: string;
  kept: boolean;
}

/**
 * The title of an event. What the file calls it, if the narrator may say that: the years in which it happened and proper names may
 * hold digits, else no figure may stand in it and no word of `editorial.yaml`. Otherwise what it is and when.
 * @param called as in the file @param what for example `An entry` @param when EDTF @param names proper names in it
 */
export function titleOf(
  called: string,
  what: string,
  when: string,
  row: number,
  draft: Draft,
  names: readonly string[] = [],
): Titled {
  const whole = oneLine(called);
  const title = shorten(whole, 300);
  if (title && draft.allows(title, [...names, ...(when.match(/\d{4}/g) ?? [])])) {
    return { title, ...short(title, draft), kept: title === whole };
  }
  if (title) {
    const mend = 'write a title without it; what it was called stands in its account';
    draft.remark(row, `the headline “${title}” holds a figure or a word that the narrator may not use`, mend);
  }
  const dated = `${what}, ${spanWords(spanOf(when))}`;
  return { title: [dated, what].find((line) => draft.allows(line)) ?? 'An event', kept: false };
}

/** A label for narrow places, where the title is longer than one. */
function short(title: string, draft: Draft): { short?: string } {
  const label = shorten(title, 40);
  return label !== title && draft.allows(label) ? { short: label } : {};
}
