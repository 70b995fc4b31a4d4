import type { Drawing, Line, Word } from '../../model/drawing';
import { markFrom } from '../marks';
import type { CountRoom, CountScene } from './counts';
import type { CountSpot } from './countSpots';
import type { CountEnd } from './countEnds';

/** The radius (px) of the marks of lines that are named, and of the quiet ones. */
const [RADIUS, QUIET] = [4.6, 3.4];

/** The marks of one line as paths: of exact figures, of others, and of what reaches from one figure to another. */
export interface CountInk {
  filled: string;
  open: string;
  bands: string;
}

/** Draws the marks of a line. @param shape of its voice */
export function countInk(spots: readonly CountSpot[], shape: string, main: boolean): CountInk {
  const mark = markFrom(shape, main ? RADIUS : QUIET);
  const path = (filled: boolean): string =>
    spots
      .filter((s) => s.filled === filled && s.reach === null)
      .map((s) => `M${s.x} ${s.y}${mark}`)
      .join('');
  const bands = spots.flatMap((s) => (s.reach ? [`M${s.x - 4.5} ${s.reach.y0}h9V${s.reach.y1}h-9z`] : []));
  return { filled: path(true), open: path(false), bands: bands.join('') };
}

/** The classes around a line's parts. */
export function lineLook({ voice, soft, main }: { voice: string; soft: boolean; main: boolean }): string {
  return ['count-line', `v-${voice}`, soft && 'soft', !main && 'quiet'].filter(Boolean).join(' ');
}

/** The lines across the drawing at round figures, and the small ones under its axis. */
export function countRules(scene: CountScene, { left, right }: CountRoom): { grid: string; ticks: string } {
  return {
    grid: scene.values.map((v) => `M${left} ${v.y}H${right}`).join(''),
    ticks: scene.ticks.map((t) => `M${t.x} ${scene.axis}v${t.major ? 9 : 5}`).join(''),
  };
}

/** Where the second line of a name stands, in px. */
export function whoY({ y }: CountEnd, small: boolean): number {
  return y + (small ? 14 : 15);
}

/**
 * All of a running count, ready to be drawn on a canvas: as components/figure/Count has it.
 * @param shapes the mark of each voice @param top where the drawing begins, in px
 */
export function countDrawing(
  scene: CountScene,
  room: CountRoom,
  shapes: Readonly<Record<string, string>>,
  small: boolean,
  top: number,
): Drawing {
  const root = small ? 'count small' : 'count';
  const line = (look: string, d: string): Line => ({ look: `${root}/${look}`, d, x: 0, y: top });
  const word = (look: string, text: string, x: number, y: number, anchor?: Word['anchor']): Word => ({
    look: `${root}/${look}`,
    text,
    x,
    y: y + top,
    ...(anchor && { anchor }),
  });
  const { grid, ticks } = countRules(scene, room);
  const inks = scene.lines.map((l) => ({ l, ink: countInk(l.spots, shapes[l.voice] ?? 'circle', l.main) }));
  return [
    line('grid', grid),
    ...scene.values.map((v) => word('value', v.label, room.left - 8, v.y + 4)),
    line('axis', `M${room.left} ${scene.axis}H${room.right}`),
    line('tick', ticks),
    ...scene.ticks.map((t) => word(t.major ? 'tick-name major' : 'tick-name', t.label, t.x, scene.axis + 19)),
    ...(scene.cursor ? [line('cursor', `M${scene.cursor.x} 12V${scene.axis}`)] : []),
    ...inks.map(({ l, ink }) => line(`band v-${l.voice}`, ink.bands)),
    ...inks.flatMap(({ l, ink }) => {
      const look = lineLook(l);
      return [
        line(`${look}/step`, l.path),
        ...(scene.marked ? [line(`${look}/mark`, ink.filled), line(`${look}/mark open`, ink.open)] : []),
      ];
    }),
    ...scene.against.flatMap((a) => [
      line('apart', `M${a.x} ${a.y0}V${a.y1}`),
      word('ratio', a.says, a.x + (a.anchor === 'start' ? 7 : -7), (a.y0 + a.y1) / 2 + 4, a.anchor),
    ]),
    ...scene.numbers.map((n) =>
      word(`figure-number v-${n.voice}${n.main ? '' : ' quiet'}`, n.text, n.x, n.y, n.anchor),
    ),
    ...scene.ends.flatMap((end) => [
      ...(end.lead ? [line('lead', end.lead)] : []),
      word(`line-name v-${end.voice}`, end.what, end.x, end.y),
      word('line-who', end.who, end.x, whoY(end, small)),
    ]),
  ].filter((part) => ('d' in part ? part.d : part.text) !== '');
}
