import type { Page } from 'playwright';

/** By how much boxes may overlap or stand out, in px. */
const TOLERANCE = 1;

/** Letters that are placed one by one belong together if they are no farther apart than this, in px. */
const ONE_NUMBER = 2.5;

/**
 * What is wrong with the figures on the stage as they are drawn now, one line each: texts that overlap or meet a mark, texts or marks that
 * stand out of their figure, what stands out of the stage, lanes that are not named. Hidden text (by `aria-hidden`, `display`,
 * `visibility` or full transparency) does not count.
 * @param lanes the names of each lane, any of which will do
 */
export function audit(page: Page, lanes: readonly (readonly string[])[]): Promise<string[]> {
  return page.evaluate(
    ({ names, slack, near }) => {
      const found: string[] = [];
      const stage = document.querySelector('#stage');
      if (!stage) return ['there is no stage'];

      const shown = (element: Element): boolean => {
        for (let at: Element | null = element; at && at !== stage; at = at.parentElement) {
          const { display, visibility, opacity } = getComputedStyle(at);
          if (display === 'none' || visibility === 'hidden' || Number(opacity) === 0) return false;
          if (at.getAttribute('aria-hidden') === 'true') return false;
        }
        return element.getClientRects().length > 0;
      };
      const words = (element: Element): string => `“${element.textContent.trim().replace(/\s+/g, ' ')}”`;
      const round = (n: number): number => Math.round(n * 10) / 10;
      const outside = (box: DOMRect, room: DOMRect): string =>
        (
          [
            ['left', room.left - box.left],
            ['right', box.right - room.right],
            ['top', room.top - box.top],
            ['bottom', box.bottom - room.bottom],
          ] as const
        )
          .filter(([, by]) => by > slack)
          .map(([side, by]) => `${side} by ${round(by)} px`)
          .join(', ');
      const common = (a: DOMRect, b: DOMRect): [number, number] => [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];

      /** The pieces of a text that stand apart (a lane's numbers are one text of many places), each with its box on the screen. */
      const wordsOf = (text: SVGTextElement): { text: string; box: DOMRect }[] => {
        const pieces: { text: string; box: DOMRect }[] = [];
        const whole = text.textContent.trim();
        if (!/[\s,]/.test(text.getAttribute('x')?.trim() ?? '')) {
          return whole === '' ? [] : [{ text: whole, box: text.getBoundingClientRect() }];
        }
        const toScreen = text.getScreenCTM();
        if (!toScreen) return [];
        for (let i = 0; i < text.getNumberOfChars(); i++) {
          const { x, y, width, height } = text.getExtentOfChar(i);
          const from = new DOMPoint(x, y).matrixTransform(toScreen);
          const to = new DOMPoint(x + width, y + height).matrixTransform(toScreen);
          const box = new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
          const last = pieces.at(-1);
          if (last && Math.abs(box.left - last.box.right) < near && Math.abs(box.top - last.box.top) < 1) {
            last.text += whole[i] ?? '';
            last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, box.height);
          } else pieces.push({ text: whole[i] ?? '', box });
        }
        return pieces.filter((piece) => piece.text.trim() !== '');
      };

      /** The boxes of the marks that one path holds; of a whole lane, which may hold hundreds, none. */
      const marksOf = (path: SVGPathElement, box: DOMRect): DOMRect[] => {
        const single = path.getAttribute('d')?.match(/M[^M]+/g) ?? [];
        if (single.length < 2) return [box];
        if (single.length > 24) return [];
        const probe = path.cloneNode() as SVGPathElement;
        path.after(probe);
        const boxes = single.map((d) => {
          probe.setAttribute('d', d);
          return probe.getBoundingClientRect();
        });
        probe.remove();
        return boxes;
      };

      for (const svg of stage.querySelectorAll('svg')) {
        if (!shown(svg)) continue;
        const room = svg.getBoundingClientRect();
        const kind = svg.getAttribute('class') ?? svg.dataset.kind ?? 'figure';
        const texts = [...svg.querySelectorAll('text')].filter(shown).flatMap(wordsOf);
        texts.forEach(({ text, box }, i) => {
          const out = outside(box, room);
          if (out) found.push(`${kind}: “${text}” stands out: ${out}`);
          for (const other of texts.slice(i + 1)) {
            const [x, y] = common(box, other.box);
            if (x > slack && y > slack) {
              found.push(`${kind}: “${text}” overlaps “${other.text}” by ${round(x)} × ${round(y)} px`);
            }
          }
        });
        for (const mark of svg.querySelectorAll<SVGPathElement>('path.mark')) {
          const box = mark.getBoundingClientRect();
          const out = box.width > 0 && shown(mark) ? outside(box, room) : '';
          const name = mark.getAttribute('class') ?? '';
          if (out) found.push(`${kind}: a mark (${name}) stands out: ${out}`);
          if (box.width === 0 || !shown(mark)) continue;
          for (const single of marksOf(mark, box)) {
            for (const { text, box: letters } of texts) {
              const [x, y] = common(single, letters);
              if (x > slack && y > slack)
                found.push(`${kind}: a mark (${name}) meets “${text}” by ${round(x)} × ${round(y)} px`);
            }
          }
        }
        if (!svg.hasAttribute('data-from')) continue;
        const named = new Set(texts.map(({ text }) => text));
        for (const lane of names) {
          if (!lane.some((name) => named.has(name)))
            found.push(`${kind}: no lane is named “${lane[0] ?? ''}”`);
        }
      }

      const room = stage.getBoundingClientRect();
      for (const part of stage.querySelectorAll('p, h2, h3, svg, figcaption, summary')) {
        // What is scrolled in a box of its own can be reached.
        if (part.parentElement?.closest('.room, .rows, .panel, .picked')) continue;
        const out = shown(part) ? outside(part.getBoundingClientRect(), room) : '';
        if (out)
          found.push(
            `<${part.localName}> ${part.localName === 'svg' ? '' : words(part)} leaves the stage: ${out}`,
          );
      }
      return found;
    },
    { names: lanes, slack: TOLERANCE, near: ONE_NUMBER },
  );
}
