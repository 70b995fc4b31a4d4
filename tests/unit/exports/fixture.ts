import type { Archive, Claim, EventRecord, Question, Source } from '../../../src/model/archive';
import { parseSpan } from '../../../src/model/span';
import { dateSays, spanWords } from '../../../src/model/spanWords';

/** Strings that break careless writers of CSV, HTML, JSON and BibTeX. */
export const NASTY = {
  formula: '=HYPERLINK("http://x.invalid","click")',
  minus: '-2+3',
  quoted: "'=already quoted",
  lines: 'first line\nsecond, "quoted"\r\nthird',
  tab: '\tindented',
  script: '</script><script>alert(1)</script><!-- & -->',
  emoji: 'train 🚂 family 👨‍👩‍👧',
  rtl: '\u202Bبلوچستان کا مسئلہ\u202C (Balochistan)',
  tex: '50% of $5 & #1 {open a_b ~ ^ \\command <b>bold</b>',
} as const;

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  aliases: [],
  kind: 'news',
  access: 'read',
  standpoint: 'A newspaper.',
  voice: 'press',
  reprints: null,
  citedBy: [],
  note: null,
  published: '2025-03-24',
  described: false,
  type: 'article-newspaper',
  title: `Title of ${id}`,
  author: [{ family: 'Doe', given: 'Jane' }],
  issued: { 'date-parts': [[2025, 3, 24]] },
  'container-title': 'The Paper',
  publisher: null,
  URL: 'https://example.org/a_b%20c?x=1&y={2}#z',
  ...more,
});

const claim = (event: string, question: string, claimant: string, more: Partial<Claim> = {}): Claim => ({
  id: `${event}.${question}.${claimant}`,
  event,
  question,
  claimant,
  unit: 'people killed',
  says: { form: 'exact', min: 31, max: 31, text: '31', position: null },
  scope: {},
  stated: '2025-03-14',
  statedBasis: 'said',
  standing: 'asserted',
  note: null,
  citations: [{ source: 'paper', at: '¶9', via: [] }],
  origin: claimant,
  ...more,
});

const question = (id: string, claims: Claim[], more: Partial<Question> = {}): Question => ({
  id,
  asks: 'How many people were killed?',
  answers: 'amount',
  unit: 'people killed',
  positions: [],
  several: false,
  claims: claims.map((c) => c.id),
  relations: [],
  reports: 1,
  origins: claims.length,
  disputed: false,
  ratio: null,
  ...more,
});

const event = (id: string, when: string, more: Partial<EventRecord> = {}): EventRecord => ({
  id,
  aliases: [],
  title: `Event ${id}`,
  short: id,
  when: parseSpan(when),
  places: [],
  themes: ['attacks'],
  chapter: 'one',
  lead: null,
  summary: [],
  mentions: [],
  questions: [],
  ...more,
});

const claims: Claim[] = [
  claim('train', 'killed', 'state', {
    scope: { counted: 'not-attackers', where: 'pass', during: '2025-03-11/2025-03-12', method: 'monitored' },
    note: NASTY.lines,
    citations: [
      { source: 'paper', at: '¶9, fn 3', via: ['cited-work', 'rtl-work'] },
      { source: 'tex-work', at: null, via: [] },
    ],
  }),
  claim('train', 'killed', 'armed-group', {
    says: { form: 'more-than', min: 200, max: null, text: 'more than 200', position: null },
    standing: 'revised',
    note: NASTY.formula,
  }),
  claim('train', 'killed', 'outlet', {
    says: { form: 'word', min: null, max: null, text: 'dozens', position: null },
    stated: null,
    statedBasis: 'unknown',
    origin: null,
    note: NASTY.quoted,
  }),
  claim('train', 'aim', 'state', {
    unit: null,
    says: { form: 'text', min: null, max: null, text: NASTY.script, position: 'abroad' },
    note: NASTY.rtl,
  }),
  claim('train', 'aim', 'armed-group', {
    unit: null,
    says: { form: 'text', min: null, max: null, text: NASTY.emoji, position: 'within' },
    note: NASTY.minus,
  }),
  claim('train', 'began', 'outlet', {
    unit: 'date',
    says: dateSays(parseSpan('2025-03-11')),
    note: NASTY.tab,
  }),
];
const of = (name: string) => claims.filter((c) => c.question === name);
const [killed, aim, began] = [of('killed'), of('aim'), of('began')];

const WHENS = [
  '1948',
  '2025-03',
  '2025-03-11/2025-03-12',
  '1958~',
  '2025-03?',
  '200X',
  '2000~/2008',
  '2017/..',
  '../1948',
  '2025/2025-03',
  '19XX',
  '2030/..',
  '1973/1977',
  '../200X',
];

/** A small archive with everything in it that the exports have to bear. */
export const archive: Archive = {
  edition: {
    id: 'test',
    title: 'Record & test',
    subtitle: 'Sub',
    description: 'What <it> is',
    edition: '0.1',
    date: '2026-11-24',
    language: 'en',
    when: parseSpan('1947/2026'),
    notice: 'A note.\n',
    map: null,
  },
  voices: ['state', 'armed', 'press'].map((id) => ({
    id,
    name: `Voice ${id}`,
    short: id,
    shape: 'dot',
    ink: { light: '#000000', dark: '#ffffff' },
  })),
  themes: [{ id: 'attacks', name: 'Attacks <&> more' }],
  scopes: [
    { id: 'all-dead', facet: 'counted', label: 'everyone killed', within: [] },
    { id: 'not-attackers', facet: 'counted', label: 'everyone but the attackers', within: ['all-dead'] },
    { id: 'monitored', facet: 'method', label: 'counted by a monitor', within: [] },
  ],
  chapters: ['1948', '2024', '2017/..', '2025-03-11'].map((when, i) => ({
    id: ['one', 'two', 'three', 'four'][i] ?? '',
    title: `Chapter ${i} & <more>`,
    number: i === 0 ? null : i,
    when: parseSpan(when),
    figure:
      i === 1
        ? {
            show: 'count',
            title: null,
            questions: ['train.killed'],
            event: 'train',
            term: null,
            until: 1741737599999,
          }
        : null,
    opening: [
      [
        { t: 'em', c: [{ t: 'em', c: [{ t: 'text', v: 'deep' }] }] },
        { t: 'date', v: '1948' },
      ],
    ],
    steps: [
      {
        id: `step-${i}`,
        event: null,
        question: null,
        camera: { from: 0, to: 1 },
        figure: null,
        title: null,
        text: [],
      },
    ],
    close: [],
  })),
  events: [
    event('train', '2025-03-11', {
      title: NASTY.script,
      summary: [
        [
          { t: 'text', v: 'It is ' },
          { t: 'em', c: [{ t: 'text', v: 'claimed' }] },
          { t: 'claim', id: 'train.killed.state', v: '31' },
          { t: 'source', id: 'paper', v: 'The Paper' },
        ],
      ],
      mentions: [{ source: 'rtl-work', at: null, via: [] }],
      questions: [
        question('killed', killed, {
          disputed: true,
          ratio: 6.5,
          relations: [
            {
              a: 'train.killed.state',
              b: 'train.killed.armed-group',
              relation: 'contradict',
              ratio: 6.5,
              differs: ['counted', 'where'],
            },
          ],
        }),
        question('aim', aim, {
          asks: '@aim?',
          answers: 'text',
          unit: null,
          positions: [
            { id: 'abroad', label: '+From abroad', within: null, neutral: false },
            { id: 'within', label: 'From within', within: null, neutral: false },
          ],
        }),
        question('began', began, { answers: 'date', unit: 'date' }),
      ],
    }),
    ...WHENS.map((when, i) => event(`dated-${i}`, when, { title: spanWords(parseSpan(when)) })),
  ],
  claims,
  claimants: ['state', 'armed-group', 'outlet'].map((id, i) => ({
    id,
    aliases: [],
    name: ['The Government', 'An "armed" group', NASTY.rtl][i] ?? '',
    short: ['Government', 'Group', 'Outlet'][i] ?? '',
    inText: ['the government', 'an armed group', 'Outlet'][i] ?? '',
    voice: ['state', 'armed', 'press'][i] ?? '',
    speaksFor: i === 1 ? 'outlet' : null,
    relays: i === 2,
    about: 'About.',
    citations: [],
  })),
  sources: [
    source('paper'),
    source('tex-work', {
      title: NASTY.tex,
      author: [
        { literal: 'R & D and Co' },
        { family: 'O’Neil_x', given: 'A. "B"' },
        { family: 'Third', given: 'T' },
      ],
      note: NASTY.tex,
      type: 'report',
      kind: 'report',
      publisher: 'P & Q, Ltd.',
    }),
    source('rtl-work', { title: NASTY.rtl, author: [], type: 'document', published: '200X', issued: null }),
    source('2026-01-31-work', {
      title: NASTY.emoji,
      type: 'post-weblog',
      published: '2026-02~',
      issued: { 'date-parts': [[2026, 2]], circa: true },
      URL: null,
      'container-title': null,
    }),
    source('cited-work', {
      title: NASTY.lines,
      type: 'book',
      access: 'cited',
      citedBy: ['paper'],
      published: null,
      issued: null,
      described: true,
    }),
  ],
  places: [
    {
      id: 'pass',
      aliases: [],
      name: NASTY.formula,
      within: null,
      precision: 'site',
      lat: 29.5,
      lon: -67.25,
      gazetteer: 'geonames:1',
      outline: null,
    },
  ],
  terms: [
    {
      id: 'the-thing',
      thing: 'The thing',
      uses: [
        {
          word: 'word',
          claimant: 'state',
          note: null,
          stated: null,
          citations: [{ source: 'paper', at: null, via: [] }],
        },
      ],
    },
  ],
  glossary: [
    {
      id: 'the-word',
      aliases: [],
      term: 'Word',
      forms: ['words'],
      means: 'A council of elders.',
      citations: [{ source: 'paper', at: null, via: [] }],
    },
  ],
  method: [{ id: 'number', title: 'Numbers', text: [[{ t: 'text', v: 'As said.' }]], then: 'balance' }],
  avoided: [{ word: 'heroic*', instead: 'nothing' }],
  spellings: [{ word: 'Ford', also: ['Foord'] }],
  corrections: [
    {
      date: '2025-04-01',
      event: 'train',
      claim: 'train.killed.state',
      what: NASTY.script,
      why: 'A document had been misread.',
    },
  ],
};
