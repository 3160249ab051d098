import { expect, test } from 'vitest';
import { remarkKind } from '../../../../../core/model/article/article.ts';
import { cpuTime } from '../../../../helpers/cpu-time.ts';
import { completeArticle } from '../../../../../core/text/complete-article.ts';
import { readMarkdown, type Markup } from '../../../../../renderer/reader/formats/markdown/read-markdown.ts';

const dutch = () => ({ language: 'nl', reliable: true });
/** Markup is the page's affair and tested there; here nothing of it is text. */
const markup: Markup = { blocks: () => [], text: (references) => references.replaceAll('&amp;', '&') };

function read(...paragraphs: string[]) {
  const text = ['# De haven groeit', ...paragraphs].join('\n\n');
  const article = completeArticle(readMarkdown(text, markup), 'concept.md', dutch);
  const told = article.remarks.map((remark) => [
    remarkKind(remark),
    article.text.slice(remark.start, remark.end),
    remark.address ?? remark.text,
  ]);
  return { told, lines: article.text.split('\n\n') };
}

test('links stand on their words: inline, by reference, bare, as a tag, without a detour', () => {
  const { told } = read(
    'De raad meldt [veertig **schepen**](https://www.google.com/url?q=https%3A%2F%2Fhaven.example%2Fa&sa=D), zegt [Jan][jan].',
    'Zie <https://haven.example/b>, <a class="x" href="https://haven.example/c?d=1&amp;e=2">dit stuk</a>, [deel 2](#deel), [Jan](mailto:jan@haven.example) en [](https://haven.example/leeg).',
    '- Ook [hier](https://haven.example/lijst)',
    '| Jaar | Schepen |\n| --- | --- |\n| 2026 | [veertig](https://haven.example/tabel) |',
    '[jan]: https://haven.example/jan "Jan Vis"',
  );
  expect(told).toEqual([
    ['link', 'veertig schepen', 'https://haven.example/a'],
    ['link', 'Jan', 'https://haven.example/jan'],
    ['link', 'https://haven.example/b', 'https://haven.example/b'],
    ['link', 'dit stuk', 'https://haven.example/c?d=1&e=2'],
    ['link', 'hier', 'https://haven.example/lijst'],
    ['link', 'veertig', 'https://haven.example/tabel'],
  ]);
});

test('footnotes stand on the words before their marks, and below the text by their numbers', () => {
  const { told, lines } = read(
    'Eerst dit. In mei kwamen veertig schepen[^b] en in juni vijftig.[^1] Dat is veel.^[Idem, [bijlage](https://haven.example/b).] Nog eens[^b], en [^geen].',
    '[^1]: Opgave van [Jan Vis](https://haven.example/a),\nhavenmeester.\n\n    Bevestigd op 4 maart.',
    '[^b]: Raadsbrief',
    'Slot.',
  );
  expect(told).toEqual([
    ['footnote', 'In mei kwamen veertig schepen', 'Raadsbrief'],
    [
      'footnote',
      'en in juni vijftig.',
      'Opgave van Jan Vis, havenmeester.\nBevestigd op 4 maart.\nhttps://haven.example/a',
    ],
    ['footnote', 'Dat is veel.', 'Idem, bijlage.\nhttps://haven.example/b'],
  ]);
  expect(lines.slice(1)).toEqual([
    'Eerst dit. In mei kwamen veertig schepen[1] en in juni vijftig.[2] Dat is veel.[3] Nog eens[1], en [^geen].',
    'Slot.',
    '[1] Raadsbrief',
    '[2] Opgave van Jan Vis, havenmeester.',
    'Bevestigd op 4 maart.',
    '[3] Idem, bijlage.',
  ]);
});

test('comments of CriticMarkup and of markup are on their words, on those before them, or on a block', () => {
  const { told, lines } = read(
    'Eerst dit. Er kwamen {==veertig schepen==}{>> Gebeld met Jan Vis <<} aan, in mei.{>>Klopt dat?<<} {==Nu==} niet<!-- navragen -->.',
    '<!-- Bron: raadsbrief 12 -->',
    'Slot van {==het stuk',
  );
  expect(told).toEqual([
    ['comment', 'veertig schepen', 'Gebeld met Jan Vis'],
    ['comment', 'Er kwamen veertig schepen aan, in mei.', 'Klopt dat?'],
    ['comment', 'Nu niet', 'navragen'],
    ['comment', lines[1], 'Bron: raadsbrief 12'],
  ]);
  expect(lines[1]).toBe('Eerst dit. Er kwamen veertig schepen aan, in mei. Nu niet.');
  expect(lines[2]).toBe('Slot van {==het stuk');
});

test('notes that are not there, that are not referred to and that refer to each other lose no words', () => {
  const { told, lines } = read(
    'Er staat [^1] en [^2].',
    '[^2]: Zie [^3].',
    '[^3]: Zie [^2].',
    '[^x]: Niemand.',
  );
  expect(told.map(([, , words]) => words)).toEqual(['Zie [2].']);
  expect(lines.join(' ')).toContain('[^1]');
  expect(lines.filter((line) => line.includes('Niemand.'))).toHaveLength(1);
});

test.each([
  'Een alinea zonder iets.\n\n',
  '[^a]: Noot.\n\n',
  'Zie [^a] en {>>ja<<}.\n\n',
  '^[ {== {>> [^ \n\n',
])('long files are read in a time that grows with their length: %s', async (part) => {
  expect(await cpuTime(() => readMarkdown(part.repeat(40_000), markup))).toBeLessThan(10_000);
});
