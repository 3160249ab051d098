import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expect, test, type RunningApp } from '../helpers/app.ts';

const MEGABYTE = 1024 * 1024;

/** Writes JSON of so many megabytes that begins with `head`: lists of small numbers, which take the most to parse. */
function writeJson(path: string, head: string, megabytes: number): void {
  const file = openSync(path, 'w');
  const piece = `${'[1,2],'.repeat(MEGABYTE / 6)}\n`;
  writeSync(file, `${head}[`);
  for (let at = 0; at < megabytes; at++) writeSync(file, piece);
  writeSync(file, '0]}');
  closeSync(file);
}

/** Loads a file as the dialog gives it, and counts what main answers the desk meanwhile. */
async function loadAnswering({ app, desk }: RunningApp, file: string) {
  await answerOpenDialog(app, [file]);
  return desk.evaluate(async () => {
    let isLoading = true;
    const loading = window.tickmark.call('load.choose', { what: 'files' }).finally(() => (isLoading = false));
    let answers = 0;
    while (isLoading) {
      await window.tickmark.call('library.list', { removed: false });
      answers++;
    }
    return { answers, result: await loading };
  });
}

const heads = {
  'a report': '{"format":"tickmark-report","formatVersion":1,"text":',
  annotations: '{"type":"AnnotationCollection","items":',
};

for (const [what, head] of Object.entries(heads))
  test(`a file that begins as ${what} keeps the window answering, however large it is`, async ({
    startAsChecker,
    folder,
  }) => {
    test.slow();
    const running = await startAsChecker();
    const large = join(folder, 'large.json');
    writeJson(large, head, 30);
    const { answers, result } = await loadAnswering(running, large);
    expect(result).toMatchObject({ ok: true, value: { results: [{ status: 'failed' }] } });
    // Parsed in main, it takes a second and more in which nothing is answered.
    expect(answers).toBeGreaterThan(50);
    const story = join(folder, 'story.txt');
    writeFileSync(story, 'Harbour open\n\nThe harbour is open again, the mayor said.\n');
    const next = await loadAnswering(running, story);
    expect(next.result).toMatchObject({ ok: true, value: { results: [{ status: 'loaded' }] } });
  });

test('a report that takes more memory than a file may is ended, and said to', async ({
  startAsChecker,
  folder,
}) => {
  test.slow();
  const running = await startAsChecker();
  const large = join(folder, 'large.json');
  writeJson(large, heads['a report'], 95);
  const { answers, result } = await loadAnswering(running, large);
  const codes = ['readerMemory', 'readerTimeout', 'readerCrashed'];
  expect(result).toMatchObject({ ok: true, value: { results: [{ status: 'failed' }] } });
  expect(
    codes.some((code) => JSON.stringify(result).includes(`"${code}"`)),
    JSON.stringify(result),
  ).toBe(true);
  expect(answers).toBeGreaterThan(50);
});

/** Which of these a command says of a file that asks for more than it may have. */
const overLimit = /"code":"(readerMemory|readerTimeout|readerCrashed)"/;

test('commands read JSON from outside in a process of its own, within the limits that the window has', async ({
  beginLibrary,
  cli,
  folder,
}) => {
  test.slow();
  beginLibrary();
  const report = join(folder, 'large.json');
  writeJson(report, heads['a report'], 95);
  for (const command of [
    ['import', report],
    ['import', report, '--dry-run'],
    ['verify-report', report],
  ]) {
    const { code, stdout, stderr } = await cli(...command, '--json');
    expect(code, command.join(' ')).toBe(1);
    expect(stdout + stderr, command.join(' ')).toMatch(overLimit);
  }
  const small = join(folder, 'small.json');
  writeFileSync(small, `${heads['a report']}[]}`);
  for (const command of ['import', 'verify-report']) {
    const { code, stdout, stderr } = await cli(command, small, '--json');
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(overLimit);
  }
});
