/** Where things of the site stand, as seen from one of its pages. */
export interface Address {
  /** The folder of the main page: empty, or `../` so many times. */
  up: string;
  /** The main page. */
  home: string;
  /** An event: on the main page its place in the story, elsewhere its own page. */
  event: (id: string) => string;
  /** The page of an event. */
  page: (event: string) => string;
  /** A claim, on the page of its event. */
  claim: (id: string) => string;
  /** A work: on this page where that has a list of works, else its own page. */
  source: (id: string) => string;
  /** The page of a work. */
  work: (id: string) => string;
  /** A claimant or a word on the page “Who is who”. */
  who: (anchor: string) => string;
}

/**
 * Where things stand as seen from the page at a path: `''` the main one, else a folder with a slash at its end (`e/herof-2/`).
 * Files are named in full, so that links hold where no server finds the page of a folder.
 */
export function addressOf(path: string): Address {
  const up = '../'.repeat(path.split('/').length - 1);
  const own = /^e\/(.+)\/$/.exec(path)?.[1];
  const listed = path === '' || path === 'sources/' || own !== undefined;
  const page = (event: string): string => `${up}e/${event}/index.html`;
  const work = (id: string): string => `${up}s/${id}/index.html`;
  return {
    up,
    home: `${up}index.html`,
    event: (id) => (path === '' ? `#${id}` : page(id)),
    page,
    claim: (id) => `${eventOf(id) === own ? '' : page(eventOf(id))}#c-${id}`,
    who: (anchor) => `${path === 'who/' ? '' : `${up}who/index.html`}#${anchor}`,
    source: (id) => (listed ? `#s-${id}` : work(id)),
    work,
  };
}

/** The event of a claim (`event.question.claim`) or of a question (`event.question`). */
export function eventOf(id: string): string {
  return id.split('.', 1)[0] ?? id;
}
