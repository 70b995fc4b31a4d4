import type { Component } from 'svelte';
import type { Archive } from '../../src/model/archive';

/** A component with what it is given, at the sizes at which it is looked at: a test (as text) and a picture in the gallery. */
export interface Scene {
  name: string;
  component: Component<Record<string, never>>;
  props: (size: Size) => object;
  /** Those of the stage where none are given. */
  sizes?: readonly Size[];
}

/** Width and height in px. */
export type Size = readonly [number, number];

/** A module of scenes: from the real archive, or from data of its own. */
export type Scenes = (archive: Archive) => Scene[];

/** The room for a figure on the stage of a phone, a tablet and a desktop. */
export const STAGE_SIZES: readonly Size[] = [
  [350, 230],
  [700, 300],
  [860, 480],
];

/** Puts a scene together; the types of component and props are checked here. */
export function scene<P extends object>(
  name: string,
  component: Component<P>,
  props: (size: Size) => P,
  sizes?: readonly Size[],
): Scene {
  return {
    name,
    component: component as unknown as Component<Record<string, never>>,
    props,
    ...(sizes && { sizes }),
  };
}
