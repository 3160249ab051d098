import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillSnippet,
  mergeSnippets,
  placeholders,
  Snippet,
  SnippetFile,
  Snippets,
  snippetsFor,
  typedName,
  type PlaceholderValues,
} from '../../../../core/model/settings/snippets.ts';

const values: PlaceholderValues = {
  date: '24 November 2026',
  checker: 'Noor Smit',
  speaker: 'Jan Kroes',
  outlet: null,
  title: 'Harbour bridge',
};

describe('filling a snippet', () => {
  test('puts the values in the place of the placeholders, and leaves other braces', () => {
    expect(fillSnippet('Asked {speaker} on {date}; {who} {} {DATE}.', values)).toEqual({
      text: 'Asked Jan Kroes on 24 November 2026; {who} {} {DATE}.',
      gap: null,
    });
  });

  test('understands the names of both languages', () => {
    expect(fillSnippet('{datum} {controleur} {spreker} {titel} {medium}', values)).toMatchObject({
      text: '24 November 2026 Noor Smit Jan Kroes Harbour bridge {medium}',
      gap: { start: 52, end: 60 },
    });
  });

  test('leaves the first placeholder that has no value to be typed over', () => {
    const filled = fillSnippet('{speaker} to {outlet}, {outlet}', values);
    expect(filled.text).toBe('Jan Kroes to {outlet}, {outlet}');
    expect(filled.text.slice(filled.gap?.start, filled.gap?.end)).toBe('{outlet}');
    expect(filled.gap?.start).toBe('Jan Kroes to '.length);
  });

  test('a value that looks like a placeholder or a pattern is put in as it is', () => {
    expect(fillSnippet('{title}|{date}', { ...values, title: '$& {date} $1' }).text).toBe(
      '$& {date} $1|24 November 2026',
    );
  });

  test('the gap is always the placeholder that stands in the text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(...placeholders.map((name) => `{${name}}`)));
    const value = fc.option(fc.string());
    const given = fc.record({ date: value, checker: value, speaker: value, outlet: value, title: value });
    fc.assert(
      fc.property(fc.array(part), given, (parts, all) => {
        const { text, gap } = fillSnippet(parts.join(''), all);
        if (gap === null) return;
        const name = placeholders.find((one) => `{${one}}` === text.slice(gap.start, gap.end));
        expect(name).toBeDefined();
        expect(all[name!]).toBeNull();
      }),
    );
  });
});

describe('the name that is being typed', () => {
  test('begins with the sign at the beginning of a word, and ends at the caret', () => {
    expect(typedName(';sat', 4)).toEqual({ start: 0, name: 'sat' });
    expect(typedName('asked (;s', 9)).toEqual({ start: 7, name: 's' });
    expect(typedName('asked ;satellite', 9)).toEqual({ start: 6, name: 'sa' });
    expect(typedName('one\n;', 5)).toEqual({ start: 4, name: '' });
    expect(typedName('سُئل ;قمر', 9)).toEqual({ start: 5, name: 'قمر' });
  });

  test('is none after a semicolon that ends a word, and once the word has ended', () => {
    expect(typedName('asked;', 6)).toBeNull();
    expect(typedName('asked; sat', 10)).toBeNull();
    expect(typedName(';sat ', 5)).toBeNull();
    expect(typedName(';sat', 0)).toBeNull();
  });
});

const list = [
  { name: 'noanswer', text: 'No answer by {date}.' },
  { name: 'Été', text: 'x' },
  { name: 'answer', text: 'Answered.' },
];

test('names that begin with what is typed come first, whatever the case and the accents', () => {
  expect(snippetsFor('ANS', list).map(({ name }) => name)).toEqual(['answer', 'noanswer']);
  expect(snippetsFor('ete', list).map(({ name }) => name)).toEqual(['Été']);
  expect(snippetsFor('', list)).toHaveLength(3);
  expect(snippetsFor('zz', list)).toEqual([]);
});

test('snippets of a file are added, take the place of those of the same name, or change nothing', () => {
  const merged = mergeSnippets(list, [
    { name: 'ANSWER', text: 'Answered in writing.' },
    { name: 'été', text: 'x' },
    { name: 'sat', text: 'Clouded.' },
  ]);
  expect(merged).toMatchObject({ added: 1, replaced: 1 });
  expect(merged.snippets).toHaveLength(4);
  expect(merged.snippets).toContainEqual({ name: 'ANSWER', text: 'Answered in writing.' });
});

test('a name has no spaces, a text is not empty, and no two have one name', () => {
  expect(Snippet.safeParse({ name: 'two words', text: 'x' }).success).toBe(false);
  expect(Snippet.safeParse({ name: 'a', text: '  ' }).success).toBe(false);
  expect(Snippets.safeParse([...list, { name: 'ÉTÉ', text: 'y' }]).success).toBe(false);
  const file = { format: 'tickmark-snippets', version: 1, snippets: list };
  expect(SnippetFile.safeParse(file).success).toBe(true);
  expect(SnippetFile.safeParse({ ...file, format: 'other' }).success).toBe(false);
});
