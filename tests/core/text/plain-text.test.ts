import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../core/text/front-matter.ts';
import { plainTextArticle } from '../../../core/text/plain-text.ts';

const blocks = (text: string): [string, string][] =>
  plainTextArticle(text).blocks.map(({ kind, text: words }) => [kind, words]);

describe('plainTextArticle', () => {
  it('parts paragraphs at empty lines, whatever ends a line', () =>
    expect(blocks('Een.\r\n\r\nTwee.\r \rDrie.')).toEqual([
      ['paragraph', 'Een.'],
      ['paragraph', 'Twee.'],
      ['paragraph', 'Drie.'],
    ]));

  it('joins lines that were broken at a margin', () =>
    expect(
      blocks(
        'De brandweer van Oosterdiep heeft in de nacht van donderdag op\nvrijdag opnieuw bewoners van hun daken gehaald, melden de\nhulpdiensten.\n\nTweede.',
      ),
    ).toEqual([
      [
        'paragraph',
        'De brandweer van Oosterdiep heeft in de nacht van donderdag op vrijdag opnieuw bewoners van hun daken gehaald, melden de hulpdiensten.',
      ],
      ['paragraph', 'Tweede.'],
    ]));

  it('takes lines that were not for paragraphs', () =>
    expect(
      blocks('Doden\nDe gemeente telt 2100 huizen.\nDe provincie houdt het op 1.400.').map(
        ([, text]) => text,
      ),
    ).toHaveLength(3));

  it('knows lists, their continuations and quotations', () =>
    expect(
      blocks(
        'Dit is bekend:\n- punt een\n  en meer\n- punt twee\n\n1. eerst\n2. dan\n\n> Wij wisten\n> van niets.',
      ),
    ).toEqual([
      ['paragraph', 'Dit is bekend:'],
      ['listItem', 'punt een en meer'],
      ['listItem', 'punt twee'],
      ['listItem', '1. eerst'],
      ['listItem', '2. dan'],
      ['quotation', 'Wij wisten'],
      ['quotation', 'van niets.'],
    ]));

  it('leaves a dash that begins a sentence', () =>
    expect(blocks('– zei hij, en ging.\n\nEinde.')[0]).toEqual(['paragraph', '– zei hij, en ging.']));
  it('leaves marks and double spaces as they are', () =>
    expect(blocks(',,Ja”  zei hij ]')).toEqual([['paragraph', ',,Ja”  zei hij ]']]));
  it('takes 30,000 marks of quotation for one', () =>
    expect(blocks(`${'> '.repeat(30_000)}ja`)).toEqual([['quotation', 'ja']]));

  it('finds nothing in marks of quotation without words', () =>
    expect(blocks('Ja.\n\n>\n>\n\nNee.')).toEqual([
      ['paragraph', 'Ja.'],
      ['paragraph', 'Nee.'],
    ]));
});

describe('readFrontMatter', () => {
  it('reads pairs, lists and quotation marks', () => {
    const { details, rest } = readFrontMatter(
      '---\ntitle: "De molen: wat wij weten"\nauthors:\n  - Kit Marlow\n  - Priya Sandhu\ndate: 2021-09-30 # klad\nlang: nl\nbron: De Gazet\nurl: javascript:alert(1)\ntags: [a, b]\n---\nTekst',
    );
    expect(details).toEqual({
      title: 'De molen: wat wij weten',
      byline: 'Kit Marlow, Priya Sandhu',
      outlet: 'De Gazet',
      published: '2021-09-30',
      language: 'nl',
      url: null,
    });
    expect(rest).toBe('Tekst');
  });

  it.each<[what: string, matter: string]>([
    ['keys in quotation marks', '"title": De molen draait\nlayout: post'],
    ['a value over several lines', 'title: "De molen\ndraait"\nlayout: post'],
    ['a list over several lines', 'tags: [\na,\nb\n]\ntitle: De molen draait'],
    [
      'maps and lists in lists',
      'image:\n  file: /a.jpg\n  alt: Een molen\ntags:\n- a\n- b\ntitle: De molen draait',
    ],
    ['a block of text', 'summary: >-\n  Er is wind.\n\n  En water.\ntitle: De molen draait'],
    ['a line that is none', 'title: De molen draait\nlayout: post\n<!-- klad -->'],
    ['comments', '# van de redactie\ntitle: De molen draait # klad'],
  ])('reads %s', (_what, matter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `---\n${matter}\n---\nTekst`.replaceAll('\n', end);
      expect(readFrontMatter(text)).toMatchObject({ details: { title: 'De molen draait' }, rest: 'Tekst' });
      expect(readFrontMatter(`${end}${text}`).rest).toBe('Tekst');
    }
  });

  it.each([
    '---\nNoot: hij kwam.\nDe man ging weg.\n---\nMeer.',
    '---\n\nEen streep boven een verhaal.\n\n---\n\nMeer.',
    '---\nDe man ging weg.\n---\nMeer.',
    'title: x\n---\n',
  ])('leaves what is none as text: %j', (text) => expect(readFrontMatter(text).rest).toBe(text));
});
