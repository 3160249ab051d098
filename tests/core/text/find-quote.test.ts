import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../core/text/find-quote.ts';

describe('findQuote', () => {
  test('finds every place, to the letter', () => {
    expect(findQuote('aan de kade, aan de kade', 'aan de')).toEqual([
      { start: 0, end: 6 },
      { start: 13, end: 19 },
    ]);
  });

  test('leaves white space and the shape of quotation marks out of account', () => {
    const text = 'Zij zei: ‘het is  \n klaar’, en ging.';
    const [found] = findQuote(text, `'het is klaar'`);
    expect(found && text.slice(found.start, found.end)).toBe('‘het is  \n klaar’');
  });

  test('never guesses', () => {
    expect(findQuote('veertig schepen', 'vijftig schepen')).toEqual([]);
    expect(findQuote('veertig schepen', '  ')).toEqual([]);
  });

  test('finds any span of any text, and every place it gives holds the words', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '’', '“', 'é'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(59), fc.nat(59), (raw, a, b) => {
        const whole = raw.normalize('NFC');
        const quote = whole.slice(Math.min(a, b), Math.max(a, b)).trim();
        const found = findQuote(whole, quote);
        if (quote === '') expect(found).toEqual([]);
        else expect(found.map(({ start, end }) => whole.slice(start, end))).toContain(quote);
      }),
    );
  });
});
