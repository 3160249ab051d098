import type { CaseOptions } from '../../../core/casefile/manifest.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { NearMatch } from '../../../core/protection/near-match.ts';
import type { Library } from '../../../db/store/open.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import type { CaseWish } from './build-case.ts';
import { startCaseChild, type CaseWatch, type SavedCase } from '../../workers/case-child.ts';

/**
 * Makes a case file of an article and writes it, whole or not at all. Throws as buildCase and writeWhole;
 * ExportCancelled if `signal` stops it.
 */
export async function saveInProcess(
  library: Pick<Library, 'db' | 'path'>,
  wish: CaseWish,
  path: string,
  watch: CaseWatch,
): Promise<SavedCase> {
  const child = startCaseChild();
  try {
    return await child.ask('save', { library: library.path, key: keyOf(library.db), wish, path }, watch);
  } finally {
    child.end();
  }
}

/** Returns what in a case file of an article would still look like a protected source. Throws articleNotFound. */
export async function reviewCaseInProcess(
  library: Pick<Library, 'db' | 'path'>,
  articleId: Id,
  options: CaseOptions,
): Promise<NearMatch[]> {
  const child = startCaseChild();
  try {
    return await child.ask('review', { library: library.path, key: keyOf(library.db), articleId, options });
  } finally {
    child.end();
  }
}
