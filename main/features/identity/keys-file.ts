import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Id, Moment } from '../../../core/kernel/ids.ts';
import { PublicKey } from '../../../core/identity/signature.ts';
import { z } from '../../../core/kernel/zod.ts';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';

/** A key of a checker on this computer. Its private half is in a box that only its guard can open. */
export const StoredKey = z.object({
  checkerId: Id,
  publicKey: PublicKey,
  /** What sealed the box: the system's key store, or the library under its passphrase. */
  guard: z.enum(['system', 'passphrase']),
  /** The private key (PKCS 8, DER), sealed; base64. */
  box: z.base64(),
  madeAt: Moment,
});
export type StoredKey = z.infer<typeof StoredKey>;

const KeysFile = z.object({ format: z.literal('tickmark-keys'), keys: z.array(StoredKey) });

/**
 * Returns the keys in a profile, none if it has no file. Throws if the file cannot be read: new keys in its place
 * would make every checker a stranger to colleagues.
 */
export function readKeys(profile: string): StoredKey[] {
  let text: string;
  try {
    text = readFileSync(fileIn(profile), 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw thrown;
  }
  return KeysFile.parse(JSON.parse(text)).keys;
}

/**
 * Stores a key, whole or not at all, readable only by its owner. It replaces a key of the same checker. Throws what
 * the system throws.
 */
export function keepKey(profile: string, key: StoredKey): void {
  writeKeys(profile, [...readKeys(profile).filter(({ checkerId }) => checkerId !== key.checkerId), key]);
}

/** Forgets a key: the next signature of its checker makes another. Throws what the system throws. */
export function forgetKey(profile: string, publicKey: PublicKey): void {
  const keys = readKeys(profile);
  const left = keys.filter((key) => key.publicKey !== publicKey);
  if (left.length < keys.length) writeKeys(profile, left);
}

function writeKeys(profile: string, keys: readonly StoredKey[]): void {
  const beside = join(profile, `.keys.${randomUUID()}.part`);
  const finish = beginUnfinished(beside);
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(file, `${JSON.stringify({ format: 'tickmark-keys', keys }, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, fileIn(profile));
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  } finally {
    finish();
  }
}

function fileIn(profile: string): string {
  return join(profile, 'keys.json');
}
