import type { StageData } from '../../model/stage';
import { type StageFrame } from './frame';
import { tenth } from '../numbers';
import { forkPath } from './forks';
import { markFrom } from '../marks';
import type { Thread } from './threads';

/** All that is drawn of one lane's marks, in few nodes: paths, and digits each with its own x. */
export interface LaneInk {
  /** Marks of voices that answer, and of those that only mention. */
  filled: string;
  open: string;
  /** Where one mark stands for several events: their number. */
  numbers: Digits;
  openNumbers: Digits;
}

export interface Digits {
  text: string;
  /** One x per digit, in px. */
  x: string;
}

export interface Ink {
  /** The line of each thread, from under its label or above the first lane down to the axis. */
  lines: string;
  forks: string;
  /** Paper behind the numbers. */
  knots: string;
  lanes: LaneInk[];
}

/** How far a thread bulges where accounts contradict, in px. */
const BULGE = 6;
/** Half the room of a digit, and the radius of the paper behind a number, in px. */
const [HALF_DIGIT, KNOT] = [3.1, 7];

/** Draws threads. @param heads per thread, the y at which its line begins */
export function inkOf(
  data: StageData,
  frame: StageFrame,
  threads: readonly Thread[],
  heads: readonly number[],
): Ink {
  const parts = { lines: '', forks: '', knots: '' };
  const lanes = frame.lanes.map(() => ({ filled: '', open: '', numbers: digits(), openNumbers: digits() }));
  threads.forEach(({ x, events }, i) => {
    parts.lines += `M${x} ${heads[i] ?? 0}V${frame.axis}`;
    const fork = events.length === 1 ? data.events[events[0] ?? -1]?.fork : null;
    if (fork) parts.forks += forkPath(x, frame.lanes[fork.a]?.y ?? 0, frame.lanes[fork.b]?.y ?? 0, BULGE);
    frame.lanes.forEach((lane, l) => {
      const ink = lanes[l];
      const levels = events.map((e) => data.events[e]?.lanes[l] ?? 0).filter((level) => level > 0);
      if (!ink || levels.length === 0) return;
      const answers = levels.some((level) => level > 1);
      if (levels.length === 1) {
        ink[answers ? 'filled' : 'open'] += `M${x} ${lane.y}${markFrom(lane.shape, frame.radius)}`;
      } else {
        parts.knots += `M${tenth(x - KNOT)} ${lane.y}a${KNOT} ${KNOT} 0 1 1 ${2 * KNOT} 0a${KNOT} ${KNOT} 0 1 1 ${-2 * KNOT} 0`;
        add(ink[answers ? 'numbers' : 'openNumbers'], levels.length, x);
      }
    });
  });
  return {
    ...parts,
    lanes: lanes.map(({ filled, open, numbers, openNumbers }) => ({
      filled,
      open,
      numbers: joined(numbers),
      openNumbers: joined(openNumbers),
    })),
  };
}

interface Collected {
  text: string;
  x: number[];
}

function digits(): Collected {
  return { text: '', x: [] };
}

function add(to: Collected, number: number, x: number): void {
  const text = String(number);
  to.text += text;
  for (let i = 0; i < text.length; i++) to.x.push(tenth(x + (2 * i - text.length + 1) * HALF_DIGIT));
}

function joined({ text, x }: Collected): Digits {
  return { text, x: x.join(' ') };
}
