import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import path from 'node:path';
import { isRoot } from '../tools/run-app.ts';
import { keepAnswers } from './keep-answers.ts';

/** The packaged app, driven as a person would: its window's page, and its main process. */
export interface DrivenApp {
  readonly app: ElectronApplication;
  readonly desk: Page;
  /** Closes it as a checker would, and waits until it is gone. */
  quit(): Promise<void>;
}

export interface Launch {
  /** The executable of a packaged app that allows --inspect. */
  readonly appPath: string;
  /** Where the profile and, unless `library` says otherwise, the library are. */
  readonly folder: string;
  readonly library?: string;
  readonly language?: 'en' | 'nl';
  readonly args?: readonly string[];
}

/** Starts the app and waits for its window's page. For root, for whom Chromium has no sandbox, that is off. */
export async function launchApp(launch: Launch): Promise<DrivenApp> {
  const language = launch.language ?? 'en';
  const app = await _electron.launch({
    executablePath: launch.appPath,
    chromiumSandbox: !isRoot(),
    args: [
      `--user-data-dir=${path.join(launch.folder, 'profile')}`,
      `--lang=${language}`,
      '--library',
      launch.library ?? path.join(launch.folder, 'library.sqlite'),
      ...(launch.args ?? []),
    ],
    env: { ...definedEnv(), LANGUAGE: language, LC_ALL: language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8' },
    cwd: launch.folder,
  });
  keepAnswers(app);
  const desk = await app.firstWindow();
  await desk.waitForLoadState('domcontentloaded');
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const quit = async (): Promise<void> => {
    await app.close();
    await gone;
  };
  return { app, desk, quit };
}

/** Waits until a page's window is shown: what looks for the window that can be seen finds none before that. */
export async function isShown(app: ElectronApplication, page: Page): Promise<void> {
  // Of several windows, most are never shown.
  const its = await app.browserWindow(page);
  await its.evaluate(async (window: Electron.BrowserWindow) => {
    if (!window.isVisible()) await new Promise((shown) => window.once('show', () => shown(undefined)));
  });
  await its.dispose();
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Makes the system's dialog for saving answer with `file`, as if that had been chosen. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Makes the system's dialog for opening answer with `files`, as if these had been chosen. */
export async function answerOpenDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [...files],
  );
}
