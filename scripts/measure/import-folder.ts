import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appExecutable, shippedDir } from '../package/variants.ts';
import { isRoot } from '../tools/run-app.ts';
import type { ImportLine } from './import-files.ts';
import { treeMemory } from './tree-memory.ts';

/** What one start of the app made of a folder. */
export interface FolderRun {
  readonly lines: readonly ImportLine[];
  /** How it ended: 'ended', or the signal or code of a crash, or 'hung' where it had to be stopped. */
  readonly end: string;
  /** Megabytes of all its processes after a tenth, a half and nearly all of the files; null where it is not known. */
  readonly memory: readonly (number | null)[];
}

/** So long without a word is a hang: the reader's own limit, and as much again for starting a fresh one. */
const STALLED_MS = 60_000;

/**
 * Reads the `count` files of a folder in one start of the packaged app, in the order of their names. The app must be
 * packaged and there must be a display in `env`.
 */
export async function importFolder(
  folder: string,
  count: number,
  profile: string,
  env: NodeJS.ProcessEnv,
): Promise<FolderRun> {
  const flags = [...(isRoot() ? ['--no-sandbox'] : []), '--log-level=3', `--user-data-dir=${profile}`];
  const args = [...flags, '--', 'import', '--dry-run', '--json', folder];
  const app = spawn(appExecutable(shippedDir), args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<string>((resolve) => {
    app.once('close', (code, signal) =>
      resolve(signal ?? (code === 0 || code === 1 ? 'ended' : `code ${code}`)),
    );
  });
  let hung = false;
  const stop = (): void => {
    hung = true;
    app.kill('SIGKILL');
  };
  let stalled = setTimeout(stop, STALLED_MS);
  const moments = [0.1, 0.5, 0.98].map((share) => Math.max(1, Math.floor(share * count)));
  const memory: (number | null)[] = [];
  const lines: ImportLine[] = [];
  for await (const line of createInterface({ input: app.stdout })) {
    clearTimeout(stalled);
    stalled = setTimeout(stop, STALLED_MS);
    lines.push(JSON.parse(line) as ImportLine);
    if (moments.includes(lines.length)) memory.push(await treeMemory(app.pid ?? 0));
  }
  const end = await ended;
  clearTimeout(stalled);
  return { lines, end: hung ? 'hung' : end, memory };
}
