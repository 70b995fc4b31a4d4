import { ticks } from 'd3';
import { formatNumber } from '../model/number';
import type { RangeFigure, RangeGroup, RangeRow } from '../model/figure/range';
import { tenth } from './stage/frame';
import { fitted, textWidth } from './measure';
import { ticksOf } from './time';

export interface RangeScene {
  /** What it needs in all: more than the room where it must be scrolled. In px. */
  height: number;
  /** Where the names end and the scale begins, and where it ends. */
  left: number;
  right: number;
  groups: RangeGroupScene[];
}

export interface RangeGroupScene {
  heading: { y: number; text: string } | null;
  axis: number;
  top: number;
  ticks: { x: number; label: string }[];
  rows: RangeRowScene[];
  apart: { x: number; y0: number; y1: number; says: string } | null;
}

export interface RangeRowScene {
  row: RangeRow;
  y: number;
  who: string;
  /** Under the name, where rows have two lines. */
  notes: string | null;
  /** From the beginning of the scale to the mark. */
  lead: { x0: number; x1: number };
  mark: { x: number; filled: boolean } | null;
  /** From where to where an answer reaches that is no single figure. */
  reach: { x0: number; x1: number; soft: boolean } | null;
  /** Which way it is open. */
  arrow: string | null;
  label: { x: number; anchor: 'start' | 'end'; text: string };
}

/** Heights in px of a row of two lines at most and at least, of one line, of a heading and of an axis; and what an arrow and a bracket need. */
const [WIDE, TWO, ONE, HEADING, AXIS] = [58, 38, 23, 20, 26];
const [ARROW, BRACKET] = [20, 12];

/** Places a range plot: in two lines per claim where there is room, else in one, and if that is too much, higher than the room. */
export function rangeScene(figure: RangeFigure, width: number, height: number): RangeScene {
  const rows = figure.groups.flatMap((g) => g.rows);
  const headed = figure.groups.length > 1 || figure.groups.some((g) => g.counts !== null);
  const fixed = figure.groups.length * (AXIS + (headed ? HEADING : 0)) + 4;
  const two = fixed + rows.length * TWO <= height || rows.length <= 2;
  const pitch = two ? Math.min(WIDE, Math.max(TWO, (height - fixed) / rows.length)) : ONE;
  const names = rows.map((r) => Math.max(textWidth(r.who, 13, true), two ? textWidth(r.notes, 12) : 0));
  const left = Math.ceil(Math.min(width * 0.42, Math.max(...names, 60) + 32));
  const apart = figure.groups.flatMap((g) => (g.apart ? [textWidth(g.apart.says, 13, true)] : []));
  const bracket = apart.length ? BRACKET + Math.max(...apart) : 0;
  const right = width - 14 - bracket;
  let y = 2;
  const groups = figure.groups.map((group): RangeGroupScene => {
    const text = [group.counts, group.differs].filter(Boolean).join(': ');
    const heading = headed && text ? { y: y + 13, text: fitted(text, width - 8, 12) } : null;
    const top = y + (headed ? HEADING : 0);
    const axis = top + group.rows.length * pitch + 4;
    const { at, ticks } = scaleOf(figure, group, left, right);
    const placed = group.rows.map((row, i) =>
      rowScene(row, top + i * pitch + pitch / 2, at, left, right, two),
    );
    const [a, b] = [placed[group.apart?.a ?? -1], placed[group.apart?.b ?? -1]];
    y = axis + AXIS;
    return {
      heading,
      axis,
      top,
      ticks,
      rows: placed,
      apart: group.apart && a && b ? { x: right + 8, y0: a.y, y1: b.y, says: group.apart.says } : null,
    };
  });
  return { height: Math.max(height, y), left, right, groups };
}

type Scale = (value: number) => number;

function scaleOf(
  figure: RangeFigure,
  group: RangeGroup,
  left: number,
  right: number,
): { at: Scale; ticks: { x: number; label: string }[] } {
  const ends = group.rows.flatMap(({ min, max }) => [min, max]).filter((v) => v !== null);
  if (figure.scale === 'date') {
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const air = Math.max((to - from) * 0.15, 86_400_000);
    const camera = { from: from - air, to: to + air };
    const at = (t: number): number => left + ((t - camera.from) / (camera.to - camera.from)) * (right - left);
    return { at, ticks: ticksOf(camera, left, right).filter((t) => t.label !== '') };
  }
  const most = Math.max(1, ...ends) * 1.04;
  const scale = (value: number): number => left + (value / most) * (right - ARROW - left);
  const count = Math.max(2, Math.min(6, Math.round((right - left) / 90)));
  const whole = ticks(0, most, count).filter((v) => Number.isInteger(v) || Math.max(...ends) < 3);
  return { at: scale, ticks: whole.map((v) => ({ x: tenth(scale(v)), label: formatNumber(v) })) };
}

function rowScene(
  row: RangeRow,
  y: number,
  at: Scale,
  left: number,
  right: number,
  two: boolean,
): RangeRowScene {
  const place = (value: number): number => tenth(Math.min(Math.max(at(value), left), right));
  const { form, min, max } = row;
  const spread = form === 'word' || form === 'range' || (form === 'date' && max !== null && min !== null);
  const [x0, x1] = [min === null ? left : place(min), max === null ? right : place(max)];
  const x = min === null ? x1 : x0;
  const about =
    form === 'about' ? { x0: Math.max(left, x - 9), x1: Math.min(right, x + 9), soft: true } : null;
  const wide = spread && x1 - x0 > 9;
  const points =
    form === 'at-least' || form === 'more-than' ? 1 : form === 'at-most' || form === 'less-than' ? -1 : 0;
  const end = wide ? x1 : points > 0 ? x + ARROW : x + 6;
  const width = textWidth(row.says, 14, true);
  const after = end + 8 + width <= right + 4;
  const before = Math.min(x0, x) - (points < 0 ? ARROW : 6) - 8;
  const text =
    after || before - width >= left ? row.says : fitted(row.says, Math.max(40, before - left), 14, true);
  return {
    row,
    y,
    who: fitted(row.who, left - 30, 13, true),
    notes: two ? fitted(row.notes, left - 24, 12) : null,
    lead: { x0: left, x1: form === 'date' ? left : Math.max(left, (wide ? x0 : x) - 6) },
    mark: wide ? null : { x: spread ? tenth((x0 + x1) / 2) : x, filled: form === 'exact' || form === 'date' },
    reach: wide ? { x0, x1, soft: form === 'word' } : about,
    arrow: points === 0 ? null : arrow(x, y, points),
    label: after
      ? { x: end + 8, anchor: 'start', text }
      : wide && x1 - x0 > 60
        ? { x: x0 + 8, anchor: 'start', text: fitted(row.says, x1 - x0 - 12, 14, true) }
        : { x: Math.max(before, left + width), anchor: 'end', text },
  };
}

function arrow(x: number, y: number, way: number): string {
  const tip = x + way * (ARROW - 2);
  return `M${x + way * 6} ${y}H${tip}M${tip - way * 5} ${y - 4}L${tip} ${y}L${tip - way * 5} ${y + 4}`;
}
