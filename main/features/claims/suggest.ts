import type { Version } from '../../../core/model/article/article.ts';
import type { Change } from '../../../core/model/history/change.ts';
import type { Attribution } from '../../../core/model/claim/claim.ts';
import type { Author } from '../../../core/model/claim/claim-changes.ts';
import type { Analysis, AnalysisInput, SuggestedClaim } from '../../../core/detect/analysis.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { suggestClaims, type Suggestion } from '../../../core/model/claim/suggestions.ts';
import { cutAt } from '../../../core/kernel/tidy.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { dismissedQuotes } from '../../../db/queries/claims/claims.ts';
import type { Library } from '../../../db/store/open.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';

/** The longest words that are kept with a reason, in UTF-16 units. */
const MAX_WORDS = 300;

/**
 * Suggests the claims of a version that nobody has made, deleted or dismissed, in one step that undo reverts.
 * Suggestions that were reverted in this way are shown again.
 */
export function suggest(library: Library, version: Version, author: Author, detect: Detect): Change {
  const { claims } = articleState(library, version.articleId, version.id);
  const suggestions = suggestionsIn(analyseVersion(library, version, detect));
  const dismissed = dismissedQuotes(library.db, version.articleId, version.textHash);
  const from = readSettings(library.db).suggestFrom;
  const drafts = suggestClaims(version, claims, { suggestions, from, dismissed }, author);
  return commit(library, { articleId: version.articleId, ...author }, drafts);
}

/** Reads a version as the detector does. */
export function analyseVersion(library: Library, version: Version, detect: Detect): Analysis {
  const { article, blocks, sentences } = articleState(library, version.articleId, version.id);
  const { language, published } = article;
  return detect({ text: version.text, language, published, blocks, sentences });
}

/** The suggestions for an article that is being loaded; none if the settings say so. */
export async function suggestionsOnLoad(
  library: Library,
  parsed: ParsedArticle,
  detect: (input: AnalysisInput) => Promise<Analysis>,
): Promise<Suggestion[]> {
  if (!readSettings(library.db).suggestOnLoad) return [];
  const { text, language, published, blocks, sentences }: AnalysisInput = parsed;
  return suggestionsIn(await detect({ text, language, published, blocks, sentences }));
}

function suggestionsIn({ claims }: Analysis): Suggestion[] {
  return claims.map(suggestionOf);
}

function suggestionOf(found: SuggestedClaim): Suggestion {
  const { start, end, kind, score, hedge } = found;
  const picked = found.picked.map(({ code, words }) => ({ code, words: cutAt(words, MAX_WORDS) }));
  return { start, end, kind, score, picked, hedge, attribution: attributionOf(found) };
}

function attributionOf({ attribution, unnamedSource, via }: SuggestedClaim): Attribution | null {
  if (attribution === null) return null;
  return {
    ...attribution,
    ...(unnamedSource && { unnamed: true }),
    ...(via.length > 0 && { via: via.map(({ speaker }) => speaker) }),
  };
}

/** Finds what can be checked in a text. */
export type Detect = (input: AnalysisInput) => Analysis;

/** Loads the detector on demand, because its words and weights are most of the program and no start needs them. */
export async function loadDetector(): Promise<Detect> {
  const { analyse } = await import('../../../core/detect/detector.ts');
  return analyse;
}
