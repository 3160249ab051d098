import { userInfo } from 'node:os';
import type { Id } from '../../core/kernel/ids.ts';
import { initialsOf } from '../../core/model/session.ts';
import { checkerByName, saveChecker } from '../../db/queries/settings/checkers.ts';
import { write } from '../../db/queries/history/commit.ts';
import type { Library } from '../../db/store/open.ts';
import { changeSettings, readSettings } from '../../db/queries/settings/settings.ts';
import { now } from '../base/context.ts';

/**
 * Who changes something from the command line: the name that was given, else the library's checker, else the name of
 * the account, which then becomes the library's checker.
 */
export function cliAuthor(library: Library, given: string | null): { checkerId: Id; at: string } {
  const { checkerId } = readSettings(library.db);
  if (given === null && checkerId !== null) return { checkerId, at: now() };
  const name = given ?? userInfo().username;
  const known = checkerByName(library.db, name);
  if (known !== null) return { checkerId: known.id, at: now() };
  return write(library, () => {
    const made = saveChecker(library.db, { id: null, name, initials: initialsOf(name) || '?' }, now());
    if (checkerId === null) changeSettings(library.db, { checkerId: made.id });
    return { checkerId: made.id, at: now() };
  });
}
