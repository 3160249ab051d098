import { allCheckers } from '../../db/queries/settings/checkers.ts';
import type { Library } from '../../db/store/open.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { now } from '../base/context.ts';
import type { Signing } from '../features/identity/own-key.ts';
import { signingFor } from '../features/identity/signing.ts';
import type { Given } from './options.ts';

/** Returns what signs for a command: in the name of --checker, else of the library's checker; nobody with --no-sign. */
export async function cliSigning(
  { db }: Library,
  given: Given,
): Promise<Signing | { sign: null; why: 'notWanted' }> {
  if (given.flag('no-sign')) return { sign: null, why: 'notWanted' };
  const name = given.value('checker');
  const checkerId =
    name === null
      ? readSettings(db).checkerId
      : (allCheckers(db).find((checker) => checker.name === name)?.id ?? null);
  return signingFor({ db }, checkerId, now());
}
