import { type Chunk, chunkText } from './chunk.ts';

/** The chunks of one page, and its height in points. */
export interface PageChunks {
  readonly height: number;
  readonly chunks: readonly Chunk[];
}

/** Running heads, feet and page numbers, and the rest of every page. */
export interface Furniture {
  readonly pages: readonly (readonly Chunk[])[];
  /** One text for each running line; where it differs from page to page (a number in it), its lines. */
  readonly texts: readonly string[];
}

/** How much of a page's height, at the top and at the foot, can hold running lines; and one line alone, in wide margins. */
const MARGIN = 0.14;
const WIDE_MARGIN = 0.25;
/** Baselines of a running line differ by at most this, in points. */
const DRIFT = 3;
/** A page's number alone, or with its word: 3, - 3 -, 3/10, Page 3 of 10, Pagina 3 van 10, Seite 3, iv. */
const PAGE_NUMBER =
  /^(?:(?:page|pagina|blad|seite|página|p\.?|pag\.?|s\.?)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,7})[-–—|\s]*(?:(?:of|van|von|de|sur|\/)\s*\d{1,4})?$/iu;

/** A line in a margin, and where it stands. */
interface Entry {
  readonly chunk: Chunk;
  readonly text: string;
  /** Its words, with a sign for every number. */
  readonly key: string;
  readonly page: number;
  readonly y: number;
  readonly atFoot: boolean;
}

/**
 * Removes the running heads, feet and page numbers from the pages: lines near the top or the foot that have the same
 * height and the same words on several pages, whatever their figures, and page numbers on their own.
 */
export function takeFurniture(pages: readonly PageChunks[]): Furniture {
  const entries = pages.map(marginEntries);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries.flat()) {
    const same = byKey.get(entry.key);
    if (same === undefined) byKey.set(entry.key, [entry]);
    else same.push(entry);
  }
  const taken = entries.map((own, page) =>
    own.filter((entry) => {
      const repeats = byKey.get(entry.key)?.some((other) => isSameLine(entry, other)) ?? false;
      return repeats || (PAGE_NUMBER.test(entry.text) && isNumberOf(entry.text, page));
    }),
  );
  const kept = pages.map(({ chunks }, page) => {
    const off = new Set(taken[page]?.map(({ chunk }) => chunk));
    return chunks.filter((chunk) => !off.has(chunk));
  });
  // What repeats on pages that hold nothing else is their text.
  if (kept.every((chunks) => chunks.length === 0))
    return { pages: pages.map(({ chunks }) => chunks), texts: [] };
  return { pages: kept, texts: runningTexts(taken.flat().map(({ text }) => text)) };
}

/** Returns one text for each running line: as one line where all pages have the same, else a line for each form of it. */
export function runningTexts(lines: readonly string[]): string[] {
  const forms = new Map<string, Set<string>>();
  for (const line of lines) {
    const key = PAGE_NUMBER.test(line) ? '#' : keyOf(line);
    forms.set(key, (forms.get(key) ?? new Set()).add(line));
  }
  return [...forms.values()].map((own) => [...own].join('\n'));
}

function marginEntries({ height, chunks }: PageChunks, page: number): Entry[] {
  return chunks
    .filter((chunk) => isInMargin(chunk, height, chunks))
    .map((chunk) => {
      const isRtl = chunk.items.some(({ rtl }) => rtl);
      const text = chunkText(chunk, isRtl);
      return { chunk, text, key: keyOf(text), page, y: chunk.y, atFoot: chunk.y > height / 2 };
    });
}

function keyOf(text: string): string {
  return text.replace(/\d+/gu, '#');
}

function isSameLine(one: Entry, other: Entry): boolean {
  return other.page !== one.page && other.atFoot === one.atFoot && Math.abs(other.y - one.y) <= DRIFT;
}

/** True for what stands in a margin as one of the outermost lines there, parted from the text or alone. */
function isInMargin(chunk: Chunk, height: number, chunks: readonly Chunk[]): boolean {
  const { y } = chunk;
  const depth = Math.min(y, height - y) / height;
  if (depth > WIDE_MARGIN) return false;
  const isTop = y < height / 2;
  const outer = new Set<number>();
  for (const other of chunks)
    if (isTop ? other.y < y - DRIFT : other.y > y + DRIFT) outer.add(Math.round(other.y / DRIFT));
  return outer.size < (depth > MARGIN ? 1 : 4);
}

/** A page's number on its only page, or on one whose number is like no other's: the page that it is counted as. */
function isNumberOf(text: string, page: number): boolean {
  return Number(/\d+/u.exec(text)?.[0] ?? NaN) === page + 1;
}
