import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { startDisplay } from '../display.ts';
import { packageApp } from '../package/package.ts';
import { appExecutable, shippedDir } from '../package/variants.ts';
import { hasDisplay } from '../setup/needs.ts';
import { setUp } from '../setup/setup.ts';
import { isRoot } from '../tools/run-app.ts';

/** A line of `tickmark import --dry-run --json`. */
export type ImportLine =
  | ({ ok: true; file: string; milliseconds: number } & ParsedArticle)
  | {
      ok: false;
      file: string;
      milliseconds: number;
      status?: string;
      error?: { code: string; message: string };
    };

/** So many files in one start: a command line has a greatest length. */
const AT_ONCE = 200;

/** Reads files as the packaged app does, without loading them; gives a line a file, in order. */
export async function importFiles(files: readonly string[], each: (line: ImportLine) => void): Promise<void> {
  await packageApp(await setUp({ window: true }), false);
  const display = hasDisplay() ? undefined : await startDisplay();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'tickmark-measure-'));
  try {
    for (let at = 0; at < files.length; at += AT_ONCE)
      await runImport(files.slice(at, at + AT_ONCE), profile, { ...process.env, ...display?.env }, each);
  } finally {
    await rm(profile, { recursive: true, force: true });
    await display?.stop();
  }
}

async function runImport(
  files: readonly string[],
  profile: string,
  env: NodeJS.ProcessEnv,
  each: (line: ImportLine) => void,
): Promise<void> {
  const flags = [...(isRoot() ? ['--no-sandbox'] : []), '--log-level=3', `--user-data-dir=${profile}`];
  const args = [...flags, '--', 'import', '--dry-run', '--json', ...files];
  const app = spawn(appExecutable(shippedDir), args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => app.once('close', resolve));
  for await (const line of createInterface({ input: app.stdout })) each(JSON.parse(line) as ImportLine);
  await ended;
}
