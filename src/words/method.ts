import type { Archive, AvoidedWord, MethodPart } from '../model/archive';
import { parseSpan } from '../model/span';
import { spanWords } from '../model/spanWords';
import { accessTables, balanceView, type BalanceView, type BarTable } from './balance';
import { lookup } from './lookup';
import { toldProse, type Told } from './told';

export interface SectionView {
  id: string;
  title: string;
  text: Told;
  then: MethodPart | null;
}

export interface CorrectionView {
  date: string;
  when: string;
  what: string;
  why: string;
  event: { id: string; title: string } | null;
  claim: string | null;
}

/** The page on method, in words. */
export interface MethodView {
  sections: SectionView[];
  words: AvoidedWord[];
  access: BarTable[];
  balance: BalanceView;
  corrections: CorrectionView[];
}

/** Puts what is said on method into words, with all that the page works out itself. */
export function methodView(archive: Archive): MethodView {
  const titles = new Map(archive.events.map((event) => [event.id, event.title]));
  return {
    sections: methodSections(archive),
    words: archive.avoided.map(({ word, instead }) => ({ word: word.replace(/\*$/, '…'), instead })),
    access: accessTables(archive),
    balance: balanceView(archive),
    corrections: archive.corrections.map(({ date, event, claim, what, why }) => ({
      date,
      when: spanWords(parseSpan(date)),
      what,
      why,
      event: event === null ? null : { id: event, title: titles.get(event) ?? event },
      claim,
    })),
  };
}

/** The sections alone, in the order of the page; the first tells how to read a number. */
export function methodSections(archive: Archive): SectionView[] {
  const look = lookup(archive);
  return archive.method.map((section) => ({ ...section, text: toldProse(section.text, look) }));
}
