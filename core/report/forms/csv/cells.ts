/** Marks a file as UTF-8 for spreadsheets that would take it for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A number as people write it, with signs, separators and a percent sign: a spreadsheet does not run it. */
const NUMBER = /^[+-]?\d[\d\s.,]*%?$/u;
/** A telephone number that a spreadsheet would not calculate: 1-555 would become a negative number. */
const TELEPHONE = /^\+\d[\d\s().]{3,}$/u;

/**
 * Returns a cell for RFC 4180. If a spreadsheet would take a text for a formula (it begins with = + - @, a tab or a
 * carriage return, also after white space), an apostrophe is put before it, which tells spreadsheets that it is text.
 * Numbers and telephone numbers stay as they are. [OWASP, CSV injection]
 */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n;\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isFormula(value: string): boolean {
  if (/^[\t\r]/.test(value)) return true;
  // Spreadsheets with East Asian settings treat full-width signs like the others.
  const bare = value.replace(/^[\s\p{Cf}\p{Cc}]+/u, '');
  return /^[=+\-@＝＋－＠]/u.test(bare) && !NUMBER.test(bare) && !TELEPHONE.test(bare);
}

/** The cells of a row; null for an empty one. */
export type Row = readonly (string | number | boolean | null)[];

/** Returns the rows as a CSV file: a byte order mark, commas, CRLF. */
export function csv(rows: readonly Row[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
