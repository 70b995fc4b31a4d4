import { split } from './cssText';

/** What a custom property holds where it is asked for. */
export type Lookup = (name: string) => string | undefined;

export type Theme = 'light' | 'dark';

/** Red, green, blue and alpha from 0 to 1. */
type Colour = [number, number, number, number];

const CALL = /(var|light-dark|color-mix)\(([^()]*)\)/;

/**
 * A value of CSS with nothing left in it that only a browser can work out: custom properties, `light-dark()` and
 * `color-mix(in srgb, …)` are put in (CSS Color 5, §3: premultiplied, percentages made to fill 100).
 * @returns `null` where a custom property is not set and has no fallback: the declaration then does not count
 */
export function resolveValue(value: string, theme: Theme, look: Lookup): string | null {
  let text = value;
  for (let found = CALL.exec(text); found; found = CALL.exec(text)) {
    const [all, name, list = ''] = found;
    const parts = split(list, ',');
    const put =
      name === 'var'
        ? variable(parts, theme, look)
        : name === 'light-dark'
          ? parts[theme === 'light' ? 0 : 1]
          : mix(parts);
    if (put === undefined) return null;
    text = text.slice(0, found.index) + put + text.slice(found.index + all.length);
  }
  return text.trim();
}

function variable([name = '', fallback]: string[], theme: Theme, look: Lookup): string | undefined {
  const value = look(name) ?? fallback;
  return value === undefined ? undefined : (resolveValue(value, theme, look) ?? undefined);
}

function mix([space = '', first = '', second = '']: string[]): string {
  if (space !== 'in srgb') throw new Error(`colours are mixed in srgb only, not "${space}"`);
  const [a, b] = [share(first), share(second)];
  const p = a.percent ?? (b.percent === null ? 50 : 100 - b.percent);
  const q = b.percent ?? 100 - p;
  if (p + q <= 0) throw new Error(`nothing is mixed of "${first}" and "${second}"`);
  const [m, n] = [p / (p + q), q / (p + q)];
  const [ca, cb] = [colourOf(a.colour), colourOf(b.colour)];
  const alpha = ca[3] * m + cb[3] * n;
  const channel = (i: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (ca[i] * ca[3] * m + cb[i] * cb[3] * n) / alpha;
  return hex([channel(0), channel(1), channel(2), alpha * Math.min(1, (p + q) / 100)]);
}

function share(text: string): { colour: string; percent: number | null } {
  const percent = /\s+([\d.]+)%$|^([\d.]+)%\s+/.exec(text);
  return {
    colour: text.replace(percent?.[0] ?? '', '').trim(),
    percent: percent ? Number(percent[1] ?? percent[2]) : null,
  };
}

/** @throws if a colour is neither hexadecimal nor `transparent`, `black` or `white` */
function colourOf(text: string): Colour {
  const named = { transparent: '#0000', black: '#000', white: '#fff' }[text] ?? text;
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(named)?.[1];
  if (digits === undefined) throw new Error(`"${text}" is no colour that can be mixed here`);
  const long = digits.length < 5 ? [...digits].map((d) => d + d).join('') : digits;
  const at = (i: number): number => parseInt(long.slice(2 * i, 2 * i + 2) || 'ff', 16) / 255;
  return [at(0), at(1), at(2), at(3)];
}

function hex(colour: Colour): string {
  const bytes = colour.map((c) =>
    Math.round(c * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${bytes.join('').replace(/ff$/, '')}`;
}
