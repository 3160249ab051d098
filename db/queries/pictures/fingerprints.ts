import type { Database } from 'better-sqlite3';
import { PictureType } from '../../../core/model/attachment/shown-attachment.ts';
import type { AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import { FINGERPRINT_BYTES, type Fingerprint } from '../../../core/pictures/fingerprint.ts';
import { seal, secretName, unseal, vaultState } from '../../crypto/library-key.ts';
import { sql } from '../../tables/rows.ts';
import { isKept } from '../files/attachments.ts';
import { isSealedFile } from '../files/sealed-files.ts';

/** Raised where fingerprints are made otherwise than before: all are made again. */
const FINGERPRINT_VERSION = 1;

/** What is kept of a picture: its bits and those of its mirror image; null for one that cannot be compared. */
export type KeptFingerprint = Pick<Fingerprint, 'bits' | 'mirrored'> | null;

const purposeOf = (id: string): string => `fingerprint ${id}`;

/** True for a file that is a picture, by the type that it was declared with. */
export function isPicture({ mediaType }: Pick<AttachmentRef, 'mediaType'>): boolean {
  return PictureType.safeParse(mediaType).success;
}

/** Returns what is kept of a picture; `missing` if nothing is yet, or it is sealed and the key is not here. */
export function fingerprintOfFile(db: Database, hash: string): KeptFingerprint | 'missing' {
  const row = sql(db, 'SELECT bits FROM fingerprint WHERE hash = ? AND version = ?').get(
    hash,
    FINGERPRINT_VERSION,
  );
  if (row !== undefined) return fromBits(row['bits'] as Buffer | null);
  if (vaultState(db) !== 'open') return 'missing';
  const id = secretName(db, hash);
  const sealed = sql(db, 'SELECT sealed FROM sealedFingerprint WHERE id = ?').get(id);
  if (sealed === undefined) return 'missing';
  const open = unseal(db, purposeOf(id), sealed['sealed'] as Buffer);
  return open[0] === FINGERPRINT_VERSION ? fromBits(open.length === 1 ? null : open.subarray(1)) : 'missing';
}

function fromBits(bits: Buffer | null): KeptFingerprint {
  return bits === null
    ? null
    : {
        bits: new Uint8Array(bits.subarray(0, FINGERPRINT_BYTES)),
        mirrored: new Uint8Array(bits.subarray(FINGERPRINT_BYTES)),
      };
}

/** Keeps what a picture looks like, in plain or sealed as its file is; nothing of a file that is gone. Call inside `write`. */
export function keepFingerprint(db: Database, hash: string, made: KeptFingerprint): void {
  const bits = made === null ? null : Buffer.concat([made.bits, made.mirrored]);
  if (isKept(db, hash))
    sql(
      db,
      `INSERT INTO fingerprint (hash, version, bits) VALUES (?, ?, ?)
       ON CONFLICT (hash) DO UPDATE SET version = excluded.version, bits = excluded.bits`,
    ).run(hash, FINGERPRINT_VERSION, bits);
  else if (isSealedFile(db, hash)) {
    const id = secretName(db, hash);
    const whole = Buffer.concat([Buffer.from([FINGERPRINT_VERSION]), bits ?? Buffer.alloc(0)]);
    sql(
      db,
      'INSERT INTO sealedFingerprint (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
    ).run(id, seal(db, purposeOf(id), whole));
  }
}

/**
 * Whether a picture can be looked at now: its file is here, and the library does not keep it in plain only because it has no key yet. What
 * protected sources alone have (`isOpen` is false) is not kept in plain beside it.
 */
export function mayBeFingerprinted(db: Database, hash: string, isOpen: boolean): boolean {
  if (!isKept(db, hash)) return isSealedFile(db, hash);
  return isOpen || vaultState(db) !== 'none';
}
