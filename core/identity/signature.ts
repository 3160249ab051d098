import { canonicalJson } from '../model/history/event.ts';
import { Id, Moment, Sha256 } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/**
 * The format's number, raised when readers of signatures must change. docs/formats/signature.md describes the format.
 */
export const SIGNATURE_FORMAT = 1;

/**
 * The points of Ed25519 whose order divides eight, by their y: under such a key anybody can make signatures, and Electron's OpenSSL
 * (BoringSSL) takes them. Whichever half they are of, and where y is written greater than the field. Source: libsodium,
 * ge25519_has_small_order.
 */
const WEAK_KEYS = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);

/** An Ed25519 public key (RFC 8032), its 32 bytes as hexadecimal; none with which anybody can sign. */
export const PublicKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .refine((key) => !isWeak(key));
export type PublicKey = z.infer<typeof PublicKey>;

/** Who signs, as the library knows them. */
export const Signer = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  initials: z.string().max(8),
});
export type Signer = z.infer<typeof Signer>;

/** What a signature covers: a case file's manifest, a report that contains it, or the file beside it. */
export const Covered = z.enum(['caseFile', 'report', 'file']);
export type Covered = z.infer<typeof Covered>;

/** The highest bit says of which half the point is. */
function isWeak(key: string): boolean {
  const last = Number.parseInt(key.slice(-2), 16) % 0x80;
  return WEAK_KEYS.has(key.slice(0, -2) + last.toString(16).padStart(2, '0'));
}

/** What is signed: which content, by whom, when and with which key. */
export const Statement = z.strictObject({
  format: z.literal('tickmark-signature'),
  formatVersion: z.literal(SIGNATURE_FORMAT),
  covers: Covered,
  contentSha256: Sha256,
  signer: Signer,
  at: Moment,
  publicKey: PublicKey,
});
export type Statement = z.infer<typeof Statement>;

/** A statement and the 64 bytes of its Ed25519 signature, as hexadecimal. */
export const Signature = z.strictObject({
  ...Statement.shape,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Signature = z.infer<typeof Signature>;

/**
 * Returns the text whose UTF-8 bytes are signed. Its first line distinguishes it from everything else that a key
 * could sign.
 */
export function signedText(statement: Statement): string {
  return `tickmark-signature/${SIGNATURE_FORMAT}\n${canonicalJson(statement)}`;
}

/** Returns what a signature states. */
export function statementOf({ signature: _signature, ...statement }: Signature): Statement {
  return statement;
}

/** Returns a signature in one line of JSON, its keys always in the same order. */
export function signatureLine(signature: Signature): string {
  return JSON.stringify(inOrder(signature));
}

/** Returns a signature as the text of a file. */
export function signatureText(signature: Signature): string {
  return `${JSON.stringify(inOrder(signature), null, 2)}\n`;
}

/** Returns a signature in one line that can stand in a comment of HTML, which no two hyphens may. */
export function signatureComment(signature: Signature): string {
  return signatureLine(signature).replace(
    /[-<>]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function inOrder({
  format,
  formatVersion,
  covers,
  contentSha256,
  signer,
  at,
  publicKey,
  signature,
}: Signature) {
  const { id, name, initials } = signer;
  return {
    format,
    formatVersion,
    covers,
    contentSha256,
    signer: { id, name, initials },
    at,
    publicKey,
    signature,
  };
}

/** The name of the file that holds the signature of the file beside it. */
export function signatureFileName(name: string): string {
  return `${name}.sig`;
}

/**
 * Reads a signature from one of its texts. `write` is what writes that text: a byte that it would not have written makes it
 * no signature. Returns 'newer' for one of a later kind, null for what is none.
 */
export function readSignature(
  text: string,
  write: (signature: Signature) => string,
): Signature | 'newer' | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const kind = z.object({ format: z.literal('tickmark-signature'), formatVersion: z.int() }).safeParse(value);
  if (kind.success && kind.data.formatVersion > SIGNATURE_FORMAT) return 'newer';
  const parsed = Signature.safeParse(value);
  return parsed.success && write(parsed.data) === text ? parsed.data : null;
}
