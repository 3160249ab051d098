import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appExecutable, shippedDir } from '../package/variants.ts';
import { isRoot } from '../tools/run-app.ts';
import type { ImportLine } from './import-files.ts';
import { treeMemory, type TreeMemory } from './tree-memory.ts';

/** What one start of the app made of a folder. */
export interface FolderRun {
  readonly lines: readonly ImportLine[];
  /** How it ended: 'ended', or the signal or code of a crash, or 'hung' where it had to be stopped. */
  readonly end: string;
  /** The most memory that it took in each fifth of the files; null where it is not known. */
  readonly memory: readonly (TreeMemory | null)[];
}

const FIFTHS = 5;
/** So often its memory is looked at in a run. */
const SAMPLES = 50;
/** So long without a word is a hang: the reader's own limit, and as much again for starting a fresh one. */
const STALLED_MS = 60_000;

/**
 * Reads the `count` files of a folder in one start of the packaged app, in the order of their names. The app must be
 * packaged and there must be a display in `env`; `more` are options of the import.
 */
export async function importFolder(
  folder: string,
  count: number,
  profile: string,
  env: NodeJS.ProcessEnv,
  more: readonly string[] = [],
): Promise<FolderRun> {
  const flags = [...(isRoot() ? ['--no-sandbox'] : []), '--log-level=3', `--user-data-dir=${profile}`];
  const args = [...flags, '--', 'import', '--dry-run', '--json', ...more, folder];
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
  const memory: (TreeMemory | null)[] = Array.from({ length: FIFTHS }, () => null);
  const pace = Math.max(1, Math.floor(count / SAMPLES));
  const lines: ImportLine[] = [];
  for await (const line of createInterface({ input: app.stdout })) {
    clearTimeout(stalled);
    stalled = setTimeout(stop, STALLED_MS);
    lines.push(JSON.parse(line) as ImportLine);
    // At the last files it may be ending already.
    if (lines.length % pace !== 0 || lines.length > count - pace) continue;
    const fifth = Math.floor((FIFTHS * (lines.length - 1)) / count);
    memory[fifth] = larger(memory[fifth] ?? null, await treeMemory(app.pid ?? 0));
  }
  const end = await ended;
  clearTimeout(stalled);
  return { lines, end: hung ? 'hung' : end, memory };
}

function larger(one: TreeMemory | null, other: TreeMemory | null): TreeMemory | null {
  return one === null || (other !== null && other.all > one.all) ? other : one;
}

/** Says what a run took, fifth by fifth. */
export function describeMemory(memory: FolderRun['memory']): string {
  const sizes = (part: keyof TreeMemory): string => memory.map((size) => size?.[part] ?? '?').join(' → ');
  return `${sizes('all')} MB (main ${sizes('main')}, reader ${sizes('pages')})`;
}
