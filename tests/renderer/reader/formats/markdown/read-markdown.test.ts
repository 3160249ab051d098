import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMarkdown, type Markup } from '../../../../../renderer/reader/formats/markdown/read-markdown.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

/** Markup is the page's affair and tested there; here it is only passed on. */
const markup: Markup = {
  blocks: (html) => [{ text: html.trim(), kind: 'boilerplate', level: null, marked: true }],
  text: (references) => references.replaceAll('&ndash;', '–').replaceAll('&amp;', '&'),
};
const notes = readFileSync(fixturePath('articles', 'en-notes.md'), 'utf8');

describe('readMarkdown', () => {
  it('makes blocks of what the marks say, and keeps none of the marks', () => {
    const { blocks, details } = readMarkdown(notes, markup);
    expect(details).toMatchObject({
      title: 'Council sells the old mill: what we know',
      byline: 'Kit Marlow, Priya Sandhu',
      published: '2021-09-30',
      language: 'en-GB',
      outlet: 'Upper Lode Gazette',
    });
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Council sells the old mill: what we know'],
      [
        'paragraph',
        null,
        'The council has sold the old mill for £1.9m – a third less than its own valuation of 2019.',
      ],
      ['heading', 2, 'What is certain'],
      ['listItem', null, 'The sale was signed on 12 August.'],
      ['listItem', null, 'The buyer is Lode Estates Ltd.'],
      ['listItem', null, 'It was founded in July.'],
      ['listItem', null, 'No tender was held.'],
      ['listItem', null, 'Two councillors left the room.'],
      ['quotation', null, 'We got the best price we could. The building was falling down.'],
      ['tableRow', null, 'Year\tValuation'],
      ['tableRow', null, '2016\t£2.4m'],
      ['tableRow', null, '2019\t£2.85m'],
      ['caption', null, 'The mill from the river'],
      ['heading', 2, 'What is not'],
      [
        'paragraph',
        null,
        'Whether the mayor knew the buyer, as the opposition says, is not known. She denies it.',
      ],
      ['boilerplate', null, '<div class="share"><p>Share this article</p></div>'],
      ['boilerplate', null, '<p>The auditor reports in <b>November</b>.</p>'],
    ]);
  });

  it('keeps escapes, code and hard breaks as the words they are', () => {
    const { blocks } = readMarkdown('5 \\* 3 `a &amp; b` R&amp;D  \nnext\nline', markup);
    expect(blocks.map(({ text }) => text)).toEqual(['5 * 3 a &amp; b R&D\nnext line']);
  });
});
