import type { Translate } from '../../../core/i18n/translate.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { AnalysisInput } from '../../../core/detect/analysis.ts';
import type { Locator } from '../../../core/model/source/locator.ts';
import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import type { ProofFinding } from '../../../core/model/source/proof-item.ts';
import { proofList, type ProofEntry } from '../../../core/prooflist/proof-list.ts';
import { SourceFindings } from '../../../core/prooflist/source-findings.ts';
import { articleQuotations, type ArticleQuotation } from '../../../core/quotations/article-quotations.ts';
import { checkQuotation } from '../../../core/quotations/check-quotation.ts';
import type { QuotationMatch } from '../../../core/model/source/quotation-match.ts';
import type { SourceIndex } from '../../../core/quotations/source-index.ts';
import { joinPassages, type SourceText } from '../../../core/quotations/source-text.ts';
import { sourceEntries } from '../../../db/queries/sources/article-sources.ts';
import { sourceBlocks } from '../../../db/queries/sources/source-blocks.ts';
import type { Library } from '../../../db/store/open.ts';

/** The text of a source that an article is compared with. */
export interface ComparedText {
  /** The title of the source, or the name of its file. */
  readonly name: string;
  /** The file by its hash; null for one that is not in the library. */
  readonly hash: string | null;
  /** The records that have the file: sources, or evidence where no source has it. */
  readonly sourceIds: readonly Id[];
  /** True if any of them is a protected source. */
  readonly isProtected: boolean;
  readonly text: SourceText;
  /** Where each passage of the text stands in the source. */
  readonly locators: readonly Locator[];
}

/** A quotation of an article, and where each source has it, the best first. */
export interface CheckedQuotation {
  readonly quotation: ArticleQuotation;
  readonly matches: readonly QuotationMatch[];
}

/** An item of the proof list and what the sources have of it; `finding` is null if there is no source. */
export interface CheckedProof {
  readonly entry: ProofEntry;
  readonly finding: ProofFinding | null;
}

/**
 * Returns the texts of an article's sources that were read, each file once. Texts of protected sources are left out while the library
 * is locked.
 */
export function comparedTexts(
  { db }: Pick<Library, 'db'>,
  articleId: Id,
  t: Translate,
): (ComparedText & { readonly hash: string })[] {
  const byHash = new Map<string, { name: string; sourceIds: Id[]; isProtected: boolean }>();
  for (const { source, files } of sourceEntries(db, articleId))
    for (const { hash, name, reading } of files) {
      if (reading.state !== 'read') continue;
      const known = byHash.get(hash);
      byHash.set(hash, {
        name: known?.name ?? sourceTitle(source) ?? (name || t(`evidence.${source.kind}`)),
        sourceIds: [...(known?.sourceIds ?? []), source.id],
        isProtected: source.protected || known?.isProtected === true,
      });
    }
  return [...byHash].map(([hash, facts]) => {
    const { blocks } = sourceBlocks(db, hash, 0, Number.MAX_SAFE_INTEGER);
    const passages = blocks.flatMap(({ speaker, passages: own }) => own.map((one) => ({ ...one, speaker })));
    return {
      ...facts,
      hash,
      text: joinPassages(passages),
      locators: passages.map(({ locator }) => locator),
    };
  });
}

/** An article's text as it is compared with its sources. */
export function comparedArticle({
  article,
  version,
  blocks,
  sentences,
}: {
  article: { language: string; published: string | null };
  version: { text: string };
  blocks: AnalysisInput['blocks'];
  sentences: AnalysisInput['sentences'];
}): AnalysisInput {
  const { language, published } = article;
  return { text: version.text, language, published, blocks, sentences };
}

/** Compares each quotation of an article with the texts of an index. */
export function checkedQuotations(article: AnalysisInput, index: SourceIndex): CheckedQuotation[] {
  const { text, language } = article;
  return articleQuotations(article).map((quotation) => ({
    quotation,
    matches: checkQuotation(quotation, { text, language }, index),
  }));
}

/** Returns the proof list of an article, each item with what the texts of an index have of it. */
export function checkedProofs(article: AnalysisInput, index: SourceIndex): CheckedProof[] {
  const findings = index.sources.length === 0 ? null : new SourceFindings(index, article);
  return proofList(article).map((entry) => ({ entry, finding: findings?.of(entry) ?? null }));
}

/** Returns the locator of a passage of a source; null if it is not known which one it is. */
export function locatorOf(source: ComparedText | undefined, passage: number | null): Locator | null {
  return (passage === null ? undefined : source?.locators[passage]) ?? null;
}
