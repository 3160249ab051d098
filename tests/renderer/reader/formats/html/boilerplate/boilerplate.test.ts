import { describe, expect, it } from 'vitest';
import { setApart } from '../../../../../../renderer/reader/formats/html/boilerplate/boilerplate.ts';
import { box, h, li, link, marked, p, page, sentence, type Part } from '../../../shared/html/build-page.ts';

/** What is set apart of a page with the headline 'Bridge open again' as its first or `headline`th piece. */
function apart(parts: Part[], names: string[] = [], headline?: number): string[] {
  const tree = page(...parts);
  const at = headline ?? tree.pieces.findIndex(({ level }) => level === 1);
  return marked(
    tree,
    setApart(
      tree,
      tree.pieces.map(() => true),
      at,
      names,
    ),
  );
}

const title = h(1, 'Bridge open again');
const story = [p(sentence('The bridge')), p(sentence('The quay')), p(sentence('The ferry'))];
const card = (name: string, words: string): Part =>
  box('div.card', h(3, name, { linked: 1 }), p(sentence(words)));

describe('teasers', () => {
  const cards = [card('Why the tram is late', 'The tram'), card('A swan on the line', 'The line')];

  it('are set apart outside the article’s box, however much they say', () =>
    expect(
      apart([box('div.item', title, p(sentence('It'))), box('div.rail', h(2, 'More news'), ...cards)]),
    ).toEqual([
      'More news',
      'Why the tram is late',
      sentence('The tram'),
      'A swan on the line',
      sentence('The line'),
    ]));

  it('are set apart after the article in its box, where it says more than they', () =>
    expect(apart([title, ...story, box('div.grid', ...cards)])).toContain('A swan on the line'));

  it('are the article’s points where most of it is in them, or where it goes on below', () => {
    expect(apart([title, p(sentence('It')), ...cards, card('The pier', 'The pier')])).toEqual([]);
    expect(apart([title, ...story, box('div.grid', ...cards), p(sentence('The end'))])).toEqual([]);
  });
});

describe('links that lead elsewhere', () => {
  it('are set apart with what names them', () =>
    expect(
      apart([
        title,
        p(sentence('The bridge')),
        h(3, 'Related'),
        box(
          'ul',
          li('Why the bridge fell down', { linked: 1 }),
          li('Inside the oldest bridge of all', { linked: 1 }),
        ),
        p(sentence('The quay')),
        link('Also: the baker who uses sea water'),
        p(sentence('The ferry')),
      ]),
    ).toEqual([
      'Related',
      'Why the bridge fell down',
      'Inside the oldest bridge of all',
      'Also: the baker who uses sea water',
    ]));

  it('stay where they are sentences, addresses, names amid the text, data, or head a text', () => {
    const sources = li('https://a.example/report.pdf', { linked: 1 });
    expect(
      apart([
        title,
        p(sentence('The bridge')),
        link('The minister said that this was how things had always been done.'),
        box('ul', li('Hollin', { linked: 1 }), li('Lye', { linked: 1 })),
        h(2, 'The quay, of which a page of its own tells', { linked: 1 }),
        p(sentence('The quay')),
        box('ul', sources, sources),
        p(sentence('The ferry')),
      ]),
    ).toEqual([]);
  });

  it('stay in a list that spells out an item', () =>
    expect(
      apart([
        title,
        p(sentence('The bridge')),
        box(
          'ul',
          box(
            'li',
            p('Mended were:', { kind: 'listItem' }),
            box('ul', ...twice(li('The middle pier of the bridge', { linked: 1 }))),
          ),
        ),
        p(sentence('The ferry')),
      ]),
    ).toEqual([]));
});

function twice(part: Part): Part[] {
  return [part, part];
}

describe('small words that come again and again', () => {
  it('are set apart whatever their numbers', () =>
    expect(
      apart([title, ...[1, 2, 3].flatMap((at) => [p(`${at} of 3`), p(sentence(`Slide ${at}`)), p('Share')])]),
    ).toEqual(['1 of 3', 'Share', '2 of 3', 'Share', '3 of 3', 'Share']));

  it('stay where they name who speaks, or count the parts', () =>
    expect(
      apart([
        title,
        ...[1, 2, 3].flatMap((at) => [
          p('Anna:'),
          p(sentence(`Answer ${at}`)),
          p('Ada Quist', { bold: true }),
          p(`Step ${at}`),
          p(sentence(`Advice ${at}`)),
        ]),
      ]),
    ).toEqual([]));
});

describe('comments', () => {
  it('are set apart by the reply that each may have', () => {
    const comment = (word: string): Part => box('div.x', p(word), p(sentence(word)), link('Reply'));
    expect(
      apart([
        box('div.a', title, p(sentence('It'))),
        box('div.b', h(2, '2 responses'), comment('Jo'), comment('Ed')),
      ]),
    ).toEqual(['2 responses', 'Jo', sentence('Jo'), 'Reply', 'Ed', sentence('Ed'), 'Reply']);
  });

  it('are no live blog’s posts', () => {
    const post = (word: string): Part => box('article', h(2, word), p(sentence(word)), link('Share'));
    expect(apart([title, post('School'), post('Bridge')])).toEqual(['Share', 'Share']);
  });
});

describe('boxes', () => {
  it('that ask for an address are set apart', () => {
    const form: Part = {
      box: 'div',
      parts: [p('The Post by mail'), p('Every morning, free of charge.')],
      given: { asks: true },
    };
    expect(apart([title, p(sentence('The bridge')), form, p(sentence('The quay'))])).toEqual([
      'The Post by mail',
      'Every morning, free of charge.',
    ]);
  });

  it('of which one part is a notice by its words are notices', () =>
    expect(
      apart([
        title,
        p(sentence('The bridge')),
        box(
          'div.offer',
          h(3, 'Verder lezen?'),
          p('Dit artikel is exclusief voor abonnees.'),
          li('Vanaf 2 euro'),
        ),
      ]),
    ).toEqual(['Verder lezen?', 'Dit artikel is exclusief voor abonnees.', 'Vanaf 2 euro']));

  it('with the headline or the first sentence never are', () =>
    expect(apart([box('div', title, p(sentence('The bridge')), p('Advertisement'))])).toEqual([
      'Advertisement',
    ]));
});

describe('round the headline', () => {
  it('names, dates and menus are set apart; standfirsts and headings stay', () =>
    expect(
      apart([
        li('Home'),
        p('Regional news'),
        title,
        h(2, 'Eleven weeks late, and not quite finished'),
        p('Ada Quist'),
        p('3 March 2026, 9.15'),
        p('Where the county would not say what it had cost, and why'),
        h(6, 'Updated 4 March'),
        p(sentence('The bridge')),
      ]),
    ).toEqual(['Home', 'Regional news', 'Ada Quist', '3 March 2026, 9.15', 'Updated 4 March']));

  it('nothing is where the story stands above it', () =>
    expect(apart([p('Kicker'), ...story, title, p(sentence('The end'))])).toEqual([]));
});

describe('after the last sentence', () => {
  it('labels, buttons and headings of nothing are set apart, lists and tables stay', () => {
    expect(apart([title, ...story, p('By our own staff'), h(2, 'More commentary')])).toEqual([
      'By our own staff',
      'More commentary',
    ]);
    const row = { text: 'Hollin\t19', kind: 'tableRow' } as const;
    expect(apart([title, ...story, h(2, 'Days closed'), row, row])).toEqual([]);
    expect(apart([title, ...story, li('Ferry: daily'), p('Back'), li('Food: none')])).toEqual([
      'Back',
      'Food: none',
    ]);
  });

  it('what tells about the author is set apart, with what comes after it', () =>
    expect(
      apart(
        [
          title,
          ...story,
          p('Ada Quist writes about the coast for the Post.'),
          p('Do you know more? Write to us.'),
        ],
        ['Ada Quist'],
      ),
    ).toEqual(['Ada Quist writes about the coast for the Post.', 'Do you know more? Write to us.']));

  it('what an author says in the text stays', () =>
    expect(
      apart([title, ...story, p('ADA QUIST: According to the county it was a ship.')], ['Ada Quist']),
    ).toEqual([]));
});
