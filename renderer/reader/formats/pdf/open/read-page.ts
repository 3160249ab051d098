import type { PDFPageProxy } from 'pdfjs-dist';
import type { FoundRemark } from '../layout/attach-remarks.ts';
import type { PageText, TextItem } from '../layout/text-item.ts';
import { annotationsOf, type Box, type PageRemark } from './annotations.ts';
import type { Fonts } from './fonts.ts';
import { pageTexts, type PlacedItem } from './page-text.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
/** Where a part of the page's structure begins or ends, between its runs of characters. */
type TextMarkedContent = Exclude<TextContent['items'][number], { str: string }>;

/** So many runs of characters are on no page that is to be read; the rest is left out, and said so. */
const MAX_ITEMS = 50_000;

/** A page's text, whether some of it was left out, and the comments on it. */
interface PageRead {
  readonly texts: readonly PageText[];
  readonly cut: boolean;
  readonly remarks: readonly FoundRemark[];
}

/** Reads the text of a page as it stands on it. Throws what the library throws for a page that cannot be read. */
export async function readPage(page: PDFPageProxy, fonts: Fonts): Promise<PageRead> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const items = content.items.slice(0, MAX_ITEMS);
  await fonts.learn(
    page,
    new Set(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.fontName] : []))),
  );
  const texts = items.map((item) => ('str' in item ? item.str : ''));
  const isRtl = items.some((item) => 'str' in item && item.dir === 'rtl');
  const strs = isRtl ? withJoinedLetters(texts, await glyphsOf(page)) : texts;
  const marks: Mark[] = [];
  const placed: PlacedItem[] = [];
  for (const [at, item] of items.entries()) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(markOf(item, marks.at(-1)));
      continue;
    }
    const vertical = content.styles[item.fontName]?.vertical ?? false;
    placed.push({
      str: strs[at] ?? item.str,
      dir: item.dir,
      matrix: matrixOf(viewport.transform, item.transform),
      width: Math.abs((vertical ? item.height : item.width) * viewport.userUnit),
      vertical,
      bold: fonts.isBold(item.fontName),
      mark: marks.at(-1)?.id ?? null,
      artifact: marks.at(-1)?.artifact ?? false,
    });
  }
  const annotations = await annotationsOf(page, viewport);
  const upright = pageTexts([...placed, ...annotations.texts], viewport.width, viewport.height);
  return {
    texts: upright,
    cut: content.items.length > MAX_ITEMS,
    remarks: annotations.remarks.map((remark) => remarkWords(remark, upright[0]?.items ?? [])),
  };
}

/** Marked content that items stand in. */
interface Mark {
  readonly id: string | null;
  readonly artifact: boolean;
}

function markOf(content: TextMarkedContent, outer: Mark | undefined): Mark {
  const id = content.id ?? null;
  // The library gives the tag; its types do not have it.
  const isArtifact = Reflect.get(content, 'tag') === 'Artifact' || (outer?.artifact ?? false);
  return { id: id ?? outer?.id ?? null, artifact: isArtifact && id === null };
}

/** The product of two matrices as PDF writes them: first `own`, then `view`. What is no number counts as 0. */
function matrixOf(view: readonly number[], own: readonly unknown[]): PlacedItem['matrix'] {
  const [a, b, c, d, e, f] = six(view);
  const [ownA, ownB, ownC, ownD, ownE, ownF] = six(own);
  return [
    a * ownA + c * ownB,
    b * ownA + d * ownB,
    a * ownC + c * ownD,
    b * ownC + d * ownD,
    a * ownE + c * ownF + e,
    b * ownE + d * ownF + f,
  ];
}

function six(values: readonly unknown[]): PlacedItem['matrix'] {
  const at = (index: number): number => {
    const value = Number(values[index]);
    return Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** Returns what each glyph of a page stands for, in the order in which the page draws them. */
async function glyphsOf(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: string[] = [];
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    // The library's types do not say what an operator's arguments are.
    const given: unknown = argsArray[at];
    const shown: unknown = Array.isArray(given) ? given[0] : null;
    for (const glyph of Array.isArray(shown) ? (shown as unknown[]) : []) {
      const stands: unknown =
        typeof glyph === 'object' && glyph !== null ? Reflect.get(glyph, 'unicode') : null;
      if (typeof stands === 'string') glyphs.push(stands);
    }
  }
  return glyphs;
}

/** Finds the words that a comment is about: those under what it marks, or the line nearest to its place. */
function remarkWords(remark: PageRemark, items: readonly TextItem[]): FoundRemark {
  const { author, at, text, boxes, marks } = remark;
  const under = boxes.flatMap((box) =>
    items.filter((item) => isUnder(item, box)).map((item) => ({ item, box })),
  );
  const [first] = under;
  const near = first?.item ?? nearest(items, boxes[0]);
  const quote =
    marks && first !== undefined && boxes.length === 1 && under.length === 1
      ? wordsIn(first.item, first.box)
      : '';
  return { author, at, text, quote, near: near?.str.trim() ?? '' };
}

function isUnder({ x, y, width, fontSize }: TextItem, { x0, y0, x1, y1 }: Box): boolean {
  const middle = y - 0.3 * fontSize;
  return middle > y0 && middle < y1 && x < x1 && x + width > x0;
}

/** The whole words of an item that lie in a box: letters are taken to be equally wide. */
function wordsIn({ str, x, width }: TextItem, { x0, x1 }: Box): string {
  const each = width / Math.max(1, str.length);
  const words = [...str.matchAll(/\S+/gu)].filter(({ index, 0: word }) => {
    const middle = x + (index + word.length / 2) * each;
    return middle > x0 && middle < x1;
  });
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : str.slice(first.index, last.index + last[0].length);
}

function nearest(items: readonly TextItem[], box: Box | undefined): TextItem | null {
  if (box === undefined) return null;
  const distance = ({ x, y, width }: TextItem): number =>
    Math.abs(y - (box.y0 + box.y1) / 2) + Math.max(0, x - box.x1, box.x0 - x - width) / 4;
  return items.reduce<TextItem | null>(
    (best, item) => (best === null || distance(item) < distance(best) ? item : best),
    null,
  );
}

/** Letters of scripts that are written from right to left, and the signs on them. */
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * Puts letters that one glyph stands for (lam and alef: لا) back into their order. The library turns runs from right to left
 * round letter by letter, and with them those that a glyph already has in order. `texts` are a page's runs and `glyphs`
 * what each glyph stands for, both as the page draws them; where these do not fit each other, the rest stays as it is.
 */
export function withJoinedLetters(texts: readonly string[], glyphs: readonly string[]): string[] {
  const drawn = glyphs.filter((glyph) => RTL.test(glyph));
  if (!drawn.some(({ length }) => length > 1)) return [...texts];
  let at = 0;
  let fits = true;
  return texts.map((text) => {
    const letters = [...text].filter((letter) => RTL.test(letter)).join('');
    if (!fits || letters === '') return text;
    const own: string[] = [];
    for (let length = 0; length < letters.length && at < drawn.length; at += 1) {
      const glyph = drawn[at] ?? '';
      own.push(glyph);
      length += glyph.length;
    }
    fits = own.join('').length === letters.length;
    if (!fits || [...own.join('')].reverse().join('') !== letters) return text;
    const ordered = [...own.reverse().join('')];
    return [...text].map((letter) => (RTL.test(letter) ? (ordered.shift() ?? letter) : letter)).join('');
  });
}
