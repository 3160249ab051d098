import type { Version } from '../core/article.ts';
import type { Change } from '../core/change.ts';
import { suggestClaims, type Author, type Suggestion } from '../core/claim-changes.ts';
import { analyse } from '../core/claims/analyse.ts';
import type { SuggestedClaim } from '../core/claims/analysis.ts';
import { articleState } from '../db/article-state.ts';
import { commit } from '../db/commit.ts';
import type { Library } from '../db/open.ts';

/** Below this score a suggestion costs a checker more time than it saves. */
const LEAST_SCORE = 0.4;
/** The longest words that are kept with a reason, in UTF-16 units. */
const MAX_WORDS = 300;

/** Suggests the claims of a version that nobody has made, deleted or dismissed; one step, which undo takes back. */
export function suggest(library: Library, version: Version, author: Author): Change {
  const state = articleState(library, version.articleId, version.id);
  const { article, blocks, sentences, claims } = state;
  const { language, published } = article;
  const found = analyse({ text: version.text, language, published, blocks, sentences }).claims;
  const suggestions = found.filter(({ score }) => score >= LEAST_SCORE).map(suggestionOf);
  const drafts = suggestClaims(version, claims, suggestions, author);
  return commit(library, { articleId: version.articleId, ...author }, drafts);
}

function suggestionOf({ start, end, kind, score, picked, hedge, attribution }: SuggestedClaim): Suggestion {
  const reasons = picked.map(({ code, words }) => ({ code, words: words.slice(0, MAX_WORDS) }));
  return { start, end, kind, score, picked: reasons, hedge, attribution };
}
