import { describe, expect, it } from 'vitest';
import { blocksOfPieces } from '../../../../../renderer/reader/shared/html/blocks-of-pieces.ts';
import { agreesWith, headlinePiece } from '../../../../../renderer/reader/formats/html/headline-piece.ts';
import { articlePieces } from '../../../../../renderer/reader/shared/html/in-article.ts';
import type { Piece } from '../../../../../renderer/reader/shared/html/piece.ts';
import { regionOf } from '../../../../../renderer/reader/shared/html/elements.ts';
import { piece as pieceOf } from './build-page.ts';

const long = (word: string): string =>
  `${word} meldt de gemeente dat er ruim tweeduizend huizen onbewoonbaar zijn geworden, en misschien meer.`;
const piece = (text: string, given: Partial<Piece> = {}): Piece => pieceOf({ text, ...given });

describe('articlePieces', () => {
  it('takes back a paragraph that the extraction dropped, but not one in a region of its own', () => {
    const pieces = [
      piece(long('A')),
      piece(long('B')),
      piece(long('C'), { region: 'furniture', regionId: 4 }),
      piece(long('D')),
    ];
    expect(articlePieces(pieces, [true, false, false, true]).inArticle).toEqual([true, true, false, true]);
  });

  it('takes back an item of a list only beside one that was extracted', () => {
    const items = ['B', 'C', 'D'].map((word) => piece(long(word), { kind: 'listItem' }));
    const pieces = [piece(long('A')), ...items, piece(long('E'))];
    expect(articlePieces(pieces, [true, false, false, false, true]).inArticle).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(articlePieces(pieces, [true, true, false, false, true]).inArticle).not.toContain(false);
  });

  it('does not believe a name that says the whole article is none', () => {
    const pieces = [
      piece(long('A'), { region: 'hinted', regionId: 2 }),
      piece(long('B'), { region: 'hinted', regionId: 2 }),
    ];
    const { overruled } = articlePieces(pieces, [true, true]);
    expect([...overruled]).toEqual([2]);
    expect(blocksOfPieces(pieces, articlePieces(pieces, [true, true]), -1).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('blocksOfPieces', () => {
  const pieces = [
    piece('Nieuws', { region: 'furniture', regionId: 1 }),
    piece('Sport', { region: 'furniture', regionId: 1 }),
    piece('Brand in de haven', { kind: 'heading', level: 1 }),
    piece('Bij een brand in de haven zijn drie mensen gewond geraakt.'),
    piece('Deel dit'),
    piece(long('Vrijdag')),
    piece('Doden', { bold: true }),
    piece('Een schip. © AP', { region: 'caption', regionId: 3 }),
    piece('1\t2', { kind: 'tableRow' }),
    piece(long('Zaterdag'), { kind: 'quotation' }),
  ];
  const parts = articlePieces(pieces, [false, false, false, false, false, true, true, false, true, true]);

  it('keeps every piece in its place', () => {
    const blocks = blocksOfPieces(pieces, parts, 2);
    expect(blocks.map(({ text }) => text).join('\n')).toBe(pieces.map(({ text }) => text).join('\n'));
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['boilerplate', null],
      ['heading', 1],
      ['paragraph', null],
      ['boilerplate', null],
      ['paragraph', null],
      ['heading', 2],
      ['caption', null],
      ['tableRow', null],
      ['quotation', null],
    ]);
  });
});

describe('headlinePiece', () => {
  const heading = (text: string, level: number): Piece => piece(text, { kind: 'heading', level });
  it('prefers the heading that the metadata name', () =>
    expect(
      headlinePiece(
        [heading('De Courant', 1), heading('Brand in de haven: drie gewonden', 2)],
        ['Brand in de haven: drie gewonden | De Courant'],
      ),
    ).toBe(1));
  it('takes the only heading of level 1', () =>
    expect(headlinePiece([piece('x'), heading('Brand in de haven', 1)], ['Iets anders'])).toBe(1));
  it('leaves a page’s own word alone where the page has a title', () => {
    const pieces = [heading('Nieuws', 1)];
    expect(headlinePiece(pieces, ['Brand in de haven'])).toBe(-1);
    expect(headlinePiece(pieces, [])).toBe(0);
    expect(headlinePiece(pieces, ['Nieuws - De Courant'])).toBe(0);
  });
  it('tells whether a headline and a title speak of the same', () => {
    expect(agreesWith('Brand in haven: drie gewonden', ['Drie gewonden bij brand'])).toBe(true);
    expect(agreesWith('Welkom bij ons archief', ['Drie gewonden bij brand'])).toBe(false);
    expect(agreesWith('Brand', [])).toBe(true);
  });
  it('takes none of two', () => expect(headlinePiece([heading('Een', 1), heading('Twee', 1)], [])).toBe(-1));
});

describe('regionOf', () => {
  const region = (tag: string, names = '', role = ''): string | null => regionOf({ tag, names, role });
  it('knows elements, roles and names', () => {
    expect(region('nav')).toBe('furniture');
    expect(region('div', '', 'navigation')).toBe('furniture');
    expect(region('form')).toBe('hinted');
    expect(region('figcaption')).toBe('caption');
    expect(region('p', 'wp-caption-text')).toBe('caption');
    expect(region('div', 'social-share')).toBe('hinted');
    expect(region('div', 'cookiebar')).toBe('hinted');
    expect(region('div', 'shareholders')).toBeNull();
    expect(region('body', 'has-ads')).toBeNull();
    expect(region('p', 'loads-of-text')).toBeNull();
  });
});
