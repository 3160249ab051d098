import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { storeAttachment } from '../../db/queries/files/attachments.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { endSessions } from '../../db/queries/history/sessions.ts';
import { expect, runCli, test } from '../helpers/app.ts';
import { blindCheck, parsedStory, storyFindings } from '../helpers/blind-check.ts';
import { claimRows, dropFiles, galley, inspector, story } from '../helpers/desk.ts';

const document = { name: 'bulletin.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('14,000') };

/** Makes a library with the checked story and a kept file, and writes its JSON report with that file beside it. */
async function report(folder: string): Promise<{ articleId: string; path: string }> {
  const { library, articleId, noor } = await blindCheck(folder, parsedStory(story), storyFindings);
  const file = write(library, () => storeAttachment(library.db, document, noor.at));
  const claim = articleState(library, articleId).claims.find(({ quote }) => quote.includes('14,000'));
  if (claim === undefined) throw new Error('no claim');
  const details = {
    kind: 'document' as const,
    stance: 'contradicts' as const,
    target: 'verdict' as const,
    title: 'The bulletin',
    link: null,
    quotation: null,
    lookedAt: null,
    contact: null,
    protected: false,
    note: null,
    attachments: [file],
  };
  commit(library, { articleId, ...noor }, [addEvidence(claim, details, noor)]);
  write(library, () => endSessions(library.db, articleId, noor.at));
  library.close();
  const path = join(folder, 'report.json');
  const options = ['--format', 'json', '--out', path, '--notes', '--name-protected', '--evidence-files'];
  const written = await runCli(folder, [
    '--library',
    join(folder, 'library.sqlite'),
    'export',
    articleId,
    ...options,
  ]);
  expect(written.code, written.stderr).toBe(0);
  return { articleId, path };
}

/** What a report says, but for when it was made and the history that is a library's own. */
function contentOf(path: string): unknown {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  for (const own of ['exportedAt', 'history', 'contentSha256']) Reflect.deleteProperty(report, own);
  return report;
}

test('library, report, empty library, report: the same content, on the command line', async ({ folder }) => {
  const { articleId, path } = await report(folder);
  const empty = join(folder, 'empty.sqlite');
  const other = (...words: string[]) => runCli(folder, ['--library', empty, ...words]);
  const tried = await other('import', path, '--dry-run', '--json');
  expect(tried.lines()[0]).toMatchObject({
    ok: true,
    format: 'report',
    article: articleId,
    claims: 5,
    evidence: 1,
  });
  const [loaded] = (await other('import', path, '--checker', 'Carla Mos', '--json')).lines();
  expect(loaded).toMatchObject({ ok: true, status: 'loaded', article: articleId });
  const [again] = (await other('import', path, '--json')).lines();
  expect(again).toMatchObject({ ok: true, status: 'already', article: articleId });

  const second = join(folder, 'second.json');
  const options = ['--format', 'json', '--out', second, '--notes', '--name-protected', '--evidence-files'];
  expect((await other('export', articleId, ...options)).code).toBe(0);
  expect(contentOf(second)).toEqual(contentOf(path));
  expect(readdirSync(join(folder, 'second evidence'))).toEqual(readdirSync(join(folder, 'report evidence')));
  expect((await other('verify')).code).toBe(0);
  expect((await other('agreement', articleId, '--json')).lines()[0]).toMatchObject({
    verdict: { compared: 4 },
  });

  writeFileSync(path, readFileSync(path, 'utf8').replace('14,000', '15,000'));
  const refused = await runCli(folder, ['--library', join(folder, 'third.sqlite'), 'import', path]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('was changed or damaged');
});

test('a report dropped on the library is the article there, and says what did not come with it', async ({
  folder,
  emptyDesk,
}) => {
  const { path } = await report(folder);
  for (const file of ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'library.sqlite-lock'])
    rmSync(join(folder, file), { force: true });
  const { desk } = await emptyDesk();
  const heading = desk.getByRole('heading', { name: 'Library' });
  await expect(heading).toBeVisible();
  const dropped = { name: 'report.json', type: 'application/json', text: readFileSync(path, 'utf8') };
  await dropFiles(heading, [dropped]);
  await expect(galley(desk)).toBeFocused();
  await expect(galley(desk)).toContainText('Taken from a report of');
  await expect(galley(desk)).toContainText('did not come with it: bulletin.txt');
  await desk.getByRole('button', { name: /^All/ }).click();
  await expect(claimRows(desk)).toHaveCount(5);
  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await inspector(desk).getByRole('button', { name: 'History' }).click();
  await expect(inspector(desk)).toContainText('Made the claim');
  await dropFiles(galley(desk), [dropped]);
  await expect(desk.getByText('Already in the library as')).toBeVisible();
});
