import { expect, test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { launch, makeLibrary, plainEnv, shippedApp, type RunningApp, type Start } from './app-process.ts';
import { takeAway } from './process-tree.ts';
import { SharedApp, type SharedDesk } from './shared-app.ts';

export { expect };
export { plainEnv, shippedApp, testedApp, type RunningApp, type Start } from './app-process.ts';

/** What every test gets: a folder of its own, a library in it, and ways to start the app on it. */
export interface TickmarkFixtures {
  folder: string;
  library: string;
  start: (start?: Start) => Promise<RunningApp>;
  /** Makes the library with a checker named, for who wants it there before the first start. */
  beginLibrary: () => void;
  /** Starts the app with a checker named, past the first screen. */
  startAsChecker: (start?: Start) => Promise<RunningApp>;
  /**
   * The same without a start, for who needs none: an empty library of a checker, in an app that other tests had before.
   * The test leaves the window's size, the handlers of calls and the process as they were.
   */
  emptyDesk: (options?: Pick<Start, 'suggests'>) => Promise<SharedDesk>;
  cli: (...words: string[]) => Promise<CliResult>;
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as one JSON value a line. */
  lines: () => Record<string, unknown>[];
}

/** Runs the packaged app's command line and waits for its end. */
export function runCli(
  folder: string,
  words: readonly string[],
  options: { stdin?: string; env?: Record<string, string>; prefix?: readonly string[] } = {},
): Promise<CliResult> {
  const [command = shippedApp(), ...args] = [
    ...(options.prefix ?? []),
    shippedApp(),
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium's own complaints (no system bus, say) are none of the command line's.
    '--log-level=3',
    '--',
    ...words,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: plainEnv(options.env),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    child.stdin.end(options.stdin ?? '');
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout,
        stderr,
        lines: () =>
          stdout
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as Record<string, unknown>),
      }),
    );
  });
}

export const test = base.extend<TickmarkFixtures, { sharedApp: SharedApp }>({
  // eslint wants a pattern here; Playwright reads the names of the fixtures from it.
  folder: async ({ browserName: _browser }, use) => {
    await loadAllWords();
    const folder = mkdtempSync(join(tmpdir(), 'tickmark-e2e-'));
    await use(folder);
    await takeAway(folder);
  },
  library: async ({ folder }, use) => {
    await use(join(folder, 'library.sqlite'));
  },
  start: async ({ folder, library }, use) => {
    const started: RunningApp[] = [];
    await use(async (start = {}) => {
      const app = await launch(folder, library, start);
      started.push(app);
      return app;
    });
    for (const running of started) if (running.isRunning()) await running.quit();
  },
  beginLibrary: async ({ library }, use) => {
    await use(() => makeLibrary(library, false));
  },
  startAsChecker: async ({ folder, library, start }, use) => {
    await use(async (options = {}) => {
      const file = options.ownLibrary === true ? join(folder, 'profile', 'library.sqlite') : library;
      makeLibrary(file, options.suggests ?? false);
      return start(options);
    });
  },
  sharedApp: [
    async ({ browserName: _browser }, use) => {
      const shared = new SharedApp();
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],
  emptyDesk: async ({ sharedApp }, use) => {
    await use(({ suggests = false } = {}) => sharedApp.emptyDesk(suggests));
  },
  cli: async ({ folder, library }, use) => {
    await use((...words) => runCli(folder, ['--library', library, ...words]));
  },
});
