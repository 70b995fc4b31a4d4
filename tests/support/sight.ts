import {
  clampRgb,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Color,
  type Lrgb,
} from 'culori';

/** A way of seeing: what a display's linear light looks like to it, again as linear light. */
type Sight = (light: Lrgb) => Lrgb;

/**
 * Full colour vision and the three kinds of dichromacy, each at its full severity.
 *
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6),
 * 2009. They call their tritanopia an approximation; it stands beside that of Brettel, Viénot and Mollon, "Computerized
 * simulation of color appearance for dichromats", JOSA A 14(10), 1997, so that no pair passes by the grace of one model.
 */
export const SIGHTS: Readonly<Record<string, Sight>> = {
  'full colour vision': (light) => light,
  protanopia: linear(filterDeficiencyProt(1)),
  deuteranopia: linear(filterDeficiencyDeuter(1)),
  'tritanopia (Machado)': linear(filterDeficiencyTrit(1)),
  'tritanopia (Brettel)': brettelTritan,
};

const toLight = converter('lrgb');
const apart = differenceCiede2000();

/**
 * How far two colours are apart for a sight, in ΔE of CIEDE2000.
 *
 * @param sight a key of `SIGHTS`; throws on another
 * @param one CSS colour
 * @param other CSS colour
 */
export function difference(sight: string, one: string, other: string): number {
  return apart(seen(sight, one), seen(sight, other));
}

/** A colour as a sight sees it, within the gamut of the display; throws on an unknown sight or colour. */
export function seen(sight: string, colour: string): Color {
  const see = SIGHTS[sight];
  const light = toLight(colour);
  if (see === undefined || light === undefined)
    throw new Error(`no sight "${sight}" or no colour "${colour}"`);
  return clampRgb(see(light));
}

/** Culori applies the matrices of Machado et al. to gamma-encoded values; they are made for linear light, so linear values go in. */
function linear(filter: (color: Color) => Color | undefined): Sight {
  return ({ r, g, b }) => {
    const { r: red, g: green, b: blue } = filter({ mode: 'rgb', r, g, b }) as Omit<Lrgb, 'mode'>;
    return { mode: 'lrgb', r: red, g: green, b: blue };
  };
}

/** The two half-planes of Brettel et al. 1997 for sRGB, as libDaltonLens (public domain) gives them. */
function brettelTritan({ r, g, b }: Lrgb): Lrgb {
  const warm = 0.03901 * r - 0.02788 * g - 0.01113 * b >= 0;
  return warm
    ? {
        mode: 'lrgb',
        r: 1.01277 * r + 0.13548 * g - 0.14826 * b,
        g: -0.01243 * r + 0.86812 * g + 0.14431 * b,
        b: 0.07589 * r + 0.805 * g + 0.11911 * b,
      }
    : {
        mode: 'lrgb',
        r: 0.93678 * r + 0.18979 * g - 0.12657 * b,
        g: 0.06154 * r + 0.81526 * g + 0.1232 * b,
        b: -0.37562 * r + 1.12767 * g + 0.24796 * b,
      };
}
