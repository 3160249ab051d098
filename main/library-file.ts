import { app } from 'electron';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Settles which library this start works on. One that was asked for gets a profile folder of its own, so that two
 * libraries can be open at once and each has one writer. Returns the library's path; its folder is made only for
 * the usual place. Call before the single-instance lock is asked for.
 */
export function settleLibrary(asked: string | null): string {
  const profile = app.getPath('userData');
  if (asked === null) {
    mkdirSync(profile, { recursive: true });
    return join(profile, 'library.sqlite');
  }
  const name = createHash('sha256').update(asked).digest('hex').slice(0, 16);
  const own = join(profile, 'libraries', name);
  mkdirSync(own, { recursive: true });
  app.setPath('userData', own);
  return asked;
}
