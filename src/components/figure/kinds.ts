import type { Component } from 'svelte';
import type { FigureHead, FigureKind } from '../../model/figure/head';
import type { BaseMap } from '../../model/figure/place';
import type { Words } from '../../words/en/live';

/** What the drawing of a figure is given: its data, the room it fills in px, the page's words. */
export interface Drawing {
  figure: FigureHead;
  width: number;
  height: number;
  words: Words;
  /** The mark of each voice. */
  shapes: Record<string, string>;
  /** Under places. */
  map: BaseMap | null;
}

type Fetched = Promise<{ default: unknown }>;

/** The drawings that are fetched when one of them is wanted. The running count is part of the page. */
const KINDS: Partial<Record<FigureKind, () => Fetched>> = {
  range: () => import('./Range.svelte'),
  accounts: () => import('./Accounts.svelte'),
  coverage: () => import('./Coverage.svelte'),
  place: () => import('./Place.svelte'),
  names: () => import('./Names.svelte'),
  provenance: () => import('./Provenance.svelte'),
};

const known = new Map<FigureKind, Component<Drawing>>();

/** The drawing of a kind of figure, if it has been fetched. */
export function drawingOf(kind: FigureKind): Component<Drawing> | null {
  return known.get(kind) ?? null;
}

/** Fetches the drawing of a kind of figure; does nothing if it is here or there is none. */
export async function fetchDrawing(kind: FigureKind): Promise<void> {
  if (known.has(kind)) return;
  const module = await KINDS[kind]?.();
  if (module) known.set(kind, module.default as Component<Drawing>);
}
