import { TickmarkError } from '../kernel/errors.ts';

/** Cuts a text into the rows of a table, so that a table of any size is read in little memory. */
export interface TableRows {
  /** Takes the next piece of the text and returns the rows that end in it. Throws quoteNotClosed and rowTooLong. */
  add(piece: string): string[][];
  /** Call after the last piece. Returns the last row, if no line end follows it. Throws quoteNotClosed. */
  end(): string[][];
}

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [9, 10, 13, 32, 34];
/** A longer row is none: what should part it is missing. */
const LONGEST = 4_000_000;

/**
 * Returns a cutter. Cells are parted by a character; those with that character, a quotation mark or a line end in them are in quotation marks
 * [RFC 4180, 2]. Any line end parts rows, since files that were put together have several. A quotation mark inside a quoted cell that should be
 * doubled and is not is one of its characters unless the cell can end there. Rows without a word are left out. `name` is for messages.
 */
export function tableRows(name: string, delimiter: string, longest = LONGEST): TableRows {
  const parting = delimiter.charCodeAt(0);
  let row: string[] = [];
  let cell = '';
  /** How many characters of the row are read. */
  let length = 0;
  let line = 1;
  /** Whether nothing of a cell is read yet. */
  let isBegin = true;
  let inQuotes = false;
  let quotedFrom = 0;
  /** What came since a quotation mark that may be the last of a quoted cell; '' for none. */
  let closing = '';
  let isAfterReturn = false;

  function endCell(): void {
    row.push(cell);
    cell = '';
    closing = '';
    inQuotes = false;
    isBegin = true;
  }

  function endRow(rows: string[][]): void {
    endCell();
    if (row.some((one) => /\S/u.test(one))) rows.push(row);
    row = [];
    length = 0;
  }

  function add(piece: string): string[][] {
    const rows: string[][] = [];
    let from = 0;
    const take = (at: number): void => {
      if (at > from) cell += piece.slice(from, at);
      from = at + 1;
    };
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      const isEnd = code === LINE_FEED || code === RETURN;
      const isSecond = code === LINE_FEED && isAfterReturn;
      isAfterReturn = code === RETURN;
      length++;
      if (isEnd && !isSecond) line++;
      if (inQuotes && closing === '') {
        if (code !== QUOTE) continue;
        take(at);
        closing = '"';
      } else if (inQuotes && code === QUOTE && closing === '"') {
        // A doubled one.
        cell += '"';
        closing = '';
        from = at + 1;
      } else if (isSecond && isBegin && row.length === 0) from = at + 1;
      else if (isEnd || code === parting) {
        if (inQuotes) from = at + 1;
        else take(at);
        if (isEnd) endRow(rows);
        else endCell();
      } else if (inQuotes) {
        if (code === SPACE || code === TAB) closing += piece[at];
        else {
          cell += closing;
          closing = code === QUOTE ? '"' : '';
          from = code === QUOTE ? at + 1 : at;
        }
      } else if (isBegin && code === QUOTE) {
        inQuotes = true;
        isBegin = false;
        quotedFrom = line;
        from = at + 1;
      } else isBegin = false;
    }
    if (closing === '') take(piece.length);
    if (length > longest) throw inQuotes ? notClosed() : new TickmarkError('rowTooLong', { name, line });
    return rows;
  }

  function end(): string[][] {
    if (inQuotes && closing === '') throw notClosed();
    const rows: string[][] = [];
    endRow(rows);
    return rows;
  }

  function notClosed(): TickmarkError {
    return new TickmarkError('quoteNotClosed', { name, line: quotedFrom });
  }

  return { add, end };
}
