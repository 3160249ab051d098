import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools/paths.ts';
import { temporaryFolder } from './temporary.ts';

/** A checkout with nothing in it but run.mjs and a script that prints its arguments. */
function checkout(installed: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'scripts'));
  copyFileSync(path.join(root, 'scripts', 'run.mjs'), path.join(folder, 'scripts', 'run.mjs'));
  writeFileSync(
    path.join(folder, 'scripts', 'hello.ts'),
    'const words: string[] = process.argv.slice(2);\nprocess.stdout.write(words.join("+"));\n',
  );
  for (const name of installed) mkdirSync(path.join(folder, 'node_modules', name), { recursive: true });
  return folder;
}

const pretend =
  'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })';

/** What makes Node take itself for one that reads no TypeScript. */
const asOld = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];

function run(folder: string, options: { old?: boolean } = {}) {
  const args = options.old === true ? asOld : [];
  return spawnSync(
    process.execPath,
    [...args, path.join(folder, 'scripts', 'run.mjs'), 'hello', 'a', '--b', 'c d'],
    {
      encoding: 'utf8',
    },
  );
}

test('a script gets the arguments as they were given', () => {
  const ran = run(checkout(['electron']));
  expect({ code: ran.status, stdout: ran.stdout }).toEqual({ code: 0, stdout: 'a+--b+c d' });
});

test('a script that does not exist is named', () => {
  const folder = checkout(['electron']);
  const ran = spawnSync(process.execPath, [path.join(folder, 'scripts', 'run.mjs'), 'nothing'], {
    encoding: 'utf8',
  });
  expect({ code: ran.status, stderr: ran.stderr }).toEqual({
    code: 1,
    stderr: `There is no ${path.join(folder, 'scripts', 'nothing.ts')}.\n`,
  });
});

test('before npm ci, the answer is npm ci', () => {
  const ran = run(checkout([]));
  expect({ code: ran.status, stderr: ran.stderr }).toEqual({
    code: 1,
    stderr: 'The packages this project is built with are not installed. Run: npm ci\n',
  });
});

test('an old Node says which is needed and how to get it', () => {
  const ran = run(checkout(['electron']), { old: true });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('This is Node 20.20.2; Node 22.18 or newer is needed.');
  expect(ran.stderr).toContain('npm ci --include=optional');
});

/** The npm package with a Node for this system. */
const nodePackage = `node-${process.platform}-${process.arch}`;

test.runIf(process.platform === 'linux')('an old Node hands over to the one in node_modules', () => {
  const folder = checkout(['electron', `${nodePackage}/bin`]);
  const own = path.join(folder, 'node_modules', nodePackage, 'bin', 'node');
  writeFileSync(own, '#!/bin/sh\nshift\necho "newer: $*"\nexit 7\n', { mode: 0o755 });
  const ran = run(folder, { old: true });
  expect({ code: ran.status, stdout: ran.stdout }).toEqual({ code: 7, stdout: 'newer: hello a --b c d\n' });
});

test.runIf(process.platform === 'linux')('whoever ends it ends what it was handed over to', async () => {
  const folder = checkout(['electron', `${nodePackage}/bin`]);
  const own = path.join(folder, 'node_modules', nodePackage, 'bin', 'node');
  const waits = 'sleep 60 & trap "kill $!; echo ended; exit 5" TERM\necho ready\nwait\n';
  writeFileSync(own, `#!/bin/sh\n${waits}`, { mode: 0o755 });
  const child = spawn(process.execPath, [...asOld, path.join(folder, 'scripts', 'run.mjs'), 'hello'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text === 'ready\n') child.kill('SIGTERM');
  });
  expect(await closed).toEqual([5, null]);
  expect(said).toBe('ready\nended\n');
});
