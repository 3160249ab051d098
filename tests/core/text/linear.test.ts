import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_BLOCKS, MAX_SENTENCES, MAX_TEXT } from '../../../core/model/article/parsed-article.ts';
import { completeArticle } from '../../../core/text/complete-article.ts';
import { readFrontMatter } from '../../../core/text/front-matter.ts';
import { isNfc, toNfc } from '../../../core/kernel/tidy.ts';
import { plainTextArticle } from '../../../core/text/plain-text.ts';
import { splitSentences } from '../../../core/text/sentences.ts';
import { isHardMarkdown } from '../../../renderer/reader/formats/markdown/read.ts';

// prettier-ignore
const PIECES = [
  'a\n', 'Ab c\n\n', 'A. ', '. ', '.. A', '... ', '- a\n', '1. ', '1. a 2. b ', '• a\n', '   b\n', '"', '" ', 'a." b ', 'a. ) ',
  '» ', '😀', ' 😀', '‼ ', 'a. :) ', '1\ufe0f\u20e3', '[1]', '\u0301', '\u0301\u0323', '? ', 'a! ', 'a; ', '… a ', '他。', '「他。」',
  '3 May 2024\n\n', '2024-05-03\n', 'By Jan Smit, ', 'Foto: A ', 'a > b > ', '> a\n', '> > a\n\n', ' ', '\t', '\n', 'Dr. A. ', 'a.b',
];

const read = (text: string, language: string): unknown =>
  completeArticle(plainTextArticle(text), 'a.txt', () => ({ language, reliable: true }));

afterEach(() => void vi.restoreAllMocks());

/** How many characters are given to regular expressions, or passed over by those that go on from a place, while `work` is done. */
function charactersRead(work: () => unknown): number {
  let count = 0;
  const exec = RegExp.prototype.exec;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (this.global) count += (found === null ? text.length : this.lastIndex) - from;
    else count += this.sticky ? (found?.[0].length ?? 0) : text.length;
    return found;
  });
  try {
    work();
  } catch {
    // Whatever is wrong with the text, it was read.
  } finally {
    spy.mockRestore();
  }
  return count;
}

describe('a text that was made to hold the reader up', () => {
  it('is read in a work that grows with its length', () => {
    const piece = fc.constantFrom(...PIECES);
    const language = fc.constantFrom('en', 'nl', 'de', 'fr');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), language, piece, (pieces, of, last) => {
        const work = (times: number): number =>
          charactersRead(() => read(`Begin ${pieces.join('').repeat(times)}${last}x`, of));
        expect(work(400)).toBeLessThan(2.3 * work(200) + 20_000);
      }),
      { numRuns: 60 },
    );
  });

  // Read in more ways than one, each of these would take longer than anybody lives.
  it.each(['😀', '1\ufe0f\u20e3', '👍🏽', '🇳🇱', ' 😀'])('ends at a run of %s with a letter after it', (emoji) =>
    expect(splitSentences(`Gone.${emoji.repeat(200)}x`, 'en')).toHaveLength(1),
  );

  it('keeps emoji with the sentence that they comment on', () =>
    expect(splitSentences('Gone. 😀😀 🇳🇱👍🏽 :) Next.', 'en')).toHaveLength(2));

  it('has no more marks in a row than any writing', () => {
    const letters = fc.array(fc.constantFrom('e', '\u0301', '\u0323', '\u0344', '\u034f', '\u0327'), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(letters, (all) => {
        const text = toNfc(all.join(''));
        expect(text).not.toMatch(/[^\P{M}\u034f]{31}/u);
        expect(toNfc(text)).toBe(text);
        expect(isNfc(text)).toBe(true);
        const bare = (one: string): string => one.replaceAll('\u034f', '');
        if (!/[^\P{M}\u034f]{31}/u.test(all.join('').normalize('NFD')))
          expect(text).toBe(all.join('').normalize('NFC'));
        expect(bare(text).normalize('NFD')).toHaveLength(bare(all.join('')).normalize('NFD').length);
      }),
    );
    expect(isNfc('e\u0323\u0301')).toBe(false);
  });

  it('is refused with more blocks, sentences or words than an article has', () => {
    expect(() => read('Ab c.\n\n'.repeat(MAX_BLOCKS + 1), 'en')).toThrow(/fileManyParts/);
    expect(() => read('Hello There. '.repeat(MAX_SENTENCES + 2), 'en')).toThrow(/fileManyParts/);
    expect(() => read('a b'.repeat(MAX_TEXT), 'en')).toThrow(/fileTooLarge/);
  });

  it('has more lines than a call has arguments', () =>
    expect(plainTextArticle('a\n'.repeat(300_000)).blocks).toHaveLength(300_000));

  it('is no front matter that is longer than any', () => {
    const matter = `---\ntitle: a${' '.repeat(5000)}b\n---\nx`;
    expect(readFrontMatter(matter).rest).toBe(matter);
    expect(readFrontMatter('---\ntitle: A b # c\n---\nx')).toMatchObject({
      rest: 'x',
      details: { title: 'A b' },
    });
  });
});

describe('isHardMarkdown', () => {
  it.each([
    ['a list item of thousands of lines', `1. a\n${'   b\n'.repeat(600)}`],
    ['the same with empty lines between', `- a\n\n${'  b\n\n'.repeat(600)}`],
    ['a paragraph longer than any', '!['.repeat(15_000)],
    ['markers in one line', '1. '.repeat(10_000)],
    ['quotations in quotations', `${'>'.repeat(65)} a`],
  ])('is true of %s', (_what, text) => expect(isHardMarkdown(text)).toBe(true));

  it.each([
    ['a long list', '- an item\n'.repeat(5000)],
    ['a long table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(5000)}`],
    ['many paragraphs', 'Somebody said **something**\nto somebody.\r\n\r\n'.repeat(5000)],
  ])('is false of %s', (_what, text) => expect(isHardMarkdown(text)).toBe(false));
});
