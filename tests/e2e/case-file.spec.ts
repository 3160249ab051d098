import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { attachmentBytes } from '../../db/queries/files/attachments.ts';
import { openLibrary } from '../../db/store/open.ts';
import { expect, test, type RunningApp } from '../helpers/app.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { backupState } from '../helpers/backups.ts';
import {
  becomes,
  colleague,
  colleagueLibrary,
  onlyArticle,
  openCaseFile,
  saveCase,
} from '../helpers/case-app.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  galley,
  inspector,
  openPasted,
  sentences,
  story,
} from '../helpers/desk.ts';
import { givePassphrase } from '../helpers/passphrase.ts';

/** Milliseconds that the key of a passphrase may take on a busy machine. */
const KEY = 30_000;

const contact = 'Wim Vos, dock worker';
const counted = 'day;cars\n1;14000\n';

/** Gives the claim of a sentence a verdict by its key. */
async function mark({ desk }: RunningApp, sentence: string, key: string): Promise<void> {
  await claimRows(desk).filter({ hasText: sentence }).click();
  await desk.keyboard.press(key);
  await expectSaved(desk);
}

async function claim({ desk }: RunningApp, sentence: string): Promise<void> {
  await goToSentence(desk, sentence);
  await desk.keyboard.press('c');
  await expectSaved(desk);
}

/** Adds evidence with a protected source to the claim that is selected. */
async function protect({ desk }: RunningApp): Promise<void> {
  await desk.keyboard.press('e');
  await desk.getByLabel('Contact').fill(contact);
  const box = desk.getByText('Protected source', { exact: true });
  // The mark is in the box only where it is on: which sources stay hidden hangs on it.
  const mark = desk.locator('label').filter({ has: box }).locator('svg');
  await expect(mark).toBeHidden();
  await box.click();
  await expect(mark).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expectSaved(desk);
}

/** Ends the process that holds an opened case file. */
async function endCaseProcess({ app }: RunningApp): Promise<void> {
  await app.evaluate(async ({ app: electron }) => {
    const found = electron.getAppMetrics().filter(({ name }) => name === 'Tickmark case files');
    if (found.length !== 1) throw new Error(`${found.length} processes for case files`);
    const gone = new Promise((resolve) => electron.once('child-process-gone', resolve));
    process.kill(found[0]?.pid ?? 0, 'SIGKILL');
    await gone;
  });
}

/** Attaches a table to a piece of evidence of the first claim. */
async function attach({ desk }: RunningApp): Promise<void> {
  const { claims } = await onlyArticle(desk);
  await desk.evaluate(
    async ({ claimId, text }) => {
      const bytes = new TextEncoder().encode(text);
      const stored = await window.tickmark.call('attachment.store', {
        name: 'cars.csv',
        mediaType: 'text/csv',
        bytes,
      });
      if (!stored.ok) throw new Error(stored.error.code);
      const details = {
        kind: 'dataSet',
        stance: 'supports',
        target: 'verdict',
        title: 'The counter on the bridge',
        link: null,
        quotation: null,
        lookedAt: '2026-03-04',
        contact: null,
        protected: false,
        note: null,
        attachments: [stored.value],
      };
      const added = await window.tickmark.call('evidence.add', { claimId, details });
      if (!added.ok) throw new Error(JSON.stringify(added.error));
    },
    { claimId: claims[0]?.id, text: counted },
  );
}

test('a case file opened in an empty library is the same article, with the bytes of its files', async ({
  start,
  startAsChecker,
  folder,
  library,
  cli,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await claim(noor, sentences.cars);
  await noor.desk.keyboard.press('v');
  await expectSaved(noor.desk);
  await attach(noor);
  await goToSentence(noor.desk, sentences.cyclists);
  await noor.desk.keyboard.press('m');
  await expectSaved(noor.desk);
  const file = join(folder, 'bridge.tickmark');
  await saveCase(noor, file);

  const first = await start(colleague(folder));
  await becomes(first.desk, 'Bram Vos', 'BV');
  await first.quit();
  const bram = await start(colleague(folder, ['open', file]));
  await expect(galley(bram.desk)).toContainText('Some 14,000 cars cross it every day.');
  await expect(bram.desk.getByText('Case file of Noor Smit opened.')).toBeVisible();

  const [here, there] = [await onlyArticle(noor.desk), await onlyArticle(bram.desk)];
  for (const part of [
    'article',
    'version',
    'versions',
    'blocks',
    'sentences',
    'claims',
    'evidence',
    'reviews',
    'historyLength',
    'historyHash',
    'history',
  ] as const)
    expect(there[part], part).toEqual(here[part]);
  const hash = there.evidence[0]?.attachments[0]?.hash ?? '';
  await bram.quit();
  const theirs = openLibrary(colleagueLibrary(folder), 'read');
  expect(Buffer.from(attachmentBytes(theirs.db, hash) ?? []).toString()).toBe(counted);
  theirs.close();
  expect((await cli('--library', colleagueLibrary(folder), 'verify')).code).toBe(0);

  // The same file again, from the command line, brings nothing; opened again here neither.
  const again = await cli('--library', colleagueLibrary(folder), 'import', '--json', file);
  expect(again.lines()).toMatchObject([{ ok: true, status: 'already', article: here.article.id }]);
  await openCaseFile(noor, file);
  await expect(noor.desk.getByText('Everything in this case file is here already.')).toBeVisible();
  expect(library).not.toBe(colleagueLibrary(folder));
});

test('two people’s work becomes one: what merging does is said first, differing verdicts are settled by name', async ({
  start,
  startAsChecker,
  folder,
  cli,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  for (const sentence of [sentences.cars, sentences.cost]) await claim(noor, sentence);
  const file = join(folder, 'bridge.tickmark');
  await saveCase(noor, file);

  const bram = await start(colleague(folder));
  await becomes(bram.desk, 'Bram Vos', 'BV');
  await openCaseFile(bram, file);
  await expect(galley(bram.desk)).toBeFocused();

  await goToSentence(noor.desk, sentences.cyclists);
  await noor.desk.keyboard.press('m');
  await expectSaved(noor.desk);
  await claim(bram, sentences.cyclists);
  for (const [app, cars] of [
    [noor, 'v'],
    [bram, 'x'],
  ] as const) {
    await mark(app, sentences.cars, cars);
    await mark(app, sentences.cost, 'v');
  }
  const back = join(folder, 'from Bram.tickmark');
  await saveCase(bram, back);

  const before = await onlyArticle(noor.desk);
  const { backups } = await backupState(noor.desk);
  await openCaseFile(noor, back);
  const question = noor.desk.getByRole('dialog', { name: 'Merge this case file?' });
  await expect(question).toContainText('Made by Bram Vos');
  await expect(question).toContainText('1 disagreement: different verdicts, to be settled by name');
  await expect(question).toContainText('Noor Smit: verified · Bram Vos: refuted');
  await expect(question).toContainText('1 claim given the same verdict by both');
  await expect(question).toContainText('1 new claim');
  await expectAccessible(noor.desk, 'the preview of a merge');
  await noor.desk.keyboard.press('Escape');
  expect((await onlyArticle(noor.desk)).historyHash).toBe(before.historyHash);

  // The process that holds the file is gone before it can merge.
  await openCaseFile(noor, back);
  await expect(question.getByRole('button', { name: 'Merge', exact: true })).toBeFocused();
  await endCaseProcess(noor);
  await noor.desk.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText('no longer has that file in memory');
  await expectAccessible(noor.desk, 'merge that failed');
  await noor.desk.keyboard.press('Escape');
  expect((await onlyArticle(noor.desk)).historyHash).toBe(before.historyHash);

  await openCaseFile(noor, back);
  await expect(question.getByRole('button', { name: 'Merge', exact: true })).toBeFocused();
  await noor.desk.keyboard.press('Enter');
  const said = noor.desk.getByRole('dialog', { name: 'Merged' });
  await expect(said).toContainText('1 disagreement');
  await expect(said.locator('footer').getByRole('button', { name: 'Close' })).toBeFocused();
  await expectAccessible(noor.desk, 'what a merge did');
  // One for the merge that came to nothing, too.
  expect((await backupState(noor.desk)).backups).toHaveLength(backups.length + 2);
  expect((await backupState(noor.desk)).backups[0]?.reason).toBe('merge');
  await expect(said.getByRole('button', { name: 'How far you agree…' })).toBeVisible();
  await said.getByRole('button', { name: 'Show the disagreements' }).click();

  await expect(claimRows(noor.desk)).toHaveCount(1);
  await expectTick(noor.desk, 'that it is so', 'verified');
  await expect(inspector(noor.desk)).toContainText('Bram Vos disagrees');
  await expect(inspector(noor.desk)).toContainText('would set: refuted');

  await galley(noor.desk).focus();
  await noor.desk.keyboard.press('Control+k');
  await noor.desk.keyboard.type('agreement');
  await noor.desk.keyboard.press('Enter');
  const agreement = noor.desk.getByRole('dialog', { name: 'Agreement of independent checks' });
  await expect(agreement).toContainText('Noor Smit and Bram Vos each decided 2 claims');
  await expect(agreement).toContainText('1 difference is not settled.');
  await noor.desk.keyboard.press('Escape');

  // One undo takes all of it back; done again, it is merged again.
  await noor.desk.keyboard.press('Control+Z');
  await expect(noor.desk.getByText(/^Undone: Merged a case file/)).toBeVisible();
  const undone = await onlyArticle(noor.desk);
  expect(undone.claims.filter(({ removed }) => !removed)).toHaveLength(2);
  expect(undone.reviews.filter(({ removed }) => !removed)).toEqual([]);
  await noor.desk.keyboard.press('Control+Shift+Z');
  await expect(noor.desk.getByText(/^Redone: Merged a case file/)).toBeVisible();

  await claimRows(noor.desk).filter({ hasText: '14,000 cars' }).click();
  await inspector(noor.desk).getByRole('button', { name: 'Settle…' }).click();
  await noor.desk.keyboard.type('Counted again together: 14,000.');
  await inspector(noor.desk).getByText('stays verified').click();
  await noor.desk.keyboard.press('Control+Enter');
  await expect(inspector(noor.desk)).toContainText('Settled by Noor Smit: Counted again together: 14,000.');

  // Bram gets it back, by the command line: how it was settled comes along, and both have the same claims.
  const settled = join(folder, 'settled.tickmark');
  await saveCase(noor, settled);
  const ours = await onlyArticle(noor.desk);
  await bram.quit();
  const library = colleagueLibrary(folder);
  const asks = await cli('--library', library, 'import', '--json', settled);
  expect(asks.code).toBe(1);
  expect(asks.lines()).toMatchObject([{ ok: false, status: 'case' }]);
  const merged = await cli('--library', library, 'import', '--merge', '--json', settled);
  expect(merged.lines(), merged.stderr).toMatchObject([{ ok: true, status: 'merged' }]);
  expect((await cli('--library', library, 'verify')).code).toBe(0);
  const theirs = (await cli('--library', library, 'claims', '--json', ours.article.id)).lines();
  const claims = (list: readonly object[]) =>
    list.map((one) => {
      const { id, quote, verdict, verdictBy } = one as Record<string, unknown>;
      return { id, quote, verdict, verdictBy };
    });
  const live = ours.claims.filter(({ removed }) => !removed).sort((a, b) => a.start - b.start);
  expect(claims(theirs)).toEqual(claims(live));
});

test('protected sources are in no byte of a case file, unless that is asked for in so many words', async ({
  startAsChecker,
  folder,
}) => {
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await claim(noor, sentences.cars);
  await protect(noor);
  const [plain, full] = [join(folder, 'plain.tickmark'), join(folder, 'full.tickmark')];
  await saveCase(noor, plain, async (dialog) => {
    await expect(dialog).toContainText('1 piece of evidence from protected sources is left out');
    await expectAccessible(noor.desk, 'saving a case file');
  });
  await saveCase(noor, full, async (dialog) => {
    await dialog.getByText('Name protected sources').click();
    await noor.desk
      .getByRole('alertdialog', { name: 'Name protected sources in this case file?' })
      .getByRole('button', { name: 'Name it' })
      .click();
    await expect(dialog).toContainText('This case file names 1 protected source.');
  });
  const bytesOf = (path: string): string => {
    const members = Object.values(unzipSync(readFileSync(path)));
    return Buffer.concat([readFileSync(path), ...members]).toString('latin1');
  };
  expect(bytesOf(full)).toContain(contact);
  expect(bytesOf(plain)).toContain('14,000 cars');
  for (const word of [contact, 'Wim Vos', 'dock worker']) expect(bytesOf(plain)).not.toContain(word);
});

test('a blind case file has no verdict and no evidence', async ({ startAsChecker, folder }) => {
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await claim(noor, sentences.cars);
  await noor.desk.keyboard.press('x');
  await expectSaved(noor.desk);
  await attach(noor);
  const file = join(folder, 'blind.tickmark');
  await saveCase(noor, file, async (dialog) => {
    await dialog.getByText('For a blind second check').click();
    await expect(dialog).toContainText('Left out: 1 verdict');
    await expect(dialog).toContainText('the evidence (1 piece)');
  });
  const members = unzipSync(readFileSync(file));
  const text = (name: string): string => Buffer.from(members[name] ?? []).toString();
  expect(JSON.parse(text('claims.json'))).toMatchObject({
    claims: [{ verdict: 'unchecked', verdictBy: null }],
  });
  expect(JSON.parse(text('evidence.json'))).toEqual({
    evidence: [],
    attachments: expect.any(Array) as unknown,
  });
  for (const name of Object.keys(members)) expect(text(name), name).not.toMatch(/refuted|The counter/);
});

test('a passphrase locks a case file: it is asked for, a wrong one is told, the right one opens it', async ({
  start,
  startAsChecker,
  folder,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await claim(noor, sentences.cars);
  const file = join(folder, 'locked.tickmark');
  await saveCase(noor, file, async (dialog) => {
    await dialog.getByText('Lock it with a passphrase').click();
    await expect(dialog).toContainText('cannot be recovered by anybody');
    await dialog.getByLabel('Passphrase', { exact: true }).fill('kettle');
    await expect(dialog).toContainText('Weak');
    await dialog.getByLabel('The same again').fill('ketlle');
    await dialog.getByRole('button', { name: 'Save case file…' }).click();
    await expect(dialog).toContainText('This is not the same passphrase.');
    await dialog.getByLabel('The same again').fill('kettle');
    await dialog.getByRole('button', { name: 'Save case file…' }).click();
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    expect(existsSync(file)).toBe(false);
    await expectAccessible(noor.desk, 'locking a case file');
    await dialog.getByLabel('Passphrase', { exact: true }).fill('kettle orbit mantle seven');
    await expect(dialog).not.toContainText('Weak');
    await dialog.getByLabel('The same again').fill('kettle orbit mantle seven');
  });
  expect(readFileSync(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);

  const bram = await start(colleague(folder));
  await becomes(bram.desk, 'Bram Vos', 'BV');
  await openCaseFile(bram, file);
  const dialog = bram.desk.getByRole('dialog', { name: 'A passphrase is needed' });
  await expect(dialog).toContainText('locked.tickmark is locked with a passphrase');
  await expect(dialog.getByLabel('Passphrase')).toBeFocused();
  await bram.desk.keyboard.type('kettle');
  await bram.desk.keyboard.press('Enter');
  await expect(dialog).toContainText('That is not the passphrase of locked.tickmark', { timeout: KEY });
  await expect(dialog.getByLabel('Passphrase')).toBeFocused();
  await bram.desk.keyboard.type('kettle orbit mantle seven');
  await bram.desk.keyboard.press('Enter');
  // To make the key of a passphrase is meant to take long: seconds, where much else goes on.
  await expect(dialog).toBeHidden({ timeout: KEY });
  await expect(galley(bram.desk)).toContainText('Some 14,000 cars cross it every day.');
});

test('the command line takes a passphrase from a file, and never asks', async ({ folder, cli }) => {
  const [text, words, file] = ['bridge.txt', 'passphrase.txt', 'bridge.tickmark'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(text, story);
  writeFileSync(words, 'kettle orbit mantle seven\n');
  const [loaded] = (await cli('import', '--json', text)).lines();
  const article = String(loaded?.['article']);
  const soonGuessed = join(folder, 'soon-guessed.txt');
  writeFileSync(soonGuessed, 'a\n');
  const refused = await cli('case', article, '--out', file, '--passphrase-file', soonGuessed, '--json');
  expect(refused.lines()).toMatchObject([{ ok: false, error: { code: 'passphraseWeak' } }]);
  expect(existsSync(file)).toBe(false);
  const made = await cli('case', article, '--out', file, '--passphrase-file', words, '--json');
  expect(made.lines(), made.stderr).toMatchObject([{ ok: true, leftOut: { files: 0 } }]);
  expect(readFileSync(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  const other = ['--library', join(folder, 'other.sqlite'), 'import', '--json', file];
  expect((await cli(...other)).lines()).toMatchObject([{ ok: false, error: { code: 'passwordNeeded' } }]);
  expect((await cli(...other, '--passphrase-file', words)).lines()).toMatchObject([
    { ok: true, status: 'loaded', article },
  ]);
});

test('a case file that is being made can be stopped, and leaves nothing', async ({
  startAsChecker,
  folder,
}) => {
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await claim(noor, sentences.cars);
  const out = join(folder, 'stopped.tickmark');
  await answerSaveDialog(noor.app, out);
  await noor.desk.getByRole('button', { name: 'Export, print, save a case file' }).click();
  await noor.desk.getByRole('menuitem', { name: /^Save a case file/ }).click();
  const dialog = noor.desk.getByRole('dialog', { name: 'Save a case file' });
  await expect(dialog).toContainText('1 version of the text with ');
  await dialog.getByText('Lock it with a passphrase').click();
  await dialog.getByLabel('Passphrase', { exact: true }).fill('kettle orbit mantle seven');
  await dialog.getByLabel('The same again').fill('kettle orbit mantle seven');
  await dialog.getByRole('button', { name: 'Save case file…' }).click();
  // Its own process makes the key for a second or so.
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status')).toBeHidden();
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  await dialog.getByRole('button', { name: 'Save case file…' }).click();
  await expect(dialog).toContainText(/Saved(?: and signed)?,/, { timeout: KEY });
  expect(existsSync(out)).toBe(true);
});
