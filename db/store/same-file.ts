import type { Database } from 'better-sqlite3';
import { statfsSync, statSync, type BigIntStats } from 'node:fs';
import { TickmarkError } from '../../core/kernel/errors.ts';

/** The file that an open library is, and whether its number stays the same there. */
interface KnownFile {
  readonly path: string;
  readonly file: Pick<BigIntStats, 'dev' | 'ino'>;
  readonly isNumbered: boolean;
}

const known = new WeakMap<Database, KnownFile>();

/**
 * Disks on which a file may get another number while it is open: FUSE, SMB, CIFS and SMB 2. Source: statfs(2), the magic numbers of Linux. On
 * other systems a file that is open cannot be replaced, or nothing is known of the disk.
 */
const UNNUMBERED = new Set([0x65735546, 0x517b, 0xff534d42, 0xfe534d42]);

/** Remembers which file a library is open from. */
export function rememberFile(db: Database, path: string): void {
  const file = fileAt(path);
  if (file !== null) known.set(db, { path, file, isNumbered: isNumbered(path) });
}

/**
 * Throws libraryGone if the file of an open library is not at its place any more, or another one is: SQLite would go on writing into a
 * file that nobody finds again. Takes some microseconds.
 */
export function requireFile(db: Database): void {
  const missing = missingFile(db);
  if (missing !== null) throw new TickmarkError(missing.code, { path: missing.path });
}

/** Whether the file of an open library is still at its place. */
export function isAtItsPlace(db: Database): boolean {
  return missingFile(db) === null;
}

function missingFile(db: Database): { code: 'libraryGone' | 'libraryReplaced'; path: string } | null {
  const was = known.get(db);
  if (was === undefined) return null;
  const { path } = was;
  const is = fileAt(path);
  if (is === null) return { code: 'libraryGone', path };
  const isOther = was.isNumbered && (is.dev !== was.file.dev || is.ino !== was.file.ino);
  return isOther ? { code: 'libraryReplaced', path } : null;
}

function fileAt(path: string): Pick<BigIntStats, 'dev' | 'ino'> | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

function isNumbered(path: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return !UNNUMBERED.has(statfsSync(path).type);
  } catch {
    return false;
  }
}
