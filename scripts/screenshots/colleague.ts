import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultCaseOptions } from '../../core/casefile/manifest.ts';
import { setVerdict, type Author } from '../../core/model/claim/claim-changes.ts';
import { verdicts } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { putCase } from '../../db/casefile/write.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { openLibrary } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { buildCase } from '../../main/features/casefile/build-case.ts';
import { openCase } from '../../main/features/casefile/open-case.ts';

/** When the colleague checked: an hour after the clock of the pictures stands still (clock.ts). */
const at = '2026-03-02T11:00:00.000Z';

/**
 * Has a colleague check an article in a library of his own, from a case file without verdicts, and saves his case file beside
 * that. He decides every claim, the verdicts in turn, so that some are as they were and some are not. Returns its path; with
 * `passphrase`, it is locked.
 */
export async function checkByColleague(blind: string, passphrase: string | null): Promise<string> {
  const own = path.join(path.dirname(blind), passphrase === null ? 'bram' : 'locked');
  const library = openLibrary(`${own}.sqlite`, 'write');
  const { id: checkerId } = saveChecker(library.db, { id: null, name: 'Bram Vos', initials: 'BV' }, at);
  changeSettings(library.db, { checkerId });
  const { contents, facts, files } = await openCase(path.basename(blind), await readFile(blind), null);
  const given = { name: path.basename(blind), facts, bytesOf: (hash: string) => files.get(hash) ?? null };
  write(library, () => putCase(library.db, contents, { ...given, openedAt: at }));
  const articleId = contents.article.id;
  const author: Author = { checkerId, at };
  for (const [place, claim] of articleState(library, articleId).claims.entries())
    commit(library, { articleId, ...author }, [
      setVerdict(claim, verdicts[place % (verdicts.length - 1)] ?? 'verified', author),
    ]);
  const { bytes } = await buildCase(library, {
    articleId,
    options: defaultCaseOptions,
    passphrase,
    madeAt: at,
    madeBy: { name: 'Bram Vos', initials: 'BV' },
    appVersion: '0.1.0',
  });
  library.close();
  await writeFile(`${own}.tickmark`, bytes);
  return `${own}.tickmark`;
}
