import { readPlaces, type Bytes } from './bytes.ts';
import type { WordFile } from './fib.ts';
import { NONE, over, PROPERTY, propertiesOf, type Properties } from './properties.ts';

/** What a run of the file's bytes is set to. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The number of a paragraph's style; 0 for characters. */
  readonly style: number;
  readonly properties: Properties;
}

/** Returns what a place in the file is set to; null where nothing is said. */
export type Formatting = (offset: number) => Run | null;

const PAGE = 512;
/** So many pages are kept taken apart at once. */
const MOST_PAGES = 500;

/** Reads the pages on which the properties of characters or of paragraphs stand, when they are asked for [MS-DOC 2.8.5, 2.8.6]. */
export function readFormatting(file: WordFile, part: 'characters' | 'paragraphs'): Formatting {
  const { text } = file;
  const { starts, about, count } = readPlaces(file.table(part), 4);
  const pages = new Map<number, readonly Run[]>();
  const runsOf = (number: number): readonly Run[] => {
    const known = pages.get(number);
    if (known !== undefined) return known;
    if (pages.size >= MOST_PAGES) pages.clear();
    const place = (about(number).long(0) & 0x3fffff) * PAGE;
    const runs = readPage(text.slice(place, PAGE), part === 'paragraphs' ? file.data : null);
    pages.set(number, runs);
    return runs;
  };
  return (offset) => {
    const number = lastUpTo(starts, offset);
    if (number < 0 || number >= count) return null;
    return runsOf(number).find(({ start, end }) => start <= offset && offset < end) ?? null;
  };
}

/** The position of the last of ascending numbers that is not above a value; -1 for none. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `data` is given for a page of paragraphs, whose longest lists stand there. */
function readPage(page: Bytes, data: Bytes | null): Run[] {
  const count = page.byte(PAGE - 1);
  const step = data === null ? 1 : 13;
  const runs: Run[] = [];
  for (let number = 0; number < count && 4 * (count + 1) + step * count < PAGE; number += 1) {
    const place = 2 * page.byte(4 * (count + 1) + step * number);
    const said = place === 0 ? null : saidAt(page, place, data);
    runs.push({
      start: page.long(4 * number),
      end: page.long(4 * number + 4),
      style: 0,
      properties: NONE,
      ...said,
    });
  }
  return runs;
}

function saidAt(page: Bytes, place: number, data: Bytes | null): Pick<Run, 'style' | 'properties'> | null {
  const short = page.byte(place);
  if (data === null) {
    const size = Math.min(short, PAGE - place - 1);
    return { style: 0, properties: propertiesOf(page.slice(place + 1, size)) };
  }
  const isLong = short === 0;
  const start = place + (isLong ? 2 : 1);
  const size = isLong ? 2 * (page.all[place + 1] ?? 0) : 2 * short - 1;
  if (size < 2 || start + size > PAGE) return null;
  const properties = propertiesOf(page.slice(start + 2, size - 2));
  return { style: page.word(start), properties: over(properties, elsewhere(properties, data)) };
}

function elsewhere(properties: Properties, data: Bytes): Properties {
  const place = properties.get(PROPERTY.elsewhere);
  if (place === undefined || place + 2 > data.length) return NONE;
  return propertiesOf(data.slice(place + 2, Math.min(data.word(place), data.length - place - 2)));
}
