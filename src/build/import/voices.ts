import type { Raw } from '../load';

/** The voices an imported record may begin with, in inks that differ also for those who see no hue. */
export const VOICES: Raw<'voices'>[] = [
  {
    id: 'timeline',
    name: 'Timeline',
    short: 'Timeline',
    shape: 'square',
    ink: { light: '#024680', dark: '#81b9fb' },
  },
  {
    id: 'claimants',
    name: 'Claimants',
    short: 'Claimants',
    shape: 'triangle',
    ink: { light: '#832e00', dark: '#e89360' },
  },
  {
    id: 'datasets',
    name: 'Datasets',
    short: 'Datasets',
    shape: 'hexagon',
    ink: { light: '#2d7470', dark: '#51a197' },
  },
  { id: 'press', name: 'Press', short: 'Press', shape: 'dot', ink: { light: '#1d1b18', dark: '#ece7dc' } },
];
