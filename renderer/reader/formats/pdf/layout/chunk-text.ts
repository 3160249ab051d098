import { superscript } from '../../../shared/document/superscript.ts';
import type { Chunk } from './chunk.ts';
import { isSigns, turned } from './rtl-punctuation.ts';
import type { TextItem } from './text-item.ts';

/** A gap of this width is a space, in font sizes: under the narrowest space, above the widest kerning. */
const SPACE = 0.16;

/**
 * Returns a chunk's text, left to right (right to left where `rtl`), with one space at every gap. Raised figures are
 * raised in the text too, or 5 million¹ would be 5 million1.
 */
export function chunkText(chunk: Chunk, rtl: boolean): string {
  let text = '';
  let before: TextItem | null = null;
  for (const item of rtl ? chunk.items.toReversed() : chunk.items) {
    if (before !== null && isGap(before, item, rtl)) text += ' ';
    const own = rtl && isSigns(item.str) ? turned(item.str) : item.str;
    text += isRaised(item, chunk) ? superscript(own.trim()) : own;
    before = item;
  }
  return withoutLigatures(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function isGap(before: TextItem, item: TextItem, rtl: boolean): boolean {
  const [left, right] = rtl ? [item, before] : [before, item];
  const gap = right.x - left.x - left.width;
  const size = Math.min(before.fontSize, item.fontSize);
  // Half of a space that is said to be there may be eaten by kerning.
  return gap > SPACE * size || (item.spaced && gap > (SPACE / 4) * size);
}

function isRaised(item: TextItem, { y, size }: Chunk): boolean {
  return item.fontSize < 0.85 * size && y - item.y > 0.1 * size;
}

/**
 * Letters that type joins (Unicode FB00-FB06: ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ; FB13-FB17) and the shapes that Arabic letters take in
 * a word (FB50-FDF1, FE70-FEFC) are letters again; all else stays.
 */
function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDF1\uFE70-\uFEFC]/g, (joined) =>
    joined.normalize('NFKC'),
  );
}
