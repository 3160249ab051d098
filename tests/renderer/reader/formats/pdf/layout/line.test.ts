import { describe, expect, test } from 'vitest';
import { joinLines, wordsOf } from '../../../../../../renderer/reader/formats/pdf/layout/line.ts';
import { cpuTime } from '../../../../../helpers/cpu-time.ts';

const join = (lines: string[], elsewhere: string[] = []): string =>
  joinLines(lines, wordsOf([...lines, ...elsewhere]));

describe('joining lines', () => {
  test.each([
    [['de ge-', 'meente besluit'], 'de gemeente besluit'],
    [['in Noord-', 'Holland'], 'in Noord-Holland'],
    [['van 2019-', '2020 af'], 'van 2019-2020 af'],
    [['de voor-', 'en nadelen'], 'de voor- en nadelen'],
    [['Ein-', 'und Ausgang'], 'Ein- und Ausgang'],
    [['per e-', 'mail gestuurd'], 'per e-mail gestuurd'],
    [['de zin', 'gaat door'], 'de zin gaat door'],
    [['een soft\u00AD', 'break'], 'een softbreak'],
    [['see https://example.org/', 'report.pdf now'], 'see https://example.org/report.pdf now'],
    [['he said\u2014', 'twice'], 'he said\u2014twice'],
    [['\u65B0\u805E\u306E', '\u8A18\u4E8B'], '\u65B0\u805E\u306E\u8A18\u4E8B'],
    [['a dash -', 'stays'], 'a dash - stays'],
  ])('%j', (lines, text) => {
    expect(join(lines)).toBe(text);
  });

  test('a word keeps the hyphen with which the document writes it elsewhere', () => {
    expect(join(['a well-', 'known man'], ['is well-known here'])).toBe('a well-known man');
    expect(join(['a co-', 'operation'], ['their cooperation'])).toBe('a cooperation');
  });

  test('a paragraph of a hundred thousand lines takes no longer for each line than a short one', async () => {
    const line = 'a line of a book that has no paragraphs, as long as lines are';
    let text = '';
    const taken = await cpuTime(() => (text = join(Array.from({ length: 100_000 }, () => line))));
    expect(text).toHaveLength(100_000 * 62 - 1);
    expect(taken).toBeLessThan(10_000);
  });
});
