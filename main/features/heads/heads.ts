import { seenNow, type Heads, SeenHeads } from '../../../core/verify/heads.ts';
import type { Finding } from '../../../core/verify/finding.ts';
import { lastEntry } from '../../../db/queries/history/events.ts';
import {
  articlesSince,
  compareHeads,
  entriesSoFar,
  headsOf,
  type ComparedHeads,
} from '../../../db/verify/heads.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import { lastLedgerEntry } from '../../../db/ledger/ledger.ts';
import type { Library } from '../../../db/store/open.ts';
import { headsInProcess } from '../../workers/library-work.ts';
import { now } from '../../base/context.ts';
import type { LibraryPlace } from '../../base/library-file.ts';
import { logError } from '../../base/log.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../../core/kernel/ids.ts';

/** Milliseconds after which new heads are stored outside the library. No mark waits for that. */
const SOON = 5000;

/** Stores outside an open library how far its histories go, so that a library that goes back in time is noticed. */
export interface HeadsKeeper {
  /** Something may have been written. */
  changed(): void;
  /**
   * The desk is there. Compares, and returns what is missing and since when. The answer stays the same while the
   * library is open.
   */
  compared(): Promise<Finding[]>;
  /** Accepts the present library: its heads replace the stored ones. */
  accept(): void;
  /** The library is about to be closed. */
  close(): void;
}

/** Stores the heads of an open library in its profile. */
export function keepHeads(library: Library, place: LibraryPlace): HeadsKeeper {
  const { profile, path } = place;
  const { db } = library;
  const id = libraryId(db);
  let timer: NodeJS.Timeout | null = null;
  let movedFrom: string | null = null;
  let soFar = 0;
  let known: Heads | null = null;
  let seen: SeenHeads | null = null;
  let comparing: Promise<Finding[]> | null = null;
  let behind: ReadonlySet<string> = new Set();

  async function compare(): Promise<Finding[]> {
    if (id === null) return [];
    soFar = entriesSoFar(db);
    seen = readSeen(profile, id, path);
    if (seen !== null && seen.path !== path) movedFrom = seen.path;
    const { heads, compared } = await headsInProcess(path, seen);
    known = heads;
    behind = compared.behind;
    remember();
    return compared.findings;
  }

  /** Reads only entries that were written since the last time. */
  function note(): void {
    timer = null;
    if (known === null || !db.open) return;
    const last = entriesSoFar(db);
    // Fewer than before, because SQLite has renumbered the rows.
    if (last < soFar) known = headsOf(db);
    const articles = new Map(known.articles);
    for (const articleId of articlesSince(db, soFar)) articles.set(articleId, lastEntry(db, articleId));
    soFar = last;
    known = { ...known, ledger: lastLedgerEntry(db), articles };
    remember();
  }

  function remember(): void {
    if (id === null || known === null) return;
    const next = seenNow(seen, known, behind, { path, at: now() });
    if (JSON.stringify(next) === JSON.stringify(seen)) return;
    seen = next;
    try {
      writeSeen(profile, id, next);
      if (movedFrom !== null) forgetSeen(profile, movedFrom);
      movedFrom = null;
    } catch (thrown) {
      // For example a full disk. The heads are stored the next time.
      logError('heads', thrown);
    }
  }

  function rememberAtClose(): void {
    try {
      rememberHeads(library, place);
    } catch (thrown) {
      logError('heads', thrown);
    }
  }

  return {
    changed: () => {
      timer ??= setTimeout(note, SOON);
    },
    compared: () =>
      (comparing ??= compare().catch((thrown: unknown) => {
        // Quitting during the comparison ends its process.
        if (db.open) logError('heads', thrown);
        return [];
      })),
    accept: () => {
      behind = new Set();
      seen = null;
      comparing = Promise.resolve([]);
      known = headsOf(db);
      remember();
    },
    close: () => {
      const isChanged = timer !== null;
      if (timer !== null) clearTimeout(timer);
      if (known !== null) note();
      // Whoever writes and closes at once is faster than the comparison: without this the next start would miss what is lost until then.
      else if (isChanged && db.open) rememberAtClose();
    },
  };
}

/** What a library that was opened for one command lacks, by its profile; nothing if the profile has no heads of it. */
export function missingHeads({ db }: Pick<Library, 'db'>, { profile, path }: LibraryPlace): ComparedHeads {
  const id = libraryId(db);
  const seen = id === null ? null : readSeen(profile, id, path);
  return seen === null ? { findings: [], behind: new Set() } : compareHeads(db, seen);
}

/** Stores the heads of a library after one command; with `accept` they replace the stored ones. */
export function rememberHeads(library: Pick<Library, 'db'>, place: LibraryPlace, accept = false): void {
  const { db } = library;
  const id = libraryId(db);
  if (id === null) return;
  const { profile, path } = place;
  const { behind } = accept ? { behind: new Set<string>() } : missingHeads(library, place);
  const before = accept ? null : readSeen(profile, id, path);
  writeSeen(profile, id, seenNow(before, headsOf(db), behind, { path, at: now() }));
}

/** A restore or a rescue put another library at a path, so the heads of the old one are forgotten. */
export function forgetHeads({ profile, path }: LibraryPlace): void {
  try {
    forgetSeen(profile, path);
  } catch (thrown) {
    logError('heads', thrown);
  }
}

/** The calls about what is missing in the library since it was last seen. */
export function headsHandlers(heads: HeadsKeeper): Pick<Handlers, 'heads.missing' | 'heads.accept'> {
  return {
    'heads.missing': async () => ({ findings: await heads.compared() }),
    'heads.accept': () => {
      heads.accept();
      return {};
    },
  };
}

/*
 * One file a library and place, in the profile's folder `heads`: two libraries can be open at once, and a copy of a library, a
 * backup that somebody opens to look into it, is not that library gone back in time.
 */

/**
 * The heads that a profile has of the library with this id at a path. If the library was moved there, the ones for
 * its old place count. Null if there are none, or they cannot be read.
 */
export function readSeen(profile: string, id: Id, path: string): SeenHeads | null {
  const own = read(fileOf(profile, id, path));
  if (own !== null) return own;
  const others = namesIn(profile)
    .filter((name) => name.startsWith(`${id}.`))
    .flatMap((name) => read(join(folderOf(profile), name)) ?? []);
  return others.find((seen) => !existsSync(seen.path)) ?? null;
}

/** Remembers it, whole or not at all; only the user can read it. Throws what the system throws. */
export function writeSeen(profile: string, id: Id, seen: SeenHeads): void {
  mkdirSync(folderOf(profile), { recursive: true, mode: 0o700 });
  const path = fileOf(profile, id, seen.path);
  const beside = `${path}.part`;
  writeFileSync(beside, JSON.stringify(seen), { mode: 0o600 });
  const file = openSync(beside, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(beside, path);
}

/** Removes the heads of the library at a path, because another was put there on purpose or it was moved. */
export function forgetSeen(profile: string, path: string): void {
  for (const name of namesIn(profile)) {
    const file = join(folderOf(profile), name);
    if (read(file)?.path === path) rmSync(file, { force: true });
  }
}

function read(path: string): SeenHeads | null {
  try {
    return SeenHeads.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function namesIn(profile: string): string[] {
  try {
    return readdirSync(folderOf(profile)).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function folderOf(profile: string): string {
  return join(profile, 'heads');
}

function fileOf(profile: string, id: Id, path: string): string {
  const place = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join(folderOf(profile), `${id}.${place}.json`);
}
