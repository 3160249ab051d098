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
import { SeenHeads } from '../../../core/verify/heads.ts';

/*
 * One file a library and place, in the profile's folder `heads`: two libraries can be open at once, and a copy of a library, a
 * backup that somebody opens to look into it, is not that library gone back in time.
 */

/**
 * What a profile remembers of the library with this id at a path; of one that was moved there, what it remembers of it at its old
 * place, where it is no longer. Null for nothing, or nothing that can be read.
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

/** Forgets what is remembered of whatever library was at a path: another was put there on purpose, or it was moved. */
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
