import { looksLikeHeading } from './headline.ts';
import { noDetails, plainBlock, type SourceArticle, type SourceBlock } from './source-article.ts';
import { tidyText } from '../kernel/tidy.ts';

const BULLET = /^\s*(?:[•‣◦·▪*]|[-–—](?=\s\S))\s*(?=\S)/u;
const NUMBER = /^\s*\d{1,3}[.)]\s+\S/u;
const QUOTED = /^(?:\s*>)+\s?/u;

/**
 * Finds the blocks of plain text. Empty lines separate paragraphs; in a text without empty lines, every line is a
 * paragraph. Lines of a paragraph that were broken at a margin are joined by a space; other lines become blocks of
 * their own. List items are recognized by their bullets, which are removed, or their numbers, which stay. Quotations
 * are recognized by '>'.
 */
export function plainTextArticle(raw: string): SourceArticle {
  const lines = tidyText(raw).replace(/\f/g, '\n\n').split('\n');
  const chunks = chunked(lines);
  const hasGaps = chunks.length > 1;
  const blocks = chunks.flatMap((chunk) => blocksOf(chunk, hasGaps));
  return { format: 'text', details: noDetails, blocks, warnings: [] };
}

/** Runs of lines with no empty line between them. */
function chunked(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let current: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') current.push(line);
    else if (current.length > 0) {
      chunks.push(current);
      current = [];
    }
  }
  return chunks;
}

function blocksOf(lines: readonly string[], hasGaps: boolean): SourceBlock[] {
  if (lines.length > 0 && lines.every((line) => QUOTED.test(line)))
    return blocksOf(
      lines.map((line) => line.replace(QUOTED, '')).filter((line) => line.trim() !== ''),
      hasGaps,
    ).map((block) => ({ ...block, kind: 'quotation', level: null, marked: true }));
  const blocks: SourceBlock[] = [];
  let prose: string[] = [];
  const endProse = () => {
    for (const block of proseBlocks(prose, hasGaps)) blocks.push(block);
    prose = [];
  };
  const items = lines.filter((line) => BULLET.test(line) || NUMBER.test(line)).length;
  const isList = items > 1 || (items === 1 && (lines.length > 1 || /^\s*[•‣◦·▪*]/u.test(lines[0] ?? '')));
  for (const line of lines) {
    const bulleted = BULLET.test(line);
    const last = blocks.at(-1);
    if (isList && (bulleted || NUMBER.test(line))) {
      endProse();
      blocks.push({
        text: bulleted ? line.replace(BULLET, '') : line.trim(),
        kind: 'listItem',
        level: null,
        marked: true,
      });
    } else if (prose.length === 0 && last?.kind === 'listItem' && /^\s{2,}\S/u.test(line))
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else prose.push(line);
  }
  endProse();
  return blocks;
}

function proseBlocks(lines: readonly string[], hasGaps: boolean): SourceBlock[] {
  if (lines.length === 0) return [];
  if (lines.length > 1 && isWrapped(lines, hasGaps))
    return [plainBlock(lines.map((line) => line.trim()).join(' '))];
  return lines.map((line) => plainBlock(line));
}

/**
 * True if lines were broken at a margin: all but the last are nearly as long as the longest or end in the middle of a
 * sentence, and none is longer than a usual margin.
 */
function isWrapped(lines: readonly string[], hasGaps: boolean): boolean {
  const widths = lines.map((line) => line.trim().length);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  if (width > 120 || width < 30) return false;
  const [first = ''] = lines;
  if (looksLikeHeading(first) && first.trim().length < 0.6 * width) return false;
  const broken = lines.slice(0, -1).filter((line, position) => {
    const next = (lines[position + 1] ?? '').trim();
    const word = /^\S+/u.exec(next)?.[0].length ?? 0;
    return line.trim().length + 1 + word > width - (hasGaps ? 1 : 0) || /^\p{Ll}/u.test(next);
  });
  return broken.length >= 0.8 * (lines.length - 1);
}
