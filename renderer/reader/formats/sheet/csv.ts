import { tidyText } from '../../../../core/kernel/tidy.ts';
import type { Cell, Grid } from './grid.ts';

const SEPARATORS = [';', ',', '\t', '|'];
/** So many lines tell the separator. */
const SAMPLE = 20;
/** A text in quotation marks of more is one that was not closed. */
const LONGEST = 50_000;
const VALUE = /^[-+(]?\s*(?:[€$£¥]\s*)?\d[\d.,\s'’/:-]*(?:%|\s?[€$£¥])?\)?$/u;

/** Reads a table with separators, whichever it has. Figures stay as they are written. `most` rows are read at most. */
export function readCsv(text: string, name: string, most: number): Grid {
  const told = /^\uFEFF?sep=(.)\r?\n/iu.exec(text);
  const body = (told === null ? text : text.slice(told[0].length)).replace(/^\uFEFF/u, '');
  const separator = told?.[1] ?? separatorOf(body);
  const first = told === null ? 0 : 1;
  const rows = new Map<number, Map<number, Cell>>();
  let number = first;
  for (const record of records(body, separator)) {
    if (number - first < most) {
      const cells = record
        .map((value, column): [number, Cell] => [column, cellOf(value)])
        .filter(([, cell]) => cell.text !== '');
      if (cells.length > 0) rows.set(number, new Map(cells));
    }
    number += 1;
  }
  return {
    name,
    isHidden: false,
    rows,
    merges: [],
    comments: [],
    has: number,
    read: Math.min(number, first + most),
  };
}

function cellOf(value: string): Cell {
  const text = tidyText(value).replace(/\s+/gu, ' ').trim();
  return { text, isValue: VALUE.test(text) };
}

/** The separator that parts the first lines most evenly. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE)
    .map((line) => line.replace(/"[^"]*"/gu, ''));
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = Math.max(0, ...counts);
    return counts.filter((count) => count === most && most > 0).length * 100 + most;
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** The records of a table as RFC 4180 has them. A quotation mark that is not closed is one that was written. */
function* records(text: string, separator: string): Generator<string[]> {
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    const closed = text[at] === '"' ? closingQuote(text, at) : -1;
    let end = at;
    if (closed >= 0) {
      value = text.slice(at + 1, closed).replaceAll('""', '"');
      end = closed + 1;
    }
    const from = end;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    record.push(value + text.slice(from, end));
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) record.push('');
      continue;
    }
    yield record;
    record = [];
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  if (record.length > 0) yield record;
}

/** Where the text in quotation marks ends that begins at `at`; -1 if it does not, or not soon. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end - at > LONGEST ? -1 : end;
}
