import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabTo } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { becomes, colleague, onlyArticle, openCaseFile, saveCase } from '../helpers/case-app.ts';
import { claimRows, galley, inspector } from '../helpers/desk.ts';
import { LETTER, lowered, saveNamedCase, TALK, withTwoSources } from '../helpers/lowering-case.ts';
import { PASSPHRASE } from '../helpers/passphrase.ts';

test('a case file that would take protection away asks for each source, and keeps it unless told otherwise', async ({
  startAsChecker,
  folder,
}) => {
  test.slow();
  const noor = await startAsChecker();
  const { desk } = noor;
  await withTwoSources(noor);
  const given = join(folder, 'bridge.tickmark');
  await saveNamedCase(noor, given);
  const { file, talk, letter } = await lowered(folder, given);

  await openCaseFile(noor, file);
  const question = desk.getByRole('dialog', { name: 'Merge this case file?' });
  const sources = question.getByRole('region', { name: 'Protected sources' });
  await expect(sources).toContainText('takes something away from 2 protected sources');
  const line = (title: string) => sources.getByRole('listitem').filter({ hasText: title });
  await expect(line(TALK.title)).toContainText('no longer protected (Bram Vos)');
  await expect(line(TALK.title)).toContainText('14,000 cars');
  await expect(line(LETTER.title)).toContainText('deleted (Bram Vos)');
  for (const title of [TALK.title, LETTER.title])
    await expect(line(title).getByRole('radio', { name: 'Keep protected' })).toBeChecked();
  await expect(question).not.toContainText('Nothing visible');
  await expectAccessible(desk, 'what becomes of protected sources in a merge');

  // By keys alone: one source is let go, the other stays; then it is merged.
  const kept = line(LETTER.title).getByRole('radio', { name: 'Keep protected' });
  await tabTo(desk, kept);
  await desk.keyboard.press('ArrowRight');
  const allowed = line(LETTER.title).getByRole('radio', { name: 'As in the case file' });
  await expect(allowed).toBeChecked();
  await expect(allowed).toBeFocused();
  await tabTo(desk, question.getByRole('button', { name: 'Merge', exact: true }));
  await desk.keyboard.press('Enter');

  const said = desk.getByRole('dialog', { name: 'Merged' });
  await expect(said).toContainText('1 protected source kept as it is here, against the case file');
  await expect(said).toContainText('1 protected source changed by the case file, as you allowed');
  await expectAccessible(desk, 'what a merge kept');
  await desk.keyboard.press('Escape');
  const pieceOf = async (id: string) => (await onlyArticle(desk)).evidence.find((piece) => piece.id === id);
  expect(await pieceOf(talk.id)).toMatchObject({ protected: true, removed: false, contact: TALK.contact });
  expect((await pieceOf(letter.id))?.removed ?? true).toBe(true);

  // What was decided is not asked again.
  await openCaseFile(noor, file);
  await expect(desk.getByText('Everything in this case file is here already.')).toBeVisible();
});

test('the command line keeps protected sources and lists them, and lets those that are named', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await withTwoSources(noor);
  const given = join(folder, 'bridge.tickmark');
  await saveNamedCase(noor, given);
  await noor.quit();
  const { file, talk, letter } = await lowered(folder, given);
  const key = join(folder, 'key.txt');
  writeFileSync(key, `${PASSPHRASE}\n`);
  const unlocked = (...words: string[]) => cli(...words, '--unlock-file', key);

  const asks = await unlocked('import', file);
  expect(asks.code, asks.stderr).toBe(1);
  for (const { id } of [talk, letter]) expect(asks.stderr).toContain(`--allow-lowering ${id}`);
  const merged = await unlocked('import', '--merge', '--allow-lowering', letter.id, file);
  expect(merged.code, merged.stderr).toBe(0);
  expect(merged.stdout).toContain('1 protected source kept as it is here, against the case file');
  expect(merged.stdout).toContain('1 protected source changed by the case file, as you allowed');
  expect(merged.stdout + merged.stderr + asks.stdout + asks.stderr).not.toMatch(/Terpstra|Abbema/);
  expect((await unlocked('verify')).code).toBe(0);
});

test('what stands for a colleague’s source says whose it is, and cannot be changed or deleted', async ({
  startAsChecker,
  start,
  folder,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await withTwoSources(noor);
  const file = join(folder, 'plain.tickmark');
  await saveCase(noor, file);
  await noor.quit();

  const bram = await start(colleague(folder));
  await becomes(bram.desk, 'Bram Vos', 'BV');
  await openCaseFile(bram, file);
  await expect(galley(bram.desk)).toBeFocused();
  await claimRows(bram.desk).filter({ hasText: '14,000 cars' }).click();
  const card = inspector(bram.desk).getByRole('article');
  await expect(card).toContainText('A protected source of Noor Smit');
  await expect(card.getByRole('button')).toHaveCount(0);
  await expect(inspector(bram.desk)).not.toContainText(TALK.title);
  await expectAccessible(bram.desk, 'what stands for a protected source');
});
