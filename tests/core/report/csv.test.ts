import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, csv } from '../../../core/report/forms/csv/cells.ts';
import { claimsCsv } from '../../../core/report/forms/csv/claims.ts';
import { evidenceCsv } from '../../../core/report/forms/evidence/evidence.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';

/** Reads a CSV file by RFC 4180, its byte order mark aside. */
function parse(file: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const text = file.replace(/^\uFEFF/, '');
  for (
    let match = pattern.exec(text);
    match !== null && pattern.lastIndex <= text.length;
    match = pattern.exec(text)
  ) {
    const [whole, quoted, bare, end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '' || whole === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

describe('CSV', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+cmd|calc', `"'+cmd|calc"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1+1', `"'  =1+1"`],
    ['\u200b=1+1', `"'\u200b=1+1"`],
    ['＝1+1', `"'＝1+1"`],
    ['+1-555-1234', `"'+1-555-1234"`],
    ['- een streepje', `"'- een streepje"`],
  ])('puts an apostrophe before %j', (value, written) => {
    expect(cell(value)).toBe(written);
  });

  it.each(['-26,1 %', '+31 6 4187 0352', '+5', '-26.1', '06-41870352', '26,1%', 'a=b', 'x@y.example'])(
    'leaves %j readable',
    (value) => {
      expect(cell(value)).toBe(/[",;]/.test(value) ? `"${value}"` : value);
    },
  );

  it('gives back any cell, but for the apostrophe, and begins with a byte order mark', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const file = csv(rows);
        expect(file.startsWith('\uFEFF')).toBe(true);
        expect(parse(file).map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((value) => value.replace(/^'/, ''))),
        );
      }),
    );
  });

  it('lets no cell begin as a formula does', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '\n=');
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme', maxLength: 20 }), (begin, rest) => {
        const [[value = ''] = []] = parse(csv([[`${begin}${rest}`, 'x']]));
        const isNumber = /^[+-]?\d[\d\s.,]*%?$/u.test(value) || /^\+\d[\d\s().]{3,}$/u.test(value);
        expect(value.startsWith("'") || isNumber).toBe(true);
      }),
    );
  });

  it('has a claim a row, with what the page says of it', () => {
    const [head = [], ...rows] = parse(claimsCsv(reportOf(harbourState())));
    expect(rows).toHaveLength(14);
    const at = (row: number, column: string): string | undefined => rows[row]?.[head.indexOf(column)];
    expect(at(8, 'claim')).toBe('62 procent');
    expect(at(8, 'verdict')).toBe('refuted');
    expect(at(8, 'said')).toBe('refuted');
    expect(at(8, 'correction')).toBe('26 procent');
    expect(at(8, 'verdict_by')).toBe('SO');
    expect(at(0, 'reason')).toBe('opinionOrForecast');
    expect(at(13, 'missing')).toBe('reason');
    expect(at(0, 'protected_sources')).toBe('blacked out');
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  it('has a piece of evidence a row, by the number of its claim', () => {
    const report = reportOf(harbourState());
    const [head = [], ...rows] = parse(evidenceCsv(report));
    expect(rows).toHaveLength(report.claims.reduce((sum, claim) => sum + claim.evidence.length, 0));
    const hidden = rows.filter((row) => row[head.indexOf('blacked_out')] === 'true');
    expect(hidden).toHaveLength(2);
    expect(hidden.map((row) => row[head.indexOf('title')])).toEqual(['', '']);
  });
});
