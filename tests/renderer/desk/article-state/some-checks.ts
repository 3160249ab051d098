import { newId } from '../../../../core/kernel/ids.ts';
import type {
  ArticleChecks,
  CheckedProof,
  CheckedQuotation,
  ExcerptedMatch,
} from '../../../../core/model/source/article-checks.ts';
import type { QuotationKind } from '../../../../core/model/source/quotation-match.ts';

/** Checks of an article against two sources, with what the test needs. */
export function checksOf(parts: Partial<ArticleChecks> = {}): ArticleChecks {
  const source = (name: string, letter: string) => ({
    name,
    hash: letter.repeat(64),
    sourceIds: [newId()],
    isProtected: false,
  });
  return { sources: [source('Minutes', 'a'), source('Letter', 'b')], quotations: [], proof: [], ...parts };
}

export function matchOf(kind: QuotationKind, more: Partial<ExcerptedMatch> = {}): ExcerptedMatch {
  return {
    kind,
    source: 0,
    pieces: [{ start: 0, end: 5 }],
    passages: [2, 2],
    speaker: 'unknown',
    before: null,
    after: null,
    differences: [],
    excerpt: 'words',
    locator: null,
    ...more,
  };
}

/** A quotation between marks at `start`, and how the sources have it, the best first. */
export function quotationAt(start: number, end: number, ...matches: ExcerptedMatch[]): CheckedQuotation {
  return { start: start - 1, end: end + 1, content: { start, end }, speaker: null, matches };
}

export function proofOf(
  kind: CheckedProof['item']['kind'],
  words: string,
  start: number,
  finding: CheckedProof['finding'] = null,
): CheckedProof {
  return {
    item: { kind, words, of: null, places: [{ start, end: start + words.length }] },
    finding,
    locator: null,
  };
}
