import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { write } from '../../db/queries/history/commit.ts';
import { openLibrary } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { isShown } from '../../scripts/drive/launch.ts';
import { keepAnswers } from '../../scripts/drive/keep-answers.ts';

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

/** The variables of this process, with a language that does not depend on where the tests run. */
export function plainEnv(extra: Record<string, string> = {}): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(entries), LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', ...extra };
}

/**
 * A display in memory has no GPU: Chromium draws in software either way, point for point the same, but looks for a GPU at
 * every start unless it is told.
 */
const withoutGpu = process.platform === 'linux' ? ['--disable-gpu', '--disable-software-rasterizer'] : [];

/** Milliseconds in which what is waited for must come: no measure of speed, as in playwright.config.ts. */
const PATIENCE = 120_000;

/** Starts the packaged app on a library, with its profile in a folder, and waits until the desk is shown and takes keys. */
export async function launch(folder: string, library: string, start: Start): Promise<RunningApp> {
  const language = start.language ?? 'en';
  const app = await _electron.launch({
    executablePath: testedApp(),
    // Else Playwright starts it with --no-sandbox.
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${join(folder, 'profile')}`,
      `--lang=${language}`,
      ...withoutGpu,
      ...(start.ownLibrary === true ? [] : ['--library', library]),
      ...(start.args ?? []),
    ],
    env: plainEnv({
      LANGUAGE: language,
      LC_ALL: language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8',
      ...start.env,
    }),
    cwd: folder,
    timeout: PATIENCE,
  });
  keepAnswers(app);
  app.context().setDefaultTimeout(PATIENCE);
  const desk = await app.firstWindow({ timeout: PATIENCE });
  await takesKeys(desk);
  await isShown(app, desk);
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

/**
 * Makes a library with a named checker as the first screen does, before the app starts: half as long as going through
 * the screen and beginning the desk again. That the screen does it is tested on its own.
 */
export function makeLibrary(file: string, suggestOnLoad: boolean): void {
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

/** Reloads the desk's page, and waits until it listens to keys again. */
export async function reloadDesk(desk: Page): Promise<void> {
  await desk.reload();
  await takesKeys(desk);
}

/** Waits until the desk listens to keys: what is pressed before that goes nowhere. */
export async function takesKeys(desk: Page): Promise<void> {
  await desk.locator('#desk:not([aria-busy])').waitFor();
}
