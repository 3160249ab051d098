import type { Span } from '../../../core/model/article/article.ts';
import { findQuotations } from '../../../core/detect/reporting/quotations.ts';
import { mustBeCleared } from '../../../core/model/article/coverage.ts';
import { indexesIn } from './stops.ts';
import type { ArticleData } from './article-data.ts';

/** Fewer words between quotation marks are a turn of phrase, or a title. */
const FEWEST = 3;

/**
 * Returns the words between quotation marks that nobody has made a claim of, from `offset` in the version's text on and then
 * from the top; null for none. A quotation counts as done if a claim or a suggestion has words of it, or if its sentences
 * are marked as holding no claim. Linear in the text.
 */
export function nextQuotation(data: ArticleData, offset: number): Span | null {
  const open = openQuotations(data);
  return open.find(({ start }) => start >= offset) ?? open[0] ?? null;
}

function openQuotations(data: ArticleData): Span[] {
  const { text } = data.version;
  return data.blocks
    .filter(mustBeCleared)
    .flatMap((block) =>
      findQuotations(text, block.start, block.end).map(({ content }) => ({ block, content })),
    )
    .filter(
      ({ content: { start, end } }) =>
        (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST,
    )
    .filter(({ block, content }) => !isClaimed(data, block.position, content) && !isCleared(data, content))
    .map(({ content }) => content);
}

function isClaimed({ order, claims }: ArticleData, block: number, { start, end }: Span): boolean {
  return (order.touching.get(block) ?? []).some((id) => {
    const claim = claims.get(id);
    return claim !== undefined && claim.start < end && start < claim.end;
  });
}

function isCleared({ sentences, states }: ArticleData, quotation: Span): boolean {
  return indexesIn(sentences, quotation).every((at) => {
    const sentence = sentences[at];
    return sentence !== undefined && states.get(sentence.id) === 'noClaim';
  });
}
