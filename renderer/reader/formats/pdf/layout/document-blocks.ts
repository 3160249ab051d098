import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { blocksOf, stylesOf } from './blocks.ts';
import { chunksOf, type Chunk } from './chunk.ts';
import { columnsOf } from './columns.ts';
import { withDropCaps } from './drop-caps.ts';
import { bodySizeOf, flowOf } from './flow.ts';
import { runningTexts, takeFurniture } from './furniture.ts';
import { wordsOf } from './join-lines.ts';
import { linesOf } from './line.ts';
import { withNarrowCells } from './narrow-cells.ts';
import { paragraphsOf, type Paragraph } from './paragraph.ts';
import { withRtlPunctuation } from './rtl-punctuation.ts';
import { areGoodTags, taggedPage } from './tagged/tagged-page.ts';
import type { TagNode } from './tagged/tag-parts.ts';
import type { PageText } from './text-item.ts';

/** A page's text, and its structure tree where the document is tagged. */
export interface PageToRead {
  readonly text: PageText;
  readonly tree: TagNode | null;
}

/**
 * Makes blocks of a document's pages: in the order of its tags where they are good, else by how the text stands on them,
 * columns in reading order. Footnotes follow, then running heads and page numbers as boilerplate. All text of every item
 * is in one block.
 */
export function documentBlocks(read: readonly PageToRead[]): SourceBlock[] {
  const pages = read.map(({ text, tree }) => ({
    text: { ...text, items: withDropCaps(withRtlPunctuation(text.items)) },
    tree,
  }));
  const tagged = pages.map(({ text, tree }, page) => taggedPage(text, tree, page));
  if (!areGoodTags(tagged)) return blocksByPlace(pages);
  const furniture = takeFurniture(
    tagged.map(({ rest }, page) => ({ height: pages[page]?.text.height ?? 0, chunks: chunksOf(rest) })),
  );
  const paragraphs = tagged.flatMap(({ paragraphs: own }, page) => [
    ...own,
    ...columnParagraphs(furniture.pages[page] ?? [], page),
  ]);
  const artifacts = tagged.flatMap((page) => linesOf(chunksOf(page.artifacts)).map(({ text }) => text));
  return [...flowBlocks(paragraphs), ...boilerplate([...furniture.texts, ...runningTexts(artifacts)])];
}

function blocksByPlace(pages: readonly PageToRead[]): SourceBlock[] {
  const furniture = takeFurniture(
    pages.map(({ text }) => ({ height: text.height, chunks: chunksOf(text.items) })),
  );
  return [...flowBlocks(furniture.pages.flatMap(columnParagraphs)), ...boilerplate(furniture.texts)];
}

function columnParagraphs(chunks: readonly Chunk[], page: number): Paragraph[] {
  return columnsOf(chunks, isRtl(chunks)).flatMap((column) =>
    paragraphsOf(withNarrowCells(linesOf(column)), page),
  );
}

function flowBlocks(paragraphs: readonly Paragraph[]): SourceBlock[] {
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const bodySize = bodySizeOf(paragraphs);
  const { body, notes } = flowOf(paragraphs, bodySize);
  const styles = stylesOf(body, words, bodySize);
  return [
    ...blocksOf(body, styles),
    ...blocksOf(notes, { ...styles, titleSize: null }).map((block) => ({ ...block, marked: true })),
  ];
}

function boilerplate(texts: readonly string[]): SourceBlock[] {
  return texts.map((text) => ({ text, kind: 'boilerplate', level: null, marked: true }));
}

function isRtl(chunks: readonly Chunk[]): boolean {
  let [rtl, all] = [0, 0];
  for (const item of chunks.flatMap(({ items }) => items)) {
    all += item.str.length;
    if (item.rtl) rtl += item.str.length;
  }
  return rtl > all / 2;
}
