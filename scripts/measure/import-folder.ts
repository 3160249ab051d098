import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appExecutable, shippedDir } from '../package/variants.ts';
import { isRoot } from '../tools/run-app.ts';
import type { ImportLine } from './import-files.ts';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** What one start of the app made of a folder. */
export interface FolderRun {
  readonly lines: readonly ImportLine[];
  /** How it ended: 'ended', or the signal or code of a crash, or 'hung' where it had to be stopped. */
  readonly end: string;
  /** The most memory that it took in each fifth of the files; null if it is not known. */
  readonly memory: readonly (TreeMemory | null)[];
}

const FIFTHS = 5;
/** So often its memory is looked at in a run. */
const SAMPLES = 50;
/** The time without output that counts as a hang: the reader's own limit, and as much again for starting a fresh one. */
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

/** Megabytes of a process and all that it started: together, of the first one, and of the pages' processes. */
interface TreeMemory {
  readonly all: number;
  readonly main: number;
  readonly pages: number;
}

/**
 * The memory of a process and all that it started: proportional set sizes, in which a shared page counts once. Null if
 * they are gone, or the system does not tell (only Linux does).
 */
async function treeMemory(pid: number): Promise<TreeMemory | null> {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await textOf(name, 'stat');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0));
  }
  const isOurs = (one: number): boolean => one === pid || (one > 1 && isOurs(parents.get(one) ?? 0));
  const sums = { all: 0, main: 0, pages: 0 };
  for (const one of parents.keys()) {
    if (!isOurs(one)) continue;
    const kilobytes = Number(/^Pss:\s+(\d+) kB$/m.exec(await textOf(one, 'smaps_rollup'))?.[1] ?? 0);
    sums.all += kilobytes;
    if (one === pid) sums.main += kilobytes;
    if (/--type=renderer\b/.test(await textOf(one, 'cmdline'))) sums.pages += kilobytes;
  }
  if (sums.all === 0) return null;
  const megabytes = (kilobytes: number): number => Math.round(kilobytes / 1024);
  return { all: megabytes(sums.all), main: megabytes(sums.main), pages: megabytes(sums.pages) };
}

/** A process may end while it is looked at: nothing is read of it then. */
function textOf(pid: number | string, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '');
}
