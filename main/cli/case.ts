import { app } from 'electron';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { noteLines } from '../../core/wording/case-preview.ts';
import type { CaseFacts } from '../../core/casefile/manifest.ts';
import { initialsOf } from '../../core/model/session.ts';
import { allCheckers } from '../../db/queries/settings/checkers.ts';
import type { Library } from '../../db/store/open.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { buildCase } from '../features/casefile/build-case.ts';
import { Undecided } from '../features/protection/review.ts';
import { now } from '../base/context.ts';
import { writeWhole } from '../base/write-file.ts';
import { type CliContext, cliSigning } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';
import { passphraseIn } from '../features/vault/cli-key.ts';

/** case ARTICLE --out FILE: writes the article's case file, whole or not at all. */
export async function runCase({ given, library, output }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'case', 'ARTICLE', given.words[0]);
  const path = resolve(needed(t, 'case', '--out FILE', given.value('out')));
  const passphrase = await passphraseIn(given.value('passphrase-file'));
  const options = {
    protectedSources: given.flag('with-protected'),
    files: !given.flag('no-files'),
    blind: given.flag('blind'),
  };
  const near = oneOf(t, '--near', given.value('near') ?? 'refuse', Undecided.options);
  const open = library('read');
  const articleId = findArticle(open, t, word);
  const madeBy = makerOf(open, given.value('checker'));
  const wish = { articleId, options, passphrase, madeAt: now(), madeBy, appVersion: app.getVersion(), near };
  const { sign } = await cliSigning(open, given);
  const { bytes, leftOut } = await buildCase(
    open,
    wish,
    () => undefined,
    (sum) => Promise.resolve(sign && sign('caseFile', sum, wish.madeAt)),
  );
  await writeWhole(path, bytes);
  const note = { options, leftOut };
  output.result(
    { ok: true, article: articleId, path, bytes: bytes.byteLength, options, leftOut, signed: sign !== null },
    [
      t('cli.exported', { path }),
      ...noteLines(note, t),
      ...(sign === null ? [t('signature.unsigned')] : []),
    ].join('\n'),
  );
  return 0;
}

/** The checker whom the case file names. Making a case file changes nothing in the library, so it adds no checker. */
function makerOf({ db }: Library, given: string | null): CaseFacts['madeBy'] {
  const { checkerId } = readSettings(db);
  const known = allCheckers(db).find(({ id, name }) => (given === null ? id === checkerId : name === given));
  if (known !== undefined) return { name: known.name, initials: known.initials };
  const name = given ?? userInfo().username;
  return { name, initials: initialsOf(name) || '?' };
}
