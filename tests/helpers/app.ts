import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { saveChecker } from '../../db/checkers.ts';
import { write } from '../../db/commit.ts';
import { openLibrary } from '../../db/open.ts';
import { changeSettings } from '../../db/settings.ts';

/** The packaged app with --inspect allowed, which Playwright needs; else the same code as what ships. */
export function testedApp(): string {
  return variable('TICKMARK_E2E_APP');
}

/** The packaged app as it ships. */
export function shippedApp(): string {
  return variable('TICKMARK_SHIP_APP');
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests by npm run e2e`);
  return value;
}

/** A running app with its desk's window. */
export interface RunningApp {
  app: ElectronApplication;
  desk: Page;
  /** Closes it as a checker would, and waits until it is gone. */
  quit(): Promise<void>;
  /** True until the process has ended. */
  isRunning(): boolean;
  /** Kills it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

export interface Start {
  args?: string[];
  env?: Record<string, string>;
  language?: 'en' | 'nl';
  /** Claims are suggested on load, as they are unless a checker says no. Most tests make their own. */
  suggests?: boolean;
  /** Without --library: the app's own library, in the profile. */
  ownLibrary?: boolean;
}

/** What every test gets: a folder of its own, a library in it, and ways to start the app on it. */
export interface TickmarkFixtures {
  folder: string;
  library: string;
  start: (start?: Start) => Promise<RunningApp>;
  /** Starts the app with a checker named, past the first screen. */
  startAsChecker: (start?: Start) => Promise<RunningApp>;
  cli: (...words: string[]) => Promise<CliResult>;
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as one JSON value a line. */
  lines: () => Record<string, unknown>[];
}

function plainEnv(extra: Record<string, string> = {}): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(entries), LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', ...extra };
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

async function launch(folder: string, library: string, start: Start): Promise<RunningApp> {
  const language = start.language ?? 'en';
  const app = await _electron.launch({
    executablePath: testedApp(),
    // Else Playwright starts it with --no-sandbox.
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${join(folder, 'profile')}`,
      `--lang=${language}`,
      ...(start.ownLibrary === true ? [] : ['--library', library]),
      ...(start.args ?? []),
    ],
    env: plainEnv({
      LANGUAGE: language,
      LC_ALL: language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8',
      ...start.env,
    }),
    cwd: folder,
  });
  const desk = await app.firstWindow();
  await takesKeys(desk);
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    app,
    desk,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    quit: async () => {
      await app.close();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export const test = base.extend<TickmarkFixtures>({
  // eslint wants a pattern here; Playwright reads the names of the fixtures from it.
  folder: async ({ browserName: _browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tickmark-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
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
  startAsChecker: async ({ folder, library, start }, use) => {
    await use(async (options = {}) => {
      const file = options.ownLibrary === true ? join(folder, 'profile', 'library.sqlite') : library;
      nameChecker(file, options.suggests ?? false);
      return start(options);
    });
  },
  cli: async ({ folder, library }, use) => {
    await use((...words) => runCli(folder, ['--library', library, ...words]));
  },
});

/**
 * Makes a library with a named checker as the first screen does, before the app starts: half as long as going through
 * the screen and beginning the desk again. That the screen does it is tested on its own.
 */
function nameChecker(file: string, suggestOnLoad: boolean): void {
  mkdirSync(dirname(file), { recursive: true });
  const library = openLibrary(file, 'write');
  try {
    write(library, () => {
      const noor = { id: null, name: 'Noor Smit', initials: 'NS' };
      const { id } = saveChecker(library.db, noor, new Date().toISOString());
      changeSettings(library.db, { checkerId: id, suggestOnLoad });
    });
  } finally {
    library.close();
  }
}

/** Waits until the desk listens to keys: what is pressed before that goes nowhere. */
async function takesKeys(desk: Page): Promise<void> {
  await desk.locator('#desk:not([aria-busy])').waitFor();
}

export { expect };
