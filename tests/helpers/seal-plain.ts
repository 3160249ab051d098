import { tidyPages } from '../../db/store/connect.ts';
import { write } from '../../db/queries/history/commit.ts';
import type { Library } from '../../db/store/open.ts';
import { forgetPlainPages, sealOtherContent, sealSteps, type SealedSoFar } from '../../db/vault/seal-all.ts';

/** Encrypts what lies in plain in a library that has its key, as the app does; returns how far it told last. */
export function sealPlain(library: Library): SealedSoFar | null {
  let last: SealedSoFar | null = null;
  write(library, () => sealOtherContent(library.db));
  for (const far of sealSteps(library)) last = far;
  tidyPages(library.db);
  forgetPlainPages(library);
  return last;
}
