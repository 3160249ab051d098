import { openCase, openedAs } from '../../main/features/casefile/open-case.ts';
import { buildCase } from '../../main/features/casefile/build-case.ts';
import { defaultCaseOptions, type CaseOptions } from '../../core/casefile/manifest.ts';
import type { Author } from '../../core/model/claim/claim-changes.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { mergeCase, type OpenedCase } from '../../db/casefile/merge.ts';
import { putCase } from '../../db/casefile/write.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { write } from '../../db/queries/history/commit.ts';
import type { Library } from '../../db/store/open.ts';
import { testLibrary } from './library.ts';

export const madeAt = '2026-03-06T12:00:00.000Z';

/** The bytes of a case file of an article. */
export async function caseOf(
  library: Library,
  articleId: Id,
  options: Partial<CaseOptions> = {},
  passphrase: string | null = null,
): Promise<Uint8Array> {
  const { bytes } = await buildCase(library, {
    articleId,
    options: { ...defaultCaseOptions, ...options },
    passphrase,
    madeAt,
    madeBy: { name: 'Noor Smit', initials: 'NS' },
    appVersion: '0.1.0',
  });
  return bytes;
}

/** A case file as it was opened. */
export async function opened(bytes: Uint8Array, passphrase: string | null = null): Promise<OpenedCase> {
  return openedAs('haven.tickmark', await openCase('haven.tickmark', bytes, passphrase));
}

/** Another library, with a checker of its own, that has the article of a case file. */
export async function libraryFrom(bytes: Uint8Array): Promise<{ library: Library; author: Author }> {
  const library = testLibrary();
  const checker = saveChecker(library.db, { id: null, name: 'Bram Vos', initials: 'BV' }, madeAt);
  const { contents, facts, bytesOf } = await opened(bytes);
  write(library, () => putCase(library.db, contents, { facts, openedAt: madeAt, bytesOf }));
  return { library, author: { checkerId: checker.id, at: madeAt } };
}

/** Merges one library's article into another's. */
export async function mergeFrom(
  library: Library,
  author: Author,
  other: Library,
  articleId: Id,
  options: Partial<CaseOptions> = {},
): Promise<ReturnType<typeof mergeCase>> {
  return mergeCase(library, { articleId, ...author }, await opened(await caseOf(other, articleId, options)));
}
