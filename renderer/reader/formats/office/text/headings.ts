import { looksLikeHeadline } from '../../../../../core/text/headline.ts';
import type { FlowBlock } from './flow.ts';

/** A line of bold words up to this length, in UTF-16 units, heads what follows it. */
const LONGEST_BOLD = 100;
/** Among so many blocks from the top a bold line may be the headline; one shorter than this, a label above it. */
const TOP = 3;
const FEWEST_LETTERS = 16;

/**
 * Returns the blocks with the levels that their headings have among each other: the title's, by its style or as a bold
 * line above all headings, over those of the others; and bold lines as headings, unless most of the document is bold.
 */
export function withHeadings(blocks: readonly FlowBlock[]): FlowBlock[] {
  const lines = boldLines(blocks);
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const hasTitle = blocks.some(({ level }) => level === 0);
  const atTop = [...lines].filter((position) => position < TOP && (first === -1 || position < first));
  const isLong = (position: number) => (blocks[position]?.text.trim().length ?? 0) >= FEWEST_LETTERS;
  const title = hasTitle ? undefined : (atTop.find(isLong) ?? atTop[0]);
  const isBelow = hasTitle || title !== undefined;
  return blocks.map((block, position): FlowBlock => {
    if (position === title) return { ...block, kind: 'heading', level: 1, marked: true };
    if (lines.has(position)) return { ...block, kind: 'heading', level: 2, marked: true };
    if (block.kind !== 'heading') return block;
    return { ...block, level: Math.min((block.level ?? 1) + (isBelow ? 1 : 0), 6) };
  });
}

/** The positions of the lines that are bold and shaped as headings. */
function boldLines(blocks: readonly FlowBlock[]): Set<number> {
  const sizeOf = (some: readonly FlowBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (sizeOf(blocks.filter(({ bold }) => bold)) > sizeOf(blocks) / 2) return new Set();
  const lines = blocks.flatMap(({ kind, marked, bold, text }, position) => {
    const isLine = kind === 'paragraph' && !marked && bold && text.trim().length <= LONGEST_BOLD;
    return isLine && position < blocks.length - 1 && looksLikeHeadline(text) ? [position] : [];
  });
  return new Set(lines);
}
