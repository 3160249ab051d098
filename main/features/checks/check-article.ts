import type { Translate } from '../../../core/i18n/translate.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticleChecks, CheckedQuotation } from '../../../core/model/source/article-checks.ts';
import { withExcerpt } from '../../../core/quotations/excerpt.ts';
import { SourceIndex } from '../../../core/quotations/source-index.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import type { Library } from '../../../db/store/open.ts';
import {
  checkedProofs,
  checkedQuotations,
  comparedArticle,
  comparedTexts,
  locatorOf,
  type ComparedText,
} from '../sources/compared-texts.ts';

/**
 * Compares a version of an article, null for the newest, with the texts of its sources. Those of protected sources take part while the
 * library is unlocked, unless they must not: a report that does not name them says nothing of what they have. This takes seconds for thousands of pages: the app asks a process of its own, see check-work.ts. Throws
 * articleNotFound.
 */
export function checkArticle(
  library: Library,
  articleId: Id,
  versionId: Id | null,
  t: Translate,
  withProtected = true,
): ArticleChecks {
  const state = articleState(library, articleId, versionId);
  const article = comparedArticle(state);
  const texts = comparedTexts(library, articleId, t).filter(
    ({ isProtected }) => withProtected || !isProtected,
  );
  const index = new SourceIndex(texts.map(({ text }) => text));
  return {
    sources: texts.map(({ name, hash, sourceIds, isProtected }) => ({
      name,
      hash,
      sourceIds: [...sourceIds],
      isProtected,
    })),
    quotations: checkedQuotations(article, index).map(({ quotation, matches }) => {
      const { start, end, content, speaker } = quotation;
      return { start, end, content, speaker, matches: matches.map((match) => placed(match, texts)) };
    }),
    proof: checkedProofs(article, index).map(({ entry: { item }, finding }) => ({
      item,
      finding,
      locator:
        finding === null || finding.state === 'absent'
          ? null
          : locatorOf(texts[finding.source], finding.passage),
    })),
  };
}

function placed(
  match: Parameters<typeof withExcerpt>[1],
  texts: readonly ComparedText[],
): CheckedQuotation['matches'][number] {
  const source = texts[match.source];
  return {
    ...withExcerpt(source?.text.text ?? '', match),
    locator: locatorOf(source, match.passages?.[0] ?? null),
  };
}
