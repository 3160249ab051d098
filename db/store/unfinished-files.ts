import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { overwrite, syncFolder } from './disk.ts';

/**
 * The environment variable that gives started processes the folder of entries for files that are being made; set by
 * followUnfinished.
 */
const VARIABLE = 'TICKMARK_UNFINISHED';
/** Files with other names are never removed, whatever an entry says. */
const UNFINISHED = /\.(?:part|restoring|source)$/;
/** What SQLite makes beside a file. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * Keeps entries about files that are being made in that folder from now on, here and in every started process, and
 * removes files that ended processes left unfinished. Never throws; what cannot be removed stays until the next
 * start.
 */
export function followUnfinished(folder: string): void {
  process.env[VARIABLE] = folder;
  for (const name of entriesIn(folder)) {
    if (isRunning(Number(name.split('-', 1)[0]))) continue;
    const entry = join(folder, name);
    try {
      const path = readFileSync(entry, 'utf8');
      if (isAbsolute(path) && UNFINISHED.test(basename(path)))
        for (const end of BESIDE) removeUnfinished(path + end);
      rmSync(entry, { force: true });
    } catch {
      // The disk is missing, or cannot be written now.
    }
  }
}

/**
 * Records on disk that a file or folder is being made at `path`, which ends in .part or the like. Call it before
 * making the file, and call the returned function once the file has its name or is removed. If the record cannot be
 * written, the file can still be made.
 */
export function beginUnfinished(path: string): () => void {
  const folder = process.env[VARIABLE];
  if (folder === undefined) return () => undefined;
  const entry = join(folder, `${process.pid}-${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(entry, 'wx', 0o600);
    try {
      writeSync(file, resolve(path));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolder(folder);
  } catch {
    // On a full disk the file cannot be made either, and that error is reported.
  }
  return () => {
    try {
      rmSync(entry, { force: true });
    } catch {
      // The next start finds nothing at its path, and removes it.
    }
  };
}

/** An unfinished copy may hold contents that were erased since. A file with another name belongs to somebody else. */
function removeUnfinished(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isFile() === true && there.nlink === 1) overwrite(path);
  else rmSync(path, { recursive: true, force: true });
}

function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a process is there, somebody else's included. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
