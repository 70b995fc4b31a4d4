import type { Pen } from '../model/drawing';

/** What the style sheets say of one look, in the words of a canvas. */
interface Look {
  fill: string | null;
  stroke: string | null;
  width: number;
  dash: number[];
  join: CanvasLineJoin;
  /** The outline lies under the letters, not over them. */
  under: boolean;
  opacity: number;
  font: string;
  align: CanvasTextAlign;
}

/** The looks that have been asked for, by the colour of text. */
const known = new Map<string, Map<string, Look>>();

function looksOf(ink: string): Map<string, Look> {
  const looks = known.get(ink) ?? new Map<string, Look>();
  known.set(ink, looks);
  return looks;
}

const ALIGN: Record<string, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' };
const SVG = 'http://www.w3.org/2000/svg';

/**
 * A pen that draws on a canvas what elements of SVG would show: cheap enough for every frame of scrolling. Looks are asked of the
 * style sheets once for each theme, which the colour of text tells: a pen lasts for one move, a new one sees a new theme.
 */
export function penOn(canvas: HTMLCanvasElement): Pen {
  const context = canvas.getContext('2d');
  const looks = looksOf(getComputedStyle(canvas).color);
  const lookOf = (name: string, isText: boolean): Look => {
    let look = looks.get(name);
    if (!look) looks.set(name, (look = readLook(canvas, name, isText)));
    return look;
  };
  return (drawing, width, height, strength) => {
    if (!context) return;
    const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, w, h);
    for (const part of drawing) {
      const isText = 'text' in part;
      const look = lookOf(part.look, isText);
      context.globalAlpha = look.opacity * strength;
      if (look.fill) context.fillStyle = look.fill;
      if (look.stroke) {
        context.strokeStyle = look.stroke;
        context.lineWidth = look.width;
        context.lineJoin = look.join;
        context.setLineDash(look.dash);
      }
      context.setTransform(w / width, 0, 0, h / height, (part.x * w) / width, (part.y * h) / height);
      if (isText) word(context, part.text, look, part.anchor ? ALIGN[part.anchor] : look.align);
      else shape(context, new Path2D(part.d), look);
    }
  };
}

function word(
  context: CanvasRenderingContext2D,
  text: string,
  look: Look,
  align: CanvasTextAlign = 'left',
): void {
  context.font = look.font;
  context.textAlign = align;
  if (look.stroke && look.under) context.strokeText(text, 0, 0);
  if (look.fill) context.fillText(text, 0, 0);
}

function shape(context: CanvasRenderingContext2D, path: Path2D, look: Look): void {
  if (look.fill) context.fill(path);
  if (look.stroke) context.stroke(path);
}

/** Asks the style sheets: puts an element of that look beside the canvas, reads it, and takes it away. */
function readLook(canvas: HTMLCanvasElement, name: string, isText: boolean): Look {
  const root = document.createElementNS(SVG, 'svg');
  const classes = name.split('/');
  const probe = classes.reduce<Element>((parent, own, i) => {
    const tag = i < classes.length - 1 ? 'g' : isText ? 'text' : 'path';
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('class', own);
    return parent.appendChild(element);
  }, root);
  canvas.parentElement?.append(root);
  const style = getComputedStyle(probe);
  const look: Look = {
    fill: style.fill === 'none' ? null : style.fill,
    stroke: style.stroke === 'none' ? null : style.stroke,
    width: parseFloat(style.strokeWidth),
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(parseFloat),
    join: style.strokeLinejoin as CanvasLineJoin,
    under: style.paintOrder.startsWith('stroke'),
    opacity: Number(style.opacity),
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    align: ALIGN[style.textAnchor] ?? 'left',
  };
  root.remove();
  return look;
}
