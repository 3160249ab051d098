import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { TickmarkError } from '../../core/kernel/errors.ts';

/** The first byte of a box: the version of its format. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
/** Bytes before the contents of a box. They are others with each sealing. */
export const BOX_HEAD = 1 + NONCE + TAG;
/** Bytes of a key: AES-256. */
export const KEY_BYTES = 32;

/**
 * Returns a box with bytes in it: AES-256-GCM under a key of KEY_BYTES, with a random nonce. `purpose` says what the
 * box holds and where it belongs. It opens only for the same purpose, so that no box can take another's place.
 */
export function sealBox(key: Buffer, purpose: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(bound(purpose));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/**
 * Returns the contents of a box. Throws sealDamaged for a box that was changed, belongs to another place or has
 * another key.
 */
export function openBox(key: Buffer, purpose: string, box: Uint8Array): Buffer {
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  if (bytes.length < BOX_HEAD || bytes[0] !== VERSION) throw new TickmarkError('sealDamaged');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(bound(purpose));
  decipher.setAuthTag(bytes.subarray(1 + NONCE, BOX_HEAD));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(BOX_HEAD)), decipher.final()]);
  } catch (thrown) {
    throw new TickmarkError('sealDamaged', {}, { cause: thrown });
  }
}

function bound(purpose: string): Buffer {
  return Buffer.from(`tickmark ${VERSION} ${purpose}`, 'utf8');
}
