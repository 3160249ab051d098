import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { expect, plainEnv, shippedApp, test } from '../helpers/app.ts';

interface Ended {
  code: number | null;
  stderr: string;
  /** Whether anything listened at the port while it ran. */
  listened: boolean;
}

const port = 9333;

function listens(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

/** Starts what ships with these words, and looks at the port until it has ended. */
async function started(folder: string, words: string[], env: Record<string, string> = {}): Promise<Ended> {
  const args = [`--user-data-dir=${join(folder, 'profile')}`, ...words];
  const child = spawn(shippedApp(), args, {
    cwd: folder,
    env: plainEnv(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let listened = false;
  while (child.exitCode === null && child.signalCode === null) listened = (await listens()) || listened;
  return { code: await ended, stderr, listened };
}

const refused = [
  [`--remote-debugging-port=${port}`],
  [`-remote-debugging-port=${port}`],
  [` --remote-debugging-port=${port}`],
  ['list', `--remote-debugging-port=${port}`],
  ['a.txt', `--remote-debugging-port=${port}`],
  [`--remote-debugging-port=${port}`, '--', 'list'],
  ['--', `--remote-debugging-port=${port}`],
  ['--remote-debugging-pipe'],
  ['--remote-debugging-targets=127.0.0.1:1'],
  ['--remote-allow-origins=*', `--remote-debugging-port=${port}`],
  [`--inspect=${port}`],
  [`--inspect-brk=${port}`],
  ['--js-flags=--expose-gc'],
  ['--load-extension=/tmp'],
  ['--enable-logging=file', '--log-file=chromium.log'],
  ['--log-net-log=net.json'],
  ['--trace-startup'],
  ['--no-sandbox'],
  ['--disable-web-security'],
  ['--disable-features=IsolateOrigins'],
  ['--allow-running-insecure-content'],
  ['--host-rules=MAP * 127.0.0.1'],
  ['--proxy-server=127.0.0.1:1'],
  ['--ssl-key-log-file=keys'],
  ['--renderer-cmd-prefix=/bin/true'],
  ['--utility-cmd-prefix=/bin/true'],
  ['--gpu-launcher=/bin/true'],
  ['--enable-automation'],
  ['--password-store=basic'],
];

test.describe('what ships does not start with a switch that opens it', () => {
  for (const words of refused)
    test(words.join(' '), async ({ folder, beginLibrary, library }) => {
      beginLibrary();
      const before = readdirSync(folder);
      const { code, stderr, listened } = await started(folder, ['--library', library, ...words]);
      expect(code).toBe(2);
      expect(listened).toBe(false);
      const named = words.findLast((word) => /^\s*--?[a-z]/.test(word)) ?? '';
      expect(stderr).toContain('Tickmark did not start, because ');
      if (words.filter((word) => word.startsWith('-')).length === 1)
        expect(stderr).toContain(named.replace(/=.*/s, ''));
      expect(stderr).not.toContain('listening on');
      expect(existsSync(join(folder, 'profile', 'DevToolsActivePort'))).toBe(false);
      // Nothing of ours was made or opened: no profile of this library, no lock of it, no file of Chromium's with what it holds.
      expect(existsSync(join(folder, 'profile', 'libraries'))).toBe(false);
      const made = readdirSync(folder).filter((name) => !before.includes(name) && name !== 'profile');
      // Chromium opens the file of its own log, which is empty then, before any app's code can run.
      expect(made.filter((name) => name !== 'chromium.log')).toEqual([]);
    });

  test('and says so in the language of the terminal', async ({ folder }) => {
    const { code, stderr } = await started(folder, ['--remote-debugging-pipe'], { LC_ALL: 'nl_NL.UTF-8' });
    expect(code).toBe(2);
    expect(stderr).toContain('Tickmark is niet gestart: --remote-debugging-pipe');
  });

  test('nor with a variable that has its windows written down', async ({ folder }) => {
    const { code, stderr } = await started(folder, ['list'], { SSLKEYLOGFILE: join(folder, 'keys') });
    expect(code).toBe(2);
    expect(stderr).toContain('SSLKEYLOGFILE');
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });
});

test('what ships starts with what it knows, and can then not be looked into', async ({ folder, library }) => {
  const args = [
    `--user-data-dir=${join(folder, 'profile')}`,
    '--disable-gpu',
    '--lang=nl',
    '--library',
    library,
  ];
  const child = spawn(shippedApp(), args, {
    cwd: folder,
    env: plainEnv(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await expect.poll(() => existsSync(library)).toBe(true);
  // Node opens its debugger at this signal, where a program may be looked into.
  child.kill('SIGUSR1');
  child.kill('SIGTERM');
  await ended;
  expect(stderr).not.toContain('listening on');
});
