/** What an account does to the printed story; see `words/lens/told.ts`. */
interface View {
  events: ReadonlyMap<string, { telling: string; mark: string }>;
  answers: ReadonlyMap<string, readonly Answer[]>;
  chapters: ReadonlyMap<string, string>;
  claims: ReadonlySet<string>;
  gap: string;
  unanswered: string;
  name: string;
}
interface Answer {
  claim: string;
  answer: string;
  who: string;
  voice: string;
}

/**
 * Marks the printed story as told by an account: what is read just now at once, the rest when there is time.
 * @param later calls back when there is time
 * @returns marks it for another account, or with `null` takes all marks away
 */
export function markStory(story: HTMLElement, later: (act: () => void) => void): (view: View | null) => void {
  const chapters = [...story.querySelectorAll<HTMLElement>('.chapter')];
  const undo = new Map<HTMLElement, () => void>();
  let turn = 0;
  let shown: View | null = null;
  // Dossiers that are opened later.
  const opened = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) markClaims(node, shown);
    }
  });
  return (view) => {
    const mine = ++turn;
    shown = view;
    if (view) opened.observe(story, { childList: true, subtree: true });
    else opened.disconnect();
    const away = new Map(chapters.map((chapter) => [chapter, distance(chapter)]));
    const queue = [...chapters].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
    const next = (): void => {
      const chapter = queue.shift();
      if (!chapter || mine !== turn) return;
      keepingPlace(chapter, () => {
        undo.get(chapter)?.();
        undo.delete(chapter);
        if (view) undo.set(chapter, mark(chapter, view));
        markClaims(chapter, view);
      });
      later(next);
    };
    next();
  };
}

/** How far (px) an element is from what is seen. */
function distance(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

/** Keeps what is read where it stands while something changes. */
function keepingPlace(changed: Element, change: () => void): void {
  if (!changed.isConnected) {
    change();
    return;
  }
  const box = changed.parentElement?.getBoundingClientRect();
  const read = box && document.elementFromPoint(box.left + box.width / 2, innerHeight * 0.6);
  const before = read?.getBoundingClientRect().top;
  change();
  const by = read && before !== undefined ? read.getBoundingClientRect().top - before : 0;
  if (by) scrollBy({ top: by, behavior: 'instant' });
}

function markClaims(within: Element, view: View | null): void {
  for (const claim of within.querySelectorAll<HTMLElement>('[data-claim]')) {
    if (view) claim.dataset.told = view.claims.has(claim.dataset.claim ?? '') ? 'own' : 'other';
    else delete claim.dataset.told;
  }
}

/** Marks a chapter. @returns takes the marks away */
function mark(chapter: HTMLElement, view: View): () => void {
  const added: Element[] = [];
  const set: HTMLElement[] = [];
  const add = (name: string, kind: string, text = ''): HTMLElement => {
    const element = document.createElement(name);
    element.className = kind;
    element.textContent = text;
    added.push(element);
    return element;
  };
  for (const step of chapter.querySelectorAll<HTMLElement>('.step[data-event]')) {
    const event = view.events.get(step.dataset.event ?? '');
    if (!event) continue;
    step.dataset.told = event.telling;
    set.push(step);
    step.querySelector('.told-text')?.before(add('p', 'lens-mark', event.mark));
  }
  for (const figure of chapter.querySelectorAll<HTMLAnchorElement>('a.figure')) {
    const claim = /#c-(.+)$/.exec(figure.href)?.[1] ?? '';
    const own = view.claims.has(claim);
    figure.dataset.told = own ? 'own' : 'other';
    set.push(figure);
    if (!own) figure.after(valueOf(view, claim, add));
  }
  for (const digest of chapter.querySelectorAll<HTMLElement>('.question > .digest')) {
    const answers = view.answers.get(digest.parentElement?.id ?? '') ?? [];
    const line = add('p', answers.length ? 'lens-answer' : 'lens-answer gap');
    if (!answers.length) line.textContent = view.unanswered;
    for (const { answer, who, voice } of answers) {
      const value = document.createElement('b');
      value.className = `v-${voice}`;
      value.textContent = answer;
      line.append(line.firstChild ? ' ' : '', value, ` ${who}.`);
    }
    digest.before(line);
  }
  chapter.append(add('p', 'lens-end', view.chapters.get(chapter.id.replace('chapter-', '')) ?? ''));
  return () => {
    for (const element of added) element.remove();
    for (const element of set) delete element.dataset.told;
  };
}

/** The account's own value beside another's, or the gap where it has none. */
function valueOf(
  view: View,
  claim: string,
  add: (name: string, kind: string, text?: string) => HTMLElement,
): HTMLElement {
  const answers = view.answers.get(claim.split('.', 2).join('.')) ?? [];
  const box = add('span', 'lens-value');
  if (!answers.length) {
    const sign = document.createElement('span');
    sign.ariaHidden = 'true';
    sign.textContent = ' [—]';
    const words = document.createElement('span');
    words.className = 'unseen';
    words.textContent = ` (${view.gap})`;
    box.append(sign, words);
    return box;
  }
  const [first] = answers;
  const link = document.createElement('a');
  link.className = `v-${first?.voice ?? ''}`;
  link.href = `e/${claim.split('.', 1)[0] ?? ''}/index.html#c-${first?.claim ?? ''}`;
  link.textContent = [...new Set(answers.map(({ answer }) => answer))].join(', ');
  box.append(` [${view.name}: `, link, ']');
  return box;
}
