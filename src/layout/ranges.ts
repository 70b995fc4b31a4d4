import { ticks } from 'd3';
import { formatNumber } from '../model/number';
import type { RangeFigure, RangeGroup } from '../model/figure/range';
import { ARROW, rowScene, type RangeRowScene } from './rangeRow';
import { tenth } from './numbers';
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

/** Heights in px of a row of two lines at most and at least, of one line at most and at least, of a heading and of an axis. */
const [WIDE, TWO, AIRY, ONE, HEADING, AXIS] = [58, 38, 32, 23, 20, 26];
/** What a bracket needs beside its words, in px. */
const BRACKET = 12;

/** Places a range plot: in two lines per claim where there is room, else in one, and if that is too much, higher than the room. */
export function rangeScene(figure: RangeFigure, width: number, height: number): RangeScene {
  const rows = figure.groups.flatMap((g) => g.rows);
  const headed = figure.groups.length > 1 || figure.groups.some((g) => g.counts !== null);
  const fixed = figure.groups.length * (AXIS + (headed ? HEADING : 0)) + 4;
  const two = fixed + rows.length * TWO <= height || rows.length <= 2;
  const [most, least] = two ? [WIDE, TWO] : [AIRY, ONE];
  const pitch = Math.min(most, Math.max(least, (height - fixed) / rows.length));
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

function scaleOf(
  figure: RangeFigure,
  group: RangeGroup,
  left: number,
  right: number,
): { at: (value: number) => number; ticks: { x: number; label: string }[] } {
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
