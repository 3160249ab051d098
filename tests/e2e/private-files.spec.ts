import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { openPasted } from '../helpers/desk.ts';
import { processTree } from '../helpers/process-tree.ts';

test.skip(process.platform === 'win32', 'there files have the rights of their folder');

const harbour = '# Harbour open\n\nThe harbour is open again, the mayor said. There are 40 ships in it.\n';
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Every file and folder below a folder that somebody else than its owner can read or write, with its rights. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, is: statSync(join(folder, name), { throwIfNoEntry: false }) }))
    .filter(({ is }) => is !== undefined && !is.isSocket() && (is.mode & 0o077) !== 0)
    .map(({ name, is }) => `${name} ${((is?.mode ?? 0) & 0o777).toString(8)}`);
}

/** The kinds of memory of a process that a core dump would hold, as a mask. */
function dumped(pid: number): number {
  return parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16);
}

test.beforeAll(() => {
  // What a desktop usually gives: everybody may read.
  process.umask(0o022);
});

test('everything that the command line writes is its owner’s alone', async ({ folder, cli }) => {
  const article = join(folder, 'harbour.md');
  writeFileSync(article, harbour, { mode: 0o600 });
  const [loaded] = (await cli('import', article, '--json')).lines();
  const id = String(loaded?.['article']);
  const [claim] = (await cli('claim', id, '--quote', 'There are 40 ships in it', '--json')).lines();
  expect((await cli('mark', String(claim?.['id']), 'refuted', '--correction', '14')).code).toBe(0);
  const forms = ['html', 'pdf', 'docx', 'markdown', 'json', 'csv', 'evidence', 'claimreview', 'annotations'];
  for (const form of forms) {
    const out = join(folder, `report.${form}`);
    expect((await cli('export', id, '--format', form, '--out', out, '--evidence-files')).code, form).toBe(0);
  }
  expect(
    (await cli('export', id, '--format', 'json', '--out', join(folder, 'zip.json'), '--evidence-zip')).code,
  ).toBe(0);
  expect((await cli('case', id, '--out', join(folder, 'harbour.tickmark'))).code).toBe(0);
  expect((await cli('results', '--out', join(folder, 'results.xlsx'))).code).toBe(0);
  expect((await cli('backup')).code).toBe(0);
  expect(existsSync(join(folder, 'report.pdf'))).toBe(true);
  expect(openToOthers(folder)).toEqual([]);
});

test('everything that the desk writes is its owner’s alone, in the profile and outside', async ({
  folder,
  library,
  startAsChecker,
}) => {
  const running = await startAsChecker();
  const { app, desk } = running;
  expect(statSync(library).mode & 0o777).toBe(0o600);
  await openPasted(desk, harbour);
  const stored = await desk.evaluate(
    (bytes) =>
      window.tickmark.call('attachment.store', {
        name: 'ship.png',
        mediaType: 'image/png',
        bytes: new Uint8Array(bytes),
      }),
    [...picture],
  );
  expect(stored).toMatchObject({ ok: true });
  await desk.evaluate(() => window.tickmark.call('backup.make', {}));
  await answerSaveDialog(app, join(folder, 'moved.sqlite'));
  await desk.evaluate(() => window.tickmark.call('move.choose', {}));
  await desk.evaluate(() => window.tickmark.call('move.run', { deleteOld: false }));
  await expect.poll(() => existsSync(join(folder, 'moved.sqlite'))).toBe(true);
  expect(openToOthers(folder)).toEqual([]);
  await running.quit();
  expect(openToOthers(folder)).toEqual([]);
});

test('a library that others could read becomes its owner’s alone when it is opened', async ({
  beginLibrary,
  library,
  start,
}) => {
  beginLibrary();
  chmodSync(library, 0o644);
  const running = await start();
  expect(statSync(library).mode & 0o777).toBe(0o600);
  for (const beside of ['-wal', '-shm', '-lock'])
    if (existsSync(library + beside)) expect(statSync(library + beside).mode & 0o077, beside).toBe(0);
  await running.quit();
});

test('a process that crashes leaves no word of an article in a core dump', async ({
  folder,
  startAsChecker,
}) => {
  test.skip(process.platform !== 'linux', 'core dumps are off elsewhere unless somebody turns them on');
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  test.skip(!/^core\b/.test(pattern), `core dumps go elsewhere here: ${pattern}`);
  const { app, desk } = await startAsChecker();
  await openPasted(desk, harbour);
  await desk.evaluate(() => window.tickmark.call('load.sample', { language: 'en' }));
  const pids = processTree(app.process().pid ?? 0);
  expect(pids.length).toBeGreaterThan(3);
  for (const pid of pids) expect(dumped(pid), String(pid)).toBe(0);
  const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  for (const pid of pids) {
    try {
      execFileSync('prlimit', [`--pid=${pid}`, '--core=unlimited'], { stdio: 'ignore' });
      process.kill(pid, 'SIGSEGV');
    } catch {
      // It ended with the one that it served.
    }
  }
  await gone;
  const cores = readdirSync(folder).filter((name) => name.startsWith('core'));
  const words = ['There are 40 ships in it', 'the mayor said'];
  for (const core of cores) {
    const bytes = readFileSync(join(folder, core));
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding)), `${word} in ${core}`).toBe(false);
  }
});
