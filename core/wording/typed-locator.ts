import type { Translate } from '../i18n/translate.ts';
import { Locator } from '../model/source/locator.ts';

const CELLS = /^(?:(.+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u;
const TIMES = /^(\d+(?::\d{1,2}){1,2})(?:\s*[-–—]\s*(\d+(?::\d{1,2}){1,2}))?$/u;
const NUMBERED = /^([\p{L}. ]*?)\s*(\d+)$/u;

/**
 * Returns the place that somebody means who types 'p. 12', 'B3', 'Budget!B3:F3' or '0:13:22', in the words that `t` has for places;
 * a number alone is a page. Null for what is no place.
 */
export function readTypedLocator(typed: string, t: Translate): Locator | null {
  const text = typed.trim().replace(/\s+/gu, ' ');
  // P12 is a cell, p12 a page, and b3 can only be a cell.
  const found = cells(text) ?? numbered(text, t) ?? cells(text.toUpperCase()) ?? times(text);
  return Locator.safeParse(found).data ?? null;
}

function cells(text: string): Locator | null {
  const [whole, sheet, column = '', row = '', lastColumn = column, lastRow = row] = CELLS.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    kind: 'cells',
    sheet: sheet?.replace(/^'(.+)'$/u, '$1') ?? null,
    from: `${column}${row}`,
    to: `${lastColumn}${lastRow}`,
  };
}

function times(text: string): Locator | null {
  const [whole, at = '', until] = TIMES.exec(text) ?? [];
  if (whole === undefined) return null;
  return { kind: 'time', at: seconds(at), until: until === undefined ? null : seconds(until) };
}

function seconds(time: string): number {
  const parts = time.split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

/** What is counted in a source, by the words for it: 'p.' and 'page' are one. */
function numbered(text: string, t: Translate): Locator | null {
  const [whole, words = '', digits = ''] = NUMBERED.exec(text) ?? [];
  if (whole === undefined) return null;
  const number = Number(digits);
  const typed = letters(words);
  if (typed === '') return { kind: 'page', page: number };
  const kinds: { word: string; locator: Locator }[] = [
    { word: t('locator.paragraph', { paragraph: 0 }), locator: { kind: 'paragraph', paragraph: number } },
    { word: t('locator.slide', { slide: 0 }), locator: { kind: 'slide', slide: number } },
    { word: t('locator.message', { message: 0 }), locator: { kind: 'message', message: number } },
    { word: t('locator.page', { page: 0 }), locator: { kind: 'page', page: number } },
  ];
  return kinds.find(({ word }) => isWordFor(typed, letters(word)))?.locator ?? null;
}

/** 'alinea' and 'al.' are one word. */
function isWordFor(typed: string, word: string): boolean {
  return typed === word || (typed.length > 3 && typed.startsWith(word));
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}]/gu, '');
}
