/** Marks a file as UTF-8 for spreadsheets that would take it for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A number as anybody may write it, with signs, separators and a percent sign: nothing that a spreadsheet would run. */
const NUMBER = /^[+-]?\d[\d\s.,]*%?$/u;
/** A telephone number with nothing in it that would be reckoned with: 1-555 would come out as less than nothing. */
const TELEPHONE = /^\+\d[\d\s().]{3,}$/u;

/**
 * Returns a cell for RFC 4180. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
 * carriage return, white space before it or not) has an apostrophe put before it, which spreadsheets take for 'this is
 * text'; numbers and telephone numbers stay as they are. [OWASP, CSV injection]
 */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n;\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isFormula(value: string): boolean {
  if (/^[\t\r]/.test(value)) return true;
  // Full-width signs are taken for the others by spreadsheets with East Asian settings.
  const bare = value.replace(/^[\s\p{Cf}\p{Cc}]+/u, '');
  return /^[=+\-@＝＋－＠]/u.test(bare) && !NUMBER.test(bare) && !TELEPHONE.test(bare);
}

/** What a row of a table holds; null for nothing. */
export type Row = readonly (string | number | boolean | null)[];

/** Returns the rows as a CSV file: a byte order mark, commas, CRLF. */
export function csv(rows: readonly Row[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
