import type { Archive, Claim, EventRecord, Inline, Prose } from '../../src/model/archive';
import { spanWords } from '../../src/model/spanWords';

const EVENTS = 40;

/**
 * The same matter as plainly as it can be told: an article of the first forty events with their claims, beside a picture that stays.
 * No script, no fonts, hardly a style: what scrolling costs a browser at the least.
 */
export function referencePage(archive: Archive): string {
  const events = archive.events.slice(0, EVENTS);
  const claims = new Map(archive.claims.map((c) => [c.id, c]));
  const names = new Map(archive.claimants.map((c) => [c.id, c.name]));
  const articles = events.map((event) =>
    article(
      event,
      (id) => claims.get(id),
      (id) => names.get(id) ?? '',
    ),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plain reference</title>
<style>
body { margin: 0 auto; padding: 0 20px; max-width: 40rem; background: #fbf8f2; color: #1d1b18; font: 18px/1.5 Georgia, serif }
svg { position: sticky; top: 0; display: block; width: 100%; height: 46vh; background: #fbf8f2 }
article { padding-bottom: 50vh }
small { color: #5f5a52 }
</style>
</head>
<body>
<h1>${text(archive.edition.title)}</h1>
<main>
${picture(archive, events)}
${articles.join('\n')}
</main>
</body>
</html>
`;
}

function article(
  { title, when, summary, questions }: EventRecord,
  claim: (id: string) => Claim | undefined,
  name: (id: string) => string,
): string {
  const asked = questions.map((question) => {
    const said = question.claims.map((id) => {
      const { says, claimant = '', note = null } = claim(id) ?? {};
      return `<li><b>${text(says?.text ?? '')}</b> ${text(name(claimant))} <small>${text(note ?? '')}</small></li>`;
    });
    return `<h3>${text(question.asks)}</h3>\n<ul>${said.join('')}</ul>`;
  });
  return `<article>\n<p><small>${text(spanWords(when))}</small></p>\n<h2>${text(title)}</h2>\n${prose(summary)}\n${asked.join('\n')}\n</article>`;
}

/** Lanes, threads and marks, as many as there are voices and events. */
function picture({ voices }: Archive, events: readonly EventRecord[]): string {
  const x = (i: number): number => 90 + (260 * i) / events.length;
  const lanes = voices.map(
    (v, l) => `<text x="4" y="${34 + 40 * l}" fill="${v.ink.light}" font-size="11">${text(v.short)}</text>`,
  );
  const threads = events.map((_, i) => `<path d="M${x(i)} 10V300" stroke="#b5b0a6"/>`);
  const marks = voices.flatMap((v, l) =>
    events.map((_, i) => `<circle cx="${x(i)}" cy="${30 + 40 * l}" r="3" fill="${v.ink.light}"/>`),
  );
  return `<svg viewBox="0 0 360 320">${[...lanes, ...threads, ...marks].join('')}</svg>`;
}

function prose(paragraphs: Prose): string {
  const run = (nodes: readonly Inline[]): string =>
    nodes.map((n) => (n.t === 'em' ? `<em>${run(n.c)}</em>` : text(n.v))).join('');
  return paragraphs.map((nodes) => `<p>${run(nodes)}</p>`).join('\n');
}

function text(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
