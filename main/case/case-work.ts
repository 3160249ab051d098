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
