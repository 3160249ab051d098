import type { Language } from '../../../core/i18n/language.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import type { Library } from '../../../db/store/open.ts';
import { askDetector, type Asked } from '../../workers/detect-child.ts';

/** What is to be compared with its sources, and in which language sources without a name are named. */
export interface CheckWish {
  readonly articleId: Id;
  readonly versionId: Id;
  readonly language: Language;
  /** False for a report that does not name protected sources. */
  readonly withProtected: boolean;
}

/** Who asks: of each, only the newest request is worked on. */
export type CheckPurpose = 'desk' | 'report';

const underWay = new Map<CheckPurpose, Asked>();

/**
 * Compares a version with the sources of its article in a process of its own; protected sources take part while the library is unlocked.
 * A newer request for the same purpose, and the signal, end it with loadStopped. Throws articleNotFound.
 */
export async function checkAgainstSources(
  library: Library,
  { articleId, versionId, language, withProtected }: CheckWish,
  purpose: CheckPurpose,
  signal?: AbortSignal,
): Promise<ArticleChecks> {
  underWay.get(purpose)?.stop();
  const place = { library: library.path, versionId };
  const asked = askDetector({
    kind: 'checks',
    place,
    articleId,
    key: withProtected ? keyOf(library.db) : null,
    language,
    withProtected,
  });
  underWay.set(purpose, asked);
  signal?.addEventListener('abort', asked.stop, { once: true });
  if (signal?.aborted === true) asked.stop();
  try {
    return (await asked.answer) as ArticleChecks;
  } finally {
    signal?.removeEventListener('abort', asked.stop);
    if (underWay.get(purpose) === asked) underWay.delete(purpose);
  }
}
