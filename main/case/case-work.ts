import type { CaseOptions } from '../../core/case/options.ts';
import type { Id } from '../../core/ids.ts';
import type { NearMatch } from '../../core/protection/near-match.ts';
import type { CaseWish } from './build-case.ts';
import { startCaseChild, type CaseWatch, type SavedCase } from './case-child.ts';

/**
 * Makes a case file of an article and writes it, whole or not at all. Throws as buildCase and writeWhole; ExportStopped where
 * `signal` stops it.
 */
export async function saveElsewhere(
  library: string,
  wish: CaseWish,
  path: string,
  watch: CaseWatch,
): Promise<SavedCase> {
  const child = startCaseChild();
  try {
    return await child.ask('save', { library, wish, path }, watch);
  } finally {
    child.end();
  }
}

/** Returns what in a case file of an article would still look like a protected source. Throws articleNotFound. */
export async function reviewCaseElsewhere(
  library: string,
  articleId: Id,
  options: CaseOptions,
): Promise<NearMatch[]> {
  const child = startCaseChild();
  try {
    return await child.ask('review', { library, articleId, options });
  } finally {
    child.end();
  }
}
