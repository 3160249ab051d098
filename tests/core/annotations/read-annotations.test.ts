import { describe, expect, test } from 'vitest';
import { looksLikeAnnotations, readAnnotations } from '../../../core/annotations/read-annotations.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => readAnnotations(bytes(value), 'notes.json');
const codeOf = (value: unknown): string => {
  try {
    read(value);
  } catch (thrown) {
    return thrown instanceof TickmarkError ? thrown.code : String(thrown);
  }
  return 'read';
};

const quoteSelector = { type: 'TextQuoteSelector', exact: 'veertig schepen', prefix: 'van ', suffix: ' lag' };
const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  creator: { type: 'Person', name: 'Ilja Tamminga' },
  created: '2024-05-02T08:00:00Z',
  body: [
    { type: 'TextualBody', value: 'Klopt met het register.', purpose: 'commenting' },
    { type: 'TextualBody', value: 'verified', purpose: 'tagging' },
    { type: 'SpecificResource', purpose: 'linking', source: 'https://register.example/40' },
  ],
  target: {
    source: 'https://krant.example/a',
    selector: [quoteSelector, { type: 'TextPositionSelector', start: 12, end: 27 }],
  },
};
const row = {
  id: 'r1',
  created: '2024-05-02T08:00:00.000+00:00',
  updated: '2024-05-03T08:00:00.000+00:00',
  user: 'acct:itamminga@hypothes.is',
  user_info: { display_name: 'Ilja Tamminga' },
  uri: 'https://krant.example/a',
  text: 'Zie **het register**.',
  tags: ['refuted', 'haven'],
  target: [
    {
      source: 'https://krant.example/a',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 3,
          endContainer: '/p[1]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 900, end: 915 },
        quoteSelector,
      ],
    },
  ],
};

describe('readAnnotations', () => {
  test('reads a W3C annotation alone, in a list, in a page, in a collection and in a graph', () => {
    const wanted = {
      number: 1,
      annotator: 'Ilja Tamminga',
      at: '2024-05-02T08:00:00Z',
      text: 'Klopt met het register.',
      tags: ['verified'],
      links: ['https://register.example/40'],
      quote: { exact: 'veertig schepen', prefix: 'van ', suffix: ' lag' },
      position: { start: 12, end: 27 },
    };
    const page = { type: 'AnnotationPage', items: [annotation] };
    for (const file of [
      annotation,
      [annotation],
      page,
      { type: 'AnnotationCollection', first: page },
      { type: ['BasicContainer', 'AnnotationCollection'], items: [annotation] },
      { '@graph': [annotation] },
    ])
      expect(read(file).annotations).toEqual([wanted]);
  });

  test('goes from page to page, and knows the names that JSON-LD gives the same things', () => {
    const last = { type: 'AnnotationPage', items: [annotation, annotation] };
    const first = { type: 'AnnotationPage', items: [annotation], next: last };
    expect(read({ type: 'AnnotationCollection', first }).annotations.map(({ number }) => number)).toEqual([
      1, 2, 3,
    ]);
    const { type: _type, target, ...rest } = annotation;
    const spelled = { ...rest, '@type': 'oa:Annotation', 'oa:target': target };
    expect(read(spelled).annotations[0]?.quote?.exact).toBe('veertig schepen');
  });

  test('takes each place of an annotation of several, a quote that refines another selector, and text out of HTML', () => {
    const targets = [
      { source: 'x', selector: { type: 'FragmentSelector', value: 'p2', refinedBy: quoteSelector } },
      { source: 'x', selector: [{ type: 'TextPositionSelector', start: 3, end: 9 }] },
    ];
    const body = { type: 'TextualBody', format: 'text/html', value: '<p>a &amp; b</p><p>c</p>' };
    const { annotations } = read({ ...annotation, body, target: targets });
    expect(
      annotations.map(({ number, quote, position }) => [number, quote?.exact ?? null, position]),
    ).toEqual([
      [1, 'veertig schepen', null],
      [1, null, { start: 3, end: 9 }],
    ]);
    expect(annotations[0]?.text).toBe('a & b\nc');
  });

  test('reads what Hypothesis answers and what it exports, and leaves its positions out', () => {
    const wanted = {
      number: 1,
      annotator: 'Ilja Tamminga',
      at: '2024-05-03T08:00:00.000+00:00',
      text: 'Zie **het register**.',
      tags: ['refuted', 'haven'],
      links: [],
      quote: { exact: 'veertig schepen', prefix: 'van ', suffix: ' lag' },
      position: null,
    };
    const exported = {
      export_date: '2024-05-04',
      export_userid: 'acct:x@y',
      client_version: '1.1',
      annotations: [row],
    };
    for (const file of [{ total: 1, rows: [row] }, exported, [row]])
      expect(read(file).annotations).toEqual([wanted]);
    expect(read({ rows: [{ ...row, user_info: null }] }).annotations[0]?.annotator).toBe('itamminga');
  });

  test('puts replies below what they answer, in the order in which they were written', () => {
    const reply = (id: string, created: string, text: string) => ({
      id,
      created,
      text,
      user: 'acct:bea@hypothes.is',
      references: ['r1'],
      target: [{ source: 'x' }],
    });
    const later = reply('r3', '2024-05-06', 'Toch niet.');
    const sooner = reply('r2', '2024-05-05', 'Eens.');
    const { annotations } = read({ rows: [row], replies: [later, sooner] });
    expect(annotations.map(({ text }) => text)).toEqual([
      'Zie **het register**.\n↳ bea: Eens.\n↳ bea: Toch niet.',
    ]);
    const alone = read({ rows: [{ ...sooner, references: ['gone'] }] });
    expect(alone.annotations[0]).toMatchObject({ quote: null, text: 'Eens.' });
  });

  test('reports entries that are not annotations, and refuses a file without any', () => {
    expect(read([annotation, 7, { type: 'Annotation' }, { type: 'Note' }]).unreadable).toEqual([2, 3, 4]);
    expect(codeOf([{ type: 'Annotation', target: 3 }])).toBe('annotationsUnreadable');
    expect(read({ rows: [] }).annotations).toEqual([]);
  });

  test.each([
    ['no JSON', '{"rows": [', 'annotationsUnreadable'],
    ['something else', { name: 'x' }, 'annotationsUnreadable'],
    ['a number', 3, 'annotationsUnreadable'],
    ['nothing', '', 'annotationsUnreadable'],
    ['rows of a wrong type', { rows: [{ user: 3 }, null, 'x', [[]]] }, 'annotationsUnreadable'],
    ['lists within lists', `{"rows":[${'['.repeat(100_000)}`, 'annotationsTooDeep'],
    ['pages within pages', { type: 'AnnotationCollection', first: nested(200) }, 'annotationsTooDeep'],
    ['a million', `{"rows":[${'{},'.repeat(1_000_000)}{}]}`, 'annotationsTooMany'],
    ['a text without end', { rows: [{ ...row, text: 'a'.repeat(200_000) }] }, 'annotationsUnreadable'],
    [
      'an offset below nothing',
      [{ ...annotation, target: { selector: { start: -1 } } }],
      'annotationsUnreadable',
    ],
  ])('refuses %s', (_what, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  test('refuses more bytes than anybody annotates', () => {
    const large = new Uint8Array(33 * 1024 * 1024);
    expect(() => readAnnotations(large, 'notes.json')).toThrow(/annotationsTooLarge/);
  });

  test('many places of one annotation count as many', () => {
    const targets = Array.from({ length: 100 }, () => ({ source: 'x', selector: quoteSelector }));
    const file = Array.from({ length: 51 }, () => ({ ...annotation, target: targets }));
    expect(codeOf(file)).toBe('annotationsTooMany');
  });
});

describe('looksLikeAnnotations', () => {
  test('tells annotations from stories that are JSON too', () => {
    expect(looksLikeAnnotations(bytes([annotation]))).toBe(true);
    expect(looksLikeAnnotations(bytes({ rows: [row] }))).toBe(true);
    expect(looksLikeAnnotations(bytes({ uri: 'urn:x', type: 'text', body_text: 'Een bericht.' }))).toBe(
      false,
    );
    expect(looksLikeAnnotations(bytes({ '@context': 'https://schema.org', '@type': 'NewsArticle' }))).toBe(
      false,
    );
    expect(looksLikeAnnotations(bytes('no JSON'))).toBe(false);
  });
});

function nested(depth: number): unknown {
  let page: unknown = { type: 'AnnotationPage', items: [annotation] };
  for (let level = 0; level < depth; level++) page = { type: 'AnnotationPage', items: [], next: page };
  return page;
}
