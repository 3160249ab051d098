import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentBlocks } from '../../../../../../renderer/reader/formats/pdf/layout/document-blocks.ts';
import type { TextItem } from '../../../../../../renderer/reader/formats/pdf/layout/text-item.ts';
import { withDropCaps } from '../../../../../../renderer/reader/formats/pdf/layout/drop-caps.ts';
import { item, lines } from '../items.ts';

const blocks = (...pages: TextItem[][]) =>
  documentBlocks(pages.map((items) => ({ text: { width: 595, height: 842, items }, tree: null }))).map(
    ({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`,
  );

const LEFT = [
  'The council of the town has said',
  'that the bridge will be opened',
  'in June, a month late, and that',
  'the costs are higher than what',
  'was planned for it in the spring.',
];
const RIGHT = [
  'Nobody in the town believes it:',
  'the contractor went bankrupt in',
  'the winter, and the steel for it',
  'lies in the harbour of Antwerp,',
  'where it has been since January.',
];

describe('reading order', () => {
  test('columns are read one after the other, below the headline over both and above the line below both', () => {
    const page = [
      item('A headline that stands over both of the columns', 50, 150, { fontSize: 20 }),
      ...lines(LEFT, 50, 200),
      ...lines(RIGHT, 260, 203),
      item(
        'A last line that goes over the whole width of the page, as a note of the editors would.',
        50,
        300,
      ),
    ];
    expect(blocks(page)).toEqual([
      'heading1: A headline that stands over both of the columns',
      `paragraph: ${LEFT.join(' ')}`,
      `paragraph: ${RIGHT.join(' ')}`,
      'paragraph: A last line that goes over the whole width of the page, as a note of the editors would.',
    ]);
  });

  test('a paragraph goes on in the next column and on the next page', () => {
    const half = LEFT.slice(0, 4);
    expect(blocks([...lines(half, 50, 200), ...lines(RIGHT, 260, 200)])).toEqual([
      `paragraph: ${[...half, ...RIGHT].join(' ')}`,
    ]);
    expect(blocks(lines(half, 50, 700), lines(LEFT.slice(4), 50, 300))).toEqual([
      `paragraph: ${LEFT.join(' ')}`,
    ]);
    expect(blocks(lines(LEFT, 50, 700), lines(RIGHT, 50, 300))).toHaveLength(2);
  });

  test('a table is read by its rows', () => {
    const row = (cells: string[], y: number) => cells.map((cell, at) => item(cell, 50 + at * 120, y));
    expect(
      blocks([
        ...row(['Polder', 'Now', 'Then'], 100),
        ...row(['Beemster', '-4,20', '-4,00'], 115),
        ...row(['Purmer', '-3,80', '-3,60'], 130),
      ]),
    ).toEqual([
      'tableRow: Polder\tNow\tThen',
      'tableRow: Beemster\t-4,20\t-4,00',
      'tableRow: Purmer\t-3,80\t-3,60',
    ]);
  });
});

describe('tables whose gaps are narrow', () => {
  const row = (label: string, figures: readonly string[], y: number) => [
    item(label, 50, y),
    ...figures.map((figure, at) => item(figure, 118 + at * 27 - figure.length * 5, y)),
  ];

  test('are told by figures that stand above each other', () => {
    const rows = [
      ...row('Beemster', ['-4,20', '12%'], 100),
      ...row('Purmer', ['-3,80', '9%'], 112),
      ...row('Schermer', ['-4,05', '11%'], 124),
    ];
    expect(blocks(rows)).toEqual([
      'tableRow: Beemster\t-4,20\t12%',
      'tableRow: Purmer\t-3,80\t9%',
      'tableRow: Schermer\t-4,05\t11%',
    ]);
  });

  test('are not prose whose lines end in years', () => {
    const prose = [
      'The bridge was closed for a year in',
      'the winter, and the port had less in',
      'the spring of what it had in March',
    ];
    const page = prose.flatMap((text, at) => [
      item(text, 50, 100 + 12 * at),
      item(`20${19 + at}`, 52.6 + text.length * 5, 100 + 12 * at),
    ]);
    expect(blocks(page)).toEqual([`paragraph: ${prose.map((text, at) => `${text} 20${19 + at}`).join(' ')}`]);
  });
});

describe('a large first letter', () => {
  const under = [
    'he council of the town has said',
    'that the bridge will be opened',
    'in June, a month late, and that',
  ];
  const rest = ['the costs are higher than what was', 'planned for it in the spring.'];
  const withCap = (cap: string, first = under[0] ?? ''): TextItem[] => [
    item(cap, 50, 124, { fontSize: 42, width: 28 }),
    ...lines([first, ...under.slice(1)], 80, 100),
    ...lines(rest, 50, 136),
  ];
  const after = [...under.slice(1), ...rest].join(' ');

  test('belongs to the word that it begins, and the lines beside it to its paragraph', () => {
    expect(blocks(withCap('T'))).toEqual([`paragraph: The council of the town has said ${after}`]);
    expect(blocks(withCap('‘T'))).toEqual([`paragraph: ‘The council of the town has said ${after}`]);
    const raised = [
      item('T', 50, 100, { fontSize: 30, width: 20 }),
      ...lines(under, 71, 100),
      ...lines(rest, 50, 136),
    ];
    expect(blocks(raised)[0]).toMatch(/^paragraph: The council/u);
  });

  test('is a word of its own where the page has what follows as one', () => {
    const page = [
      ...withCap('A', 'bridge of the town has been seen'),
      ...lines(['Bridge or boat.'], 50, 300),
    ];
    expect(blocks(page)[0]).toBe(`paragraph: A bridge of the town has been seen ${after}`);
    expect(blocks(withCap('A', 'fter the council of the town said'))[0]).toMatch(
      /^paragraph: After the council/u,
    );
  });

  test('is none where no line begins beside its top', () => {
    const letter = item('B', 50, 124, { fontSize: 42, width: 28 });
    expect(blocks([letter, ...lines(rest, 50, 200)]).join(' ')).toContain('B');
    expect(blocks([letter, ...lines(under, 80, 130)]).join('|')).not.toContain('Bhe');
  });
});

describe('paragraphs', () => {
  test.each<[string, TextItem[]]>([
    ['more space', [...lines(LEFT, 50, 200), ...lines(RIGHT, 50, 272)]],
    [
      'an indent',
      [...lines(LEFT, 50, 200), item(RIGHT[0] ?? '', 62, 260), ...lines(RIGHT.slice(1), 50, 272)],
    ],
  ])('%s parts them', (_, items) => {
    expect(blocks(items)).toEqual([`paragraph: ${LEFT.join(' ')}`, `paragraph: ${RIGHT.join(' ')}`]);
  });

  test('a full stop and a line that had room part them', () => {
    const short = [...LEFT.slice(0, 4), 'was planned.'];
    expect(blocks([...lines(short, 50, 200), ...lines(RIGHT, 50, 260)])).toHaveLength(2);
  });

  test('bold lines are headings, bullets are list items, numbers stay', () => {
    expect(
      blocks([
        item('What it costs', 50, 188, { bold: true }),
        ...lines(LEFT, 50, 200),
        ...lines(['• steel, from Antwerp', '• labour', '1. first of all'], 50, 280),
      ]),
    ).toEqual([
      'heading2: What it costs',
      `paragraph: ${LEFT.join(' ')}`,
      'listItem: steel, from Antwerp',
      'listItem: labour',
      'listItem: 1. first of all',
    ]);
  });

  test('raised figures are no part of a number, and footnotes come after the text', () => {
    const page = [
      ...lines(LEFT, 50, 200),
      item('It costs 5.000', 50, 272),
      item('1', 120.5, 268, { fontSize: 6 }),
      item('euros.', 127, 272),
      ...lines(['1 According to the town.'], 50, 700, { fontSize: 7 }),
    ];
    expect(blocks(page, lines(['And more, it says.'], 50, 100))).toEqual([
      `paragraph: ${LEFT.join(' ')}`,
      'paragraph: It costs 5.000¹ euros.',
      'paragraph: And more, it says.',
      'paragraph: 1 According to the town.',
    ]);
  });

  test('joined letters are parted, nothing else is changed', () => {
    expect(blocks([item('o\uFB03ce \u00BD \u2460 \uFF21', 50, 100)])).toEqual([
      'paragraph: office \u00BD \u2460 \uFF21',
    ]);
  });
});

describe('running lines', () => {
  const page = (number: number): TextItem[] => [
    item('Yearly report of the polder', 50, 30),
    ...lines(number === 1 ? LEFT : RIGHT, 50, 200),
    item(`Page ${number} of 2`, 300, 815),
  ];

  test('what repeats at the same place is set apart, with the page numbers', () => {
    expect(blocks(page(1), page(2))).toEqual([
      `paragraph: ${LEFT.join(' ')}`,
      `paragraph: ${RIGHT.join(' ')}`,
      'boilerplate: Yearly report of the polder',
      'boilerplate: Page 1 of 2\nPage 2 of 2',
    ]);
  });

  test('a line that stands elsewhere, or on one page, is text', () => {
    expect(
      blocks(
        [item('A head', 50, 30), ...lines(LEFT, 50, 200)],
        [item('A head', 50, 400), ...lines(RIGHT, 50, 500)],
      ),
    ).not.toContain('boilerplate: A head');
  });

  test('pages of nothing but the same line are text', () => {
    expect(blocks([item('Draft', 50, 30)], [item('Draft', 50, 30)])).toEqual([
      'paragraph: Draft',
      'paragraph: Draft',
    ]);
  });
});

test('all text of every item is in a block, wherever it stands', () => {
  const anItem = fc.record({
    x: fc.double({ min: 0, max: 595, noNaN: true }),
    y: fc.double({ min: 0, max: 842, noNaN: true }),
    fontSize: fc.constantFrom(6, 10, 10, 10, 14, 30),
    bold: fc.boolean(),
    rtl: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(anItem, { maxLength: 40 }), { maxLength: 3 }), (pages) => {
      let count = 0;
      const text = blocks(
        ...pages.map((own) =>
          own.map(({ x, y, ...fields }) => item(`w${(count++).toString(36)}q`, x, y, fields)),
        ),
      ).join(' ');
      for (let at = 0; at < count; at++) expect(text.split(`w${at.toString(36)}q`)).toHaveLength(2);
    }),
  );
});

test('large letters are all there once, wherever they stand', () => {
  const anItem = fc.record({
    str: fc.constantFrom('A', 'T', '“H', 'he', 'bridge', 'lle'),
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
    fontSize: fc.constantFrom(6, 10, 20, 40),
  });
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 30 }), (own) => {
      const items = own.map(({ str, x, y, fontSize }) => item(str, x, y, { fontSize }));
      const words = (some: readonly TextItem[]) => some.map(({ str }) => str).sort();
      expect(words(withDropCaps(items))).toEqual(words(items));
    }),
  );
});
