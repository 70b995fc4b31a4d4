import { LINE } from './geometry';
import { marginOf } from './opening';

/** What a reader aims at by a click: all of it `null` or false where that is nothing of a dossier. */
export interface Aim {
  /** The dossier that it is in, or that a link leads into. */
  dossier: HTMLElement | null;
  /** Its closed part, by its summary. */
  details: HTMLDetailsElement | null;
  /** The address of a claim that stands in a dossier of this page. */
  claim: string | null;
  /** The page of the event. */
  page: boolean;
  /** Something on this page. */
  within: boolean;
}

/** What lies under the pointer or has the focus. */
export function aimOf(target: EventTarget | null): Aim {
  const element = target instanceof Element ? target : null;
  const link = element?.closest('a')?.getAttribute('href') ?? '';
  const claim = /#(c-.+)$/.exec(link)?.[1] ?? null;
  const led = claim === null ? null : questionOf(claim);
  const details = element?.closest('summary')?.parentElement;
  return {
    dossier: (led ?? element)?.closest<HTMLElement>('.dossier') ?? null,
    details: details instanceof HTMLDetailsElement && details.matches('.dossier > details') ? details : null,
    claim: led ? claim : null,
    page: Boolean(element?.closest('.dossier > .all a')),
    within: link.startsWith('#'),
  };
}

/** The question of this page that an address names, itself or by one of its claims (`c-event.question.claim`). */
export function questionOf(id: string): HTMLElement | null {
  const question = id.startsWith('c-') ? id.slice(2).split('.').slice(0, 2).join('.') : id;
  const element = document.getElementById(question);
  return element?.matches('[data-question]') ? element : null;
}

/** The open dossier that has the focus, or else the one at the reading line. */
export function dossierAt(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('.dossier[data-open]');
  if (focused) return focused;
  const line = innerHeight * LINE;
  return (
    [...document.querySelectorAll<HTMLElement>('.dossier[data-open]')].find((dossier) => {
      const { top, bottom } = dossier.getBoundingClientRect();
      return top <= line && bottom >= line;
    }) ?? null
  );
}

/**
 * Brings an element to the top of what can be seen.
 * @param loosely leaves it where it is as long as its beginning can be seen
 * @param around goes to the top in its place if both fit below it
 */
export function bring(element: HTMLElement, loosely = false, around?: HTMLElement): void {
  const box = element.getBoundingClientRect();
  if (!loosely || box.top < marginOf(element)) {
    const from = around?.getBoundingClientRect().top ?? NaN;
    const fits = around && box.bottom - from <= innerHeight - marginOf(around) - 24;
    (fits ? around : element).scrollIntoView({ behavior: 'instant', block: 'start' });
  }
  document.querySelector('[data-aim]')?.removeAttribute('data-aim');
  element.dataset.aim = '';
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
