import { Moment } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';
import { Fingerprint } from './fingerprint.ts';
import { isSameName, isSamePerson, type KnownKey } from './known-key.ts';
import { PublicKey, type Signature } from './signature.ts';

/**
 * The result of checking a signature by itself: there is none; it is invalid for this content or key; this version
 * does not know its kind; or it is valid.
 */
export type CheckedSignature =
  | { result: 'unsigned' | 'broken' | 'newer' }
  | { result: 'fits'; signature: Signature; fingerprint: Fingerprint };

/** What a signature is worth here. */
export const Standing = z.enum([
  'unsigned',
  /** It is not over this content: changed after it was signed, or the signature of something else. */
  'broken',
  'newer',
  /** Made with a key of this computer. */
  'own',
  'confirmed',
  'unconfirmed',
  /** By an unconfirmed key, in the name of somebody who has another known key. */
  'otherKey',
  /** By a key that is known as somebody else's. */
  'otherName',
  'revoked',
]);
export type Standing = z.infer<typeof Standing>;

/** A note on a file's signature: how far it can be trusted, and whose it claims to be. */
export const SignatureNote = z.object({
  standing: Standing,
  signed: z
    .object({
      name: z.string(),
      at: Moment,
      publicKey: PublicKey,
      fingerprint: Fingerprint,
      /** The known owner of the key, if that is somebody else. */
      knownAs: z.string().nullable(),
    })
    .nullable(),
});
export type SignatureNote = z.infer<typeof SignatureNote>;

/** The note on a file without a signature. */
export const unsigned: SignatureNote = { standing: 'unsigned', signed: null };

/** Says what a signature is worth to a library that knows these keys. */
export function noteOf(checked: CheckedSignature, known: readonly KnownKey[]): SignatureNote {
  if (checked.result !== 'fits') return { standing: checked.result, signed: null };
  const { signature, fingerprint } = checked;
  const { signer, at, publicKey } = signature;
  const key = known.find(({ id }) => id === publicKey) ?? null;
  const standing = standingOf(signature, key, known);
  const knownAs = standing === 'otherName' ? (key?.name ?? null) : null;
  return { standing, signed: { name: signer.name, at, publicKey, fingerprint, knownAs } };
}

function standingOf(
  { signer, publicKey }: Signature,
  key: KnownKey | null,
  known: readonly KnownKey[],
): Standing {
  if (key?.state === 'revoked') return 'revoked';
  if (key?.state === 'own') return isSamePerson(signer, personOf(key)) ? 'own' : 'otherName';
  if (key?.state === 'confirmed') return isSameName(signer.name, key.name) ? 'confirmed' : 'otherName';
  const others = known.filter((other) => other.id !== publicKey && isSamePerson(signer, personOf(other)));
  const isLater = (other: KnownKey): boolean =>
    other.state !== 'unconfirmed' || key === null || other.firstSeenAt < key.firstSeenAt;
  return others.some(isLater) ? 'otherKey' : 'unconfirmed';
}

function personOf({ checkerId, name }: Pick<KnownKey, 'checkerId' | 'name'>): { id: string; name: string } {
  return { id: checkerId, name };
}

/** True if comparing the key's words, or asking its owner, would tell more. */
export function needsDecision(standing: Standing): boolean {
  return ['unconfirmed', 'otherKey', 'otherName'].includes(standing);
}

/** True if a signature shows that something is wrong. */
export function isInvalidSignature(standing: Standing): boolean {
  return ['broken', 'otherKey', 'otherName', 'revoked'].includes(standing);
}
