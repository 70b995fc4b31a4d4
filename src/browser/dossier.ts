import { aimOf, bring, dossierAt, questionOf } from './aim';
import { add, note } from './entry';
import { mindHistory, undisturbed } from './journey';
import { handleOf, isOpen, openings, type Show } from './opening';

/**
 * Minds the dossiers, which without script are a short record and a link to the page of the event: opened, they hold the full
 * record. What was clicked stays where it was, Back and Escape close what was opened, links to claims lead into the dossier that
 * holds them.
 * @param load fetches a full record @param missing what is said where it cannot be had
 * @returns closes a dossier as the reader would
 */
export function mindDossiers(
  load: (event: string) => Promise<Show>,
  missing: string,
): (dossier: HTMLElement) => void {
  const all = openings(load, missing);
  const leave = mindHistory(all, () => void arrive());
  addEventListener('click', clicked);
  addEventListener('keydown', escaped);
  for (const type of ['pointerover', 'pointerdown', 'focusin']) {
    addEventListener(type, ({ target }) => foresee(target), { passive: true });
  }
  return shut;

  function clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { dossier, details, claim, page, within } = aimOf(event.target);
    if (details && dossier) {
      event.preventDefault();
      if (details.open) shut(dossier, handleOf(dossier));
      else open(dossier, handleOf(dossier));
    } else if (claim !== null) {
      event.preventDefault();
      add(`#${claim}`);
      void arrive();
    } else if (page && dossier && !isOpen(dossier)) {
      event.preventDefault();
      open(dossier, dossier);
      bring(dossier, true);
    } else if (within) note();
  }

  function open(dossier: HTMLElement, still: Element): void {
    add(`#${dossier.id}`, dossier.id);
    void all.open(dossier, still);
  }

  /** @param still what stays where it is; without it the reader goes on from the summary, or from what they read elsewhere */
  function shut(dossier: HTMLElement, still?: Element): void {
    all.close(dossier, still ?? null);
    if (!still) handleOf(dossier).focus({ preventScroll: true });
    note();
    leave();
  }

  function escaped(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('dialog[open]')) return;
    const dossier = dossierAt();
    if (!dossier) return;
    event.preventDefault();
    shut(dossier);
  }

  /** Fetches what the reader is likely to open next. */
  function foresee(target: EventTarget | null): void {
    const { dossier, details, claim, page } = aimOf(target);
    if (dossier && (details || claim !== null || page)) all.load(dossier).catch(() => null);
  }

  /** Shows the claim, or the question in the closed part of a dossier, that the address names. */
  async function arrive(): Promise<void> {
    const id = location.hash.slice(1);
    const question = questionOf(id);
    const dossier = question?.closest<HTMLElement>('.dossier');
    if (!question || !dossier) return;
    // A question that always stands on the page has been found by the browser.
    if (!id.startsWith('c-') && question.parentElement === dossier) return;
    const left = undisturbed();
    const opening = all.open(dossier, dossier);
    await new Promise(requestAnimationFrame);
    bring(question.checkVisibility() ? question : dossier);
    await opening;
    const target = document.getElementById(id) ?? question;
    if (left()) bring(target, false, question);
  }
}
