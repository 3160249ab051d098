import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, plainEnv, shippedApp, test, type CliResult, type RunningApp } from '../helpers/app.ts';
import { backupState } from '../helpers/backups.ts';
import { expectBack, openPasted } from '../helpers/desk.ts';

const ferry = '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said.\n';
const dyke = '# Dyke holds\n\nThe dyke is 4 metres high, says the water board.\n';

/** Makes the library large enough for a copy of it to take a while. */
async function fatten(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    for (let at = 0; at < 4; at++) {
      const bytes = new Uint8Array(12_000_000);
      for (let place = 0; place < bytes.length; place += 512) bytes[place] = (place * (at + 7)) % 251;
      await window.tickmark.call('attachment.store', { name: `${at}.bin`, mediaType: 'x/y', bytes });
    }
  });
}

/** Calls the app without waiting for the answer, which a kill may keep from coming. */
async function begin(desk: Page, name: string, input: object): Promise<void> {
  await desk.evaluate(
    (call) => {
      window.tickmark.call(call.name, call.input).catch(() => undefined);
    },
    { name, input },
  );
}

/** Kills the app as soon as something can be seen in the folder of a file. */
async function killOnce(running: RunningApp, seen: () => boolean): Promise<void> {
  // Looked at as often as can be: what is to be seen may be gone soon.
  const deadline = Date.now() + 120_000;
  while (!seen()) {
    if (Date.now() > deadline) throw new Error('it never came to that');
    await new Promise((resolve) => setImmediate(resolve));
  }
  await running.kill();
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Checks the whole library, and returns how many articles it has. */
async function soundArticles(cli: (...words: string[]) => Promise<CliResult>): Promise<unknown> {
  const verified = await cli('verify', '--json');
  expect(verified.stderr).toBe('');
  return verified.lines()[0]?.['articles'];
}

test('a power cut at any moment of a backup loses nothing, and no backup is half one', async ({
  startAsChecker,
  start,
  cli,
  folder,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  await fatten(first.desk);
  await first.quit();
  const backups = join(folder, 'library backups');
  const part = (name: string): boolean => name.endsWith('.part');
  const moments = [
    () => filesIn(folder).some(part),
    () => filesIn(backups).some(part),
    () => filesIn(backups).some((name) => name.endsWith('asked.sqlite')),
  ];
  for (const seen of moments) {
    const running = await start();
    await expect.poll(async () => (await backupState(running.desk)).progress).toBeNull();
    await begin(running.desk, 'backup.make', {});
    await killOnce(running, seen);
    expect(await soundArticles(cli)).toBe(1);
  }
  const listed = (await cli('backups', '--json')).lines();
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.every(({ state, articles }) => state === 'whole' && articles === 1)).toBe(true);
});

test('a power cut at any moment of a restore leaves the library as it was or as it is to be', async ({
  startAsChecker,
  start,
  cli,
  folder,
  library,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  await fatten(first.desk);
  await first.desk.evaluate(() => window.tickmark.call('backup.make', {}));
  const [{ name } = { name: '' }] = (await backupState(first.desk)).backups;
  await first.desk.keyboard.press('Control+l');
  await openPasted(first.desk, dyke);
  await first.quit();

  const backups = join(folder, 'library backups');
  const staged = `${library}.restoring`;
  let wasStaged = false;
  const moments = [
    () => existsSync(staged),
    () => filesIn(backups).some((entry) => entry.endsWith('restore.sqlite')),
    () => {
      wasStaged ||= existsSync(staged);
      return wasStaged && !existsSync(staged);
    },
  ];
  for (const [round, seen] of moments.entries()) {
    const running = await start();
    await begin(running.desk, 'backup.restore', { name });
    await killOnce(running, seen);
    const found = await soundArticles(cli);
    expect(round === 0 ? [2] : [1, 2]).toContain(found);
    // What is not in the library any more is in the backup that was made of it.
    if (found === 1) {
      const kept = filesIn(backups).findLast((entry) => entry.endsWith('restore.sqlite'));
      expect((await cli('restore', String(kept))).stderr).toBe('');
    }
  }
  expect(await soundArticles(cli)).toBe(2);
});

test('a power cut at any moment of a move leaves the library whole where it was or where it goes', async ({
  startAsChecker,
  start,
  cli,
  folder,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  await fatten(first.desk);
  await first.quit();
  for (const round of [0, 1, 2]) {
    const running = await start();
    const target = join(folder, `moved-${round}.sqlite`);
    await answerSaveDialog(running.app, target);
    await running.desk.evaluate(() => window.tickmark.call('move.choose', {}));
    await begin(running.desk, 'move.run', { deleteOld: true });
    const moments = [
      () => existsSync(`${target}.part`),
      () => existsSync(target),
      () =>
        filesIn(dirname(target)).includes(basename(target)) &&
        filesIn(folder).some((name) => name.includes('set aside')),
    ];
    await killOnce(running, moments[round] ?? (() => true));
    const again = await start();
    await expectBack(again.desk);
    await again.desk.keyboard.press('Control+l');
    await expect(again.desk.getByText(round === 0 ? '1 article' : `${round + 1} articles`)).toBeVisible();
    await openPasted(
      again.desk,
      `# Round ${round}\n\nThe ${round + 2} ships are in the harbour, they say.\n`,
    );
    await again.quit();
  }
  expect(await soundArticles(cli)).toBe(4);
});

/** Begins a command of what ships, and kills it as soon as something can be seen. */
async function killedOnce(folder: string, words: string[], seen: () => boolean): Promise<void> {
  const args = [`--user-data-dir=${join(folder, 'profile')}`, '--log-level=3', '--', ...words];
  const child = spawn(shippedApp(), args, { cwd: folder, env: plainEnv(), stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (child.exitCode === null && !seen()) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await gone;
}

/** What is left in a folder, and in those below it, of something that was not finished. */
function unfinishedIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => /\.(part|restoring|source)(-\w+)?$|dragged|unfinished./.test(name));
}

test('an interrupted write leaves nothing behind once the app was started again', async ({
  startAsChecker,
  cli,
  folder,
  library,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  await fatten(first.desk);
  await first.quit();
  // An article whose file is so large that writing its case file takes a while.
  const page = join(folder, 'dyke.html');
  const ballast = randomBytes(9_000_000).toString('hex');
  writeFileSync(
    page,
    `<article><h1>Dyke holds</h1><p>The dyke is 4 metres high, says the water board.</p></article><!--${ballast}-->`,
  );
  const [loaded] = (await cli('import', page, '--json')).lines();
  const articleId = String(loaded?.['article']);
  const part = (name: string): boolean => name.endsWith('.part');
  const seen = (): boolean =>
    filesIn(folder).some(part) || filesIn(join(folder, 'library backups')).some(part);
  const caseFile = ['case', articleId, '--out', join(folder, 'dyke.tickmark')];
  let cut = 0;
  for (const words of [caseFile, ['backup'], caseFile, ['backup']]) {
    await killedOnce(folder, ['--library', library, ...words], seen);
    if (seen()) cut++;
    // The processes that it had started end after it.
    await expect
      .poll(async () => {
        expect((await cli('list', '--json')).code).toBe(0);
        return unfinishedIn(folder);
      })
      .toEqual([]);
  }
  expect(cut).toBeGreaterThan(0);
});
