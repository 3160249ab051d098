import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../../core/archives/table-rows.ts';

function rowsOf(pieces: readonly string[], delimiter = ','): string[][] {
  const rows = tableRows('checks.csv', delimiter);
  return [...pieces.flatMap((piece) => rows.add(piece)), ...rows.end()];
}

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

const written = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\n', '\r', '\t'),
  maxLength: 8,
});
const filled = fc
  .array(fc.tuple(fc.array(written, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 6,
  })
  .filter((rows) => rows.every(([cells]) => cells.some((cell) => cell.trim() !== '')));

test('gives every cell back, whatever ends each line and wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(
      filled,
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.nat(), { maxLength: 8 }),
      (rows, delimiter, places) => {
        const text = rows
          .map(([cells, end]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end)
          .join('');
        expect(rowsOf(cut(text, places), delimiter)).toEqual(rows.map(([cells]) => cells));
      },
    ),
  );
});

test('a quotation mark is a sign of its cell where that cannot end or begin with it', () => {
  expect(rowsOf(['a 5" pipe,"he said "no" to it" ,"x"\nlast,"y""z"'])).toEqual([
    ['a 5" pipe', 'he said "no" to it', 'x'],
    ['last', 'y"z'],
  ]);
});

test('lines without a word are left out, and a last line needs no end', () => {
  expect(rowsOf(['a,b\r\n\r\n , \r\n"",""\nc,d'])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a quotation mark that is not closed is told with its line', () => {
  const text = 'claim,rating\r\n"one,\r\ntwo",x\rthree,"four\nfive,six\nseven,eight\n';
  expect(() => rowsOf(cut(text, [9, 14, 30]))).toThrow(
    expect.objectContaining({ code: 'quoteNotClosed', detail: { name: 'checks.csv', line: 4 } }),
  );
});

test('nothing is kept of what has no end', () => {
  const quoted = tableRows('checks.csv', ',', 1000);
  expect(() => {
    for (let time = 0; time < 1000; time++) quoted.add('a,b\n"c'.slice(time === 0 ? 0 : 4));
  }).toThrow(expect.objectContaining({ code: 'quoteNotClosed' }));
  const endless = tableRows('checks.csv', ',', 1000);
  expect(() => {
    for (let time = 0; time < 1000; time++) endless.add(',a');
  }).toThrow(expect.objectContaining({ code: 'rowTooLong', detail: { name: 'checks.csv', line: 1 } }));
});
