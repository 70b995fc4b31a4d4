import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssRules } from '../../../src/build/cssRules';
import { meets, selectorOf, type Styled } from '../../../src/build/cssSelectors';
import { resolveValue } from '../../../src/build/cssValues';
import { withStyles } from '../../../src/build/svgStyles';

const nothing = (): undefined => undefined;

describe('a value', () => {
  it.each([
    ['light-dark(#123456, #abcdef)', '#123456', '#abcdef'],
    ['color-mix(in srgb, #000 50%, #fff)', '#808080', '#808080'],
    ['color-mix(in srgb, #ff0000 25%, #0000ff)', '#4000bf', '#4000bf'],
    ['color-mix(in srgb, #ff0000, #0000ff 25%)', '#bf0040', '#bf0040'],
    ['color-mix(in srgb, #ff0000 20%, #0000ff 20%)', '#80008066', '#80008066'],
    ['color-mix(in srgb, #f00, transparent)', '#ff000080', '#ff000080'],
    ['color-mix(in srgb, light-dark(#000, #fff) 100%, #888)', '#000000', '#ffffff'],
    ['var(--gone, 3px)', '3px', '3px'],
    ['4 2', '4 2', '4 2'],
  ])('%s is worked out', (value, light, dark) => {
    expect(resolveValue(value, 'light', nothing)).toBe(light);
    expect(resolveValue(value, 'dark', nothing)).toBe(dark);
  });

  it('that asks for a property which is not set does not count', () => {
    expect(resolveValue('color-mix(in srgb, var(--gone), #fff)', 'light', nothing)).toBeNull();
  });

  it('mixed of a colour with itself is that colour', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((n) => n.toString(16).padStart(2, '0'));
    const colour = fc.tuple(channel, channel, channel).map((c) => `#${c.join('')}`);
    fc.assert(
      fc.property(colour, fc.integer({ min: 0, max: 100 }), (c, p) => {
        expect(resolveValue(`color-mix(in srgb, ${c} ${p}%, ${c})`, 'light', nothing)).toBe(c);
      }),
    );
  });

  it('stops the build where a colour cannot be mixed here', () => {
    expect(() => resolveValue('color-mix(in oklch, #000, #fff)', 'light', nothing)).toThrow(/srgb/);
    expect(() => resolveValue('color-mix(in srgb, tomato, #fff)', 'light', nothing)).toThrow(/tomato/);
  });
});

const element = (type: string, attributes: Record<string, string>, parent: Styled | null = null): Styled => ({
  type,
  attributes: new Map(Object.entries(attributes)),
  parent,
});

describe('a selector', () => {
  const svg = element('svg', { class: 'braid' });
  const group = element('g', { class: 'threads focus' }, svg);
  const mark = element('path', { class: 'mark v-state', 'data-kind': 'open' }, group);

  it.each([
    'path',
    '.mark',
    'path.mark.v-state',
    '.threads .mark',
    'svg .mark',
    'g > .mark',
    '.braid > .threads > path',
    '[data-kind]',
    '[data-kind=open]',
    '.mark:not(.open)',
    ':is(circle, .mark)',
    '.focus :is(path, text).mark',
    '*',
  ])('%s meets', (text) => expect(meets(selectorOf(text)!, mark)).toBe(true));

  it.each([
    'text',
    '.open',
    'svg > .mark',
    '.mark .mark',
    '[data-kind=filled]',
    ':root',
    '.mark:not(.v-state)',
    '.threads :is(text, circle)',
  ])('%s does not', (text) => expect(meets(selectorOf(text)!, mark)).toBe(false));

  it.each(['.mark:hover', '.mark::before', '.a + .mark', '.a ~ .mark', '.mark:nth-child(2)'])(
    '%s is left out',
    (text) => expect(selectorOf(text)).toBeNull(),
  );
});

it('at-rules and nested rules are left out, and what follows them is not', () => {
  const css = `@media print { .a { fill: red } } .b { & .c { fill: red } } /* .d { } */ .e, .f { fill: blue }`;
  expect(cssRules(css).map((r) => r.declarations)).toEqual([[['fill', 'blue']], [['fill', 'blue']]]);
  expect(cssRules('@import "x.css"; .g { fill: blue }')).toHaveLength(1);
});

describe('a figure', () => {
  const css = `
    :root { --paper: light-dark(#fff, #000); --ink: light-dark(#101010, #eeeeee); --voice: var(--ink) }
    .v-state { --voice: light-dark(#0000ff, #8888ff) }
    .mark { fill: var(--voice); stroke-width: 1.4px }
    .pale .mark { --pale: color-mix(in srgb, var(--voice) 50%, var(--paper)); fill: var(--pale) }
    path { fill: #f00 }
    .small { font: 600 0.75rem/1.4 'Libre Franklin', sans-serif; cursor: pointer }
    .plate .drawing text { letter-spacing: 0.08em }`;

  it('gets its ink by weight and order of rules and by inheritance', () => {
    const svg =
      '<svg><g class="pale v-state"><path class="mark" d="M0 0"/></g><path class="mark"></path></svg>';
    expect(withStyles(svg, css, 'light')).toBe(
      '<svg><g><path d="M0 0" fill="#8080ff" stroke-width="1.4"/></g><path fill="#101010" stroke-width="1.4"></path></svg>',
    );
    expect(withStyles(svg, css, 'dark')).toContain('fill="#444480"');
  });

  it('gets the parts of the shorthand for fonts, and nothing that a picture has no use for', () => {
    expect(withStyles('<text class="small">a &amp; b</text>', css, 'light')).toBe(
      `<text font-style="normal" font-weight="600" font-size="12" font-family="'Libre Franklin', sans-serif">a &amp; b</text>`,
    );
  });

  it('is styled as where it stands on the page', () => {
    const around = ['figure class="plate"', 'div class="drawing"'];
    expect(withStyles('<text>a</text>', css, 'light', around)).toBe('<text letter-spacing="0.08em">a</text>');
    expect(withStyles('<text>a</text>', css, 'light')).toBe('<text>a</text>');
  });

  it('keeps labels that hold a pointed bracket', () => {
    expect(
      withStyles('<svg aria-label="> 70, &lt; 90"><!--[--><path d="M0 0"></path></svg>', '', 'light'),
    ).toBe('<svg aria-label="> 70, &lt; 90"><path d="M0 0"></path></svg>');
  });
});
