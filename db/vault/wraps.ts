import type { Database } from 'better-sqlite3';
import { randomBytes, scrypt } from 'node:crypto';
import { z } from '../../core/kernel/zod.ts';
import { passphraseStrength } from '../../core/casefile/passphrase-strength.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { sql } from '../tables/rows.ts';
import { recordWrap, recordWrapGone } from '../ledger/ledger-records.ts';
import { KEY_BYTES, openBox, sealBox } from '../crypto/box.ts';

/** The cost of a guess: 128 MB and about half a second. A library with more than MOST may try to keep a machine busy. */
const WORK = { N: 2 ** 17, r: 8, p: 1 };
const MOST_N = 2 ** 20;
const PURPOSE = 'key under a passphrase';

const Base64 = z.base64().max(10_000);

/** The library's key in a box that opens with a passphrase. */
const PassphraseWrap = z.object({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 14)
    .max(MOST_N)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: Base64,
  box: Base64,
});
type PassphraseWrap = z.infer<typeof PassphraseWrap>;

/** The library's key in a box that the system's key store opens. */
const SystemWrap = z.object({ version: z.literal(1), box: Base64 });

/** The wrapped keys of a library. */
export interface Wraps {
  passphrase: boolean;
  system: boolean;
}

/** Returns the wrapped keys of a library. */
export function wrapsOf(db: Database): Wraps {
  const ids = new Set(
    sql(db, 'SELECT id FROM keyWrap')
      .all()
      .map(({ id }) => id),
  );
  return { passphrase: ids.has('passphrase'), system: ids.has('system') };
}

/** Wraps a key under a passphrase, for keepWrap. Throws passphraseTooWeak. Takes half a second outside this thread. */
export async function wrapUnder(passphrase: string, key: Buffer): Promise<string> {
  if (passphraseStrength(passphrase) === 'weak') throw new TickmarkError('passphraseTooWeak');
  const salt = randomBytes(16);
  const over = await derived(passphrase, salt, WORK);
  const box = sealBox(over, PURPOSE, key);
  over.fill(0);
  const wrap: PassphraseWrap = {
    version: 1,
    kdf: 'scrypt',
    ...WORK,
    salt: salt.toString('base64'),
    box: box.toString('base64'),
  };
  return JSON.stringify(wrap);
}

/** Returns a library's key for its passphrase. Throws passphraseWrong; sealDamaged for an invalid wrap. */
export async function keyUnder(db: Database, passphrase: string): Promise<Buffer> {
  const wrap = readWrap(db, 'passphrase', PassphraseWrap);
  const over = await derived(passphrase, Buffer.from(wrap.salt, 'base64'), wrap);
  try {
    return openBox(over, PURPOSE, Buffer.from(wrap.box, 'base64'));
  } catch (thrown) {
    throw new TickmarkError('passphraseWrong', {}, { cause: thrown });
  } finally {
    over.fill(0);
  }
}

/** Returns a box of the system's key store for keepWrap. */
export function systemWrap(box: Buffer): string {
  const wrap: z.infer<typeof SystemWrap> = { version: 1, box: box.toString('base64') };
  return JSON.stringify(wrap);
}

/** The box that the system's key store opens. Throws sealDamaged if there is none. */
export function systemBox(db: Database): Buffer {
  return Buffer.from(readWrap(db, 'system', SystemWrap).box, 'base64');
}

/** Stores a wrapped key, replacing the one of its kind. Call inside `write`. */
export function keepWrap(db: Database, id: keyof Wraps, wrap: string, at: string): void {
  sql(
    db,
    `INSERT INTO keyWrap (id, wrap, madeAt) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET wrap = excluded.wrap, madeAt = excluded.madeAt`,
  ).run(id, wrap, at);
  recordWrap(db, id, wrap, at);
}

/** Removes a wrapped key. Call inside `write`. */
export function forgetWrap(db: Database, id: keyof Wraps, at: string): void {
  if (sql(db, 'DELETE FROM keyWrap WHERE id = ?').run(id).changes > 0) recordWrapGone(db, id, at);
}

function readWrap<Wrap>(db: Database, id: keyof Wraps, schema: z.ZodType<Wrap>): Wrap {
  const row = sql(db, 'SELECT wrap FROM keyWrap WHERE id = ?').get(id);
  try {
    return schema.parse(JSON.parse(String(row?.['wrap'])));
  } catch (thrown) {
    throw new TickmarkError('sealDamaged', {}, { cause: thrown });
  }
}

/** The same letters can be typed in two Unicode forms. Both must give the same passphrase. */
function derived(passphrase: string, salt: Buffer, { N, r, p }: typeof WORK): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
