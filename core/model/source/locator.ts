import { Moment } from '../../kernel/ids.ts';
import { cutAt } from '../../kernel/tidy.ts';
import { z } from '../../kernel/zod.ts';

/** The last column that a spreadsheet has (XFD), and the last row. [ECMA-376, 18.3.1.4 and 18.3.1.73] */
const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const Place = z.int().min(1).max(10_000_000);
/** Seconds from the beginning of a recording. */
export const MAX_SECONDS = 1_000_000;
const Seconds = z.number().min(0).max(MAX_SECONDS);

const SHOWN_ADDRESS = 90;
/** The longest address of a captured page, in UTF-16 units. */
export const MAX_ADDRESS = 2000;

/**
 * Where in a source something stands. Numbers are counted from 1.
 * - page: of a PDF or a scan
 * - paragraph: of a text without pages
 * - cells: of a table, from the upper left cell to the lower right one; `sheet` is null if a file has only one
 * - time: of a recording or its transcript, in seconds; `until` is null for a moment
 * - slide: of a presentation
 * - message: of a mail thread or a chat
 * - capture: a page of a capture of the web, by its address; `at` says when it was captured, null if that is not known
 */
export const Locator = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: Place }),
  z.object({ kind: z.literal('paragraph'), paragraph: Place }),
  z.object({
    kind: z.literal('cells'),
    sheet: z.string().min(1).max(200).nullable(),
    from: z.string().regex(CELL),
    to: z.string().regex(CELL),
  }),
  z.object({ kind: z.literal('time'), at: Seconds, until: Seconds.nullable() }),
  z.object({ kind: z.literal('slide'), slide: Place }),
  z.object({ kind: z.literal('message'), message: Place }),
  z.object({
    kind: z.literal('capture'),
    address: z.string().min(1).max(MAX_ADDRESS),
    at: Moment.nullable(),
  }),
]);
export type Locator = z.infer<typeof Locator>;

/** Returns cells as spreadsheets write them: `B3:B9`, `Budget!B3`. */
export function cellsText({ sheet, from, to }: Extract<Locator, { kind: 'cells' }>): string {
  const range = from === to ? from : `${from}:${to}`;
  return sheet === null ? range : `${sheet}!${range}`;
}

/** Returns the address of a captured page as people write it, without its scheme and a lone slash, and shortened in the middle. */
export function addressText(address: string): string {
  const plain = address.replace(/^https?:\/\//iu, '').replace(/^([^/]+)\/$/u, '$1');
  return plain.length <= SHOWN_ADDRESS ? plain : `${cutAt(plain, SHOWN_ADDRESS - 21)}…${plain.slice(-20)}`;
}

/** Returns when a page was captured: `2024-03-12 10:20 UTC`. */
export function momentText(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
}

/** Returns a time of a recording as it is written: `00:13:22`. Parts of a second are left out. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Returns the name of a column of a spreadsheet, counted from 1: A, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
