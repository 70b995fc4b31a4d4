/** What stands around a drawing that leaves the page: what it answers, whom it was read in, where it stands. */
export interface Caption {
  title: string;
  subtitle: string;
  source: string;
  address: string;
  /** What it says row by row, for figures that the page shows in words. */
  rows: string[];
}

const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
];
const MARGIN = 20;
const SVG = 'http://www.w3.org/2000/svg';
const [PAPER, INK, SECOND] = ['#fbf8f2', '#1d1b18', '#5f5a52'];
const SERIF = 'Newsreader, Georgia, serif';
const SANS = "'Libre Franklin', Arial, sans-serif";

/**
 * A drawing of the page as an SVG that stands alone: looks as attributes, in the colours of the light theme, its caption inside.
 * @param drawing as it stands on the page, which must be laid out; `null` where the figure is shown in words
 * @returns markup, and its size in px
 */
export function pictureOf(
  drawing: SVGSVGElement | null,
  caption: Caption,
): { svg: string; width: number; height: number } {
  const box = drawing?.getBoundingClientRect();
  const wide = Math.max(320, Math.round(box?.width ?? 640));
  const rows = drawing ? [] : caption.rows.flatMap((row) => [...lines(row, Math.floor(wide / 6.8)), '']);
  const high = Math.round(box?.height ?? rows.length * 17);
  const letters = Math.floor(wide / 7.2);
  const title = lines(caption.title, Math.floor(wide / 10));
  const subtitle = lines(caption.subtitle, letters);
  const foot = [...lines(caption.source, letters), ...lines(caption.address, letters)];
  const top = MARGIN + title.length * 27 + subtitle.length * 19 + 14;
  const [width, height] = [wide + 2 * MARGIN, top + high + foot.length * 18 + 24 + MARGIN];
  const svg = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  svg.append(make('rect', { width, height, fill: PAPER }));
  svg.append(...texts(title, MARGIN + 18, 27, { 'font-size': 22, fill: INK, 'font-family': SERIF }));
  svg.append(
    ...texts(subtitle, MARGIN + 16 + title.length * 27, 19, {
      'font-size': 14,
      fill: SECOND,
      'font-family': SANS,
    }),
  );
  if (drawing) {
    const copy = inLight(() => withLooks(drawing));
    for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: wide, height: high }))
      copy.setAttribute(name, String(value));
    copy.setAttribute('font-family', SANS);
    svg.append(copy);
  }
  svg.append(...texts(rows, top + 14, 17, { 'font-size': 13, fill: INK, 'font-family': SANS }));
  svg.append(...texts(foot, top + high + 30, 18, { 'font-size': 12.5, fill: SECOND, 'font-family': SANS }));
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** A picture as PNG, drawn at twice its size. */
export async function pngOf({
  svg,
  width,
  height,
}: {
  svg: string;
  width: number;
  height: number;
}): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}

/** Does something while the page has its light theme; no frame is painted meanwhile. */
function inLight<T>(act: () => T): T {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  try {
    return act();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i];
    if (style.display === 'none') target?.setAttribute('display', 'none');
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'normal') target?.setAttribute(name, value);
    }
    for (const name of ['class', 'style', 'role', 'tabindex', 'aria-label']) target?.removeAttribute(name);
  });
  return copy;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  return element;
}

function texts(
  parts: string[],
  y: number,
  leading: number,
  looks: Record<string, string | number>,
): SVGElement[] {
  return parts.map((part, i) => {
    const text = make('text', { x: MARGIN, y: y + i * leading, ...looks });
    text.textContent = part;
    return text;
  });
}

/** Breaks a text between words (an address anywhere) into lines of at most so many letters. */
function lines(text: string, letters: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ').flatMap((w) => w.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])) {
    const last = found.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}
