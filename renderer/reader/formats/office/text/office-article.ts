import type { Warning } from '../../../../../core/model/article/article.ts';
import type { SourceBlock, SourceFile, SourceRemark } from '../../../../../core/text/source-article.ts';
import { shorten, tidyText } from '../../../../../core/kernel/tidy.ts';
import { detailsOf } from './details-of.ts';
import type { FlowBlock, FlowDocument, RemarkWords } from './flow.ts';
import { withHeadings } from './headings.ts';
import { remarkQuote } from './remark-quote.ts';
import { typedItem } from './typed-list.ts';

/**
 * Makes an article of a word processor's document: body, then notes, then headers and footers, set apart. What the
 * document takes as accepted or leaves out becomes a warning.
 */
export function officeArticle(document: FlowDocument): SourceFile {
  const filled = document.body.filter(({ text }) => text.trim() !== '').map(typedItem);
  const body = withHeadings(withoutRepeats(filled));
  const furniture = document.furniture.map((block): FlowBlock => ({
    ...block,
    kind: 'boilerplate',
    level: null,
    marked: true,
  }));
  const blocks = [...body, ...document.notes, ...distinct(furniture)].map((block) =>
    sourceBlock(block, document.remarks),
  );
  return {
    kind: 'article',
    article: {
      format: document.format,
      details: detailsOf(document.format, blocks, document.properties),
      blocks,
      warnings: warningsOf(document),
    },
  };
}

function warningsOf({ changes, leftOut }: FlowDocument): Warning[] {
  const warnings: Warning[] = [];
  if (changes > 0) warnings.push({ code: 'trackedChanges', detail: String(changes) });
  return [...warnings, ...leftOut];
}

/** A picture's description often repeats the caption printed beside it: once is enough. */
function withoutRepeats(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.filter(({ kind, text }, position) => {
    if (kind !== 'caption') return true;
    const before = blocks[position - 1];
    const after = blocks[position + 1];
    return (
      before?.text.trim() !== text.trim() && (after?.kind === 'caption' || after?.text.trim() !== text.trim())
    );
  });
}

/** Each text once: every section of a document has its header again. */
function distinct(blocks: readonly FlowBlock[]): FlowBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    const key = text.trim();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sourceBlock(block: FlowBlock, words: ReadonlyMap<string, RemarkWords>): SourceBlock {
  const { kind, level, marked } = block;
  const text = kind === 'tableRow' ? block.text : block.text.trim();
  const remarks = block.remarks.flatMap(({ id, start, end }): SourceRemark[] => {
    const remark = words.get(id);
    if (remark === undefined || remark.text.trim() === '') return [];
    const { author, at } = remark;
    return [
      {
        quote: tidyText(remarkQuote(block.text, start, end)),
        author: author === null ? null : shorten(author, 500),
        at,
        text: shorten(tidyText(remark.text).trim(), 20_000),
      },
    ];
  });
  return remarks.length === 0 ? { text, kind, level, marked } : { text, kind, level, marked, remarks };
}
