import type { Claim } from '../../core/model/claim/claim.ts';
import { TickmarkError, type ErrorCode } from '../../core/kernel/errors.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Library } from '../../db/store/open.ts';
import { idsEndingIn } from '../../db/queries/claims/claims.ts';
import { rowById } from '../../db/tables/rows.ts';
import { claimTable } from '../../db/tables/tables.ts';

/** Finds the one id of a table that ends in `word`, letters of either case. */
function findId(
  { db }: Library,
  t: Translate,
  table: 'article' | 'claim' | 'evidence' | 'source',
  word: string,
  none: ErrorCode,
  alsoRemoved = false,
): Id {
  const ending = word.toLowerCase();
  if (!/^[0-9a-f-]{1,36}$/.test(ending)) throw new TickmarkError(none);
  const ids = idsEndingIn(db, table, ending, alsoRemoved);
  if (ids.length > 1)
    throw new TickmarkError('usage', { problem: t('cli.ambiguous', { word, count: ids.length }) });
  const [id] = ids;
  if (id === undefined) throw new TickmarkError(none);
  return id;
}

/** Returns the id of the article that a word names. Throws articleNotFound, or usage if it fits several. */
export function findArticle(library: Library, t: Translate, word: string): Id {
  return findId(library, t, 'article', word, 'articleNotFound');
}

/** The same for an article that may have been deleted. */
export function findAnyArticle(library: Library, t: Translate, word: string): Id {
  return findId(library, t, 'article', word, 'articleNotFound', true);
}

/**
 * Returns the id of the piece of evidence or the source of an article that a word names, deleted or not. Throws evidenceNotFound, or usage.
 */
export function findAnySource(library: Library, t: Translate, word: string): Id {
  try {
    return findId(library, t, 'evidence', word, 'evidenceNotFound', true);
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError) || thrown.code !== 'evidenceNotFound') throw thrown;
    return findId(library, t, 'source', word, 'evidenceNotFound', true);
  }
}

/** Returns the claim that a word names. Throws claimNotFound, or usage if it fits several. */
export function findClaim(library: Library, t: Translate, word: string): Claim {
  const claim = rowById(library.db, claimTable, findId(library, t, 'claim', word, 'claimNotFound'));
  if (claim === null) throw new TickmarkError('claimNotFound');
  return claim;
}
