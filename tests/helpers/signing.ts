import { generateKeyPairSync } from 'node:crypto';
import {
  SIGNATURE_FORMAT,
  type Covered,
  type Signature,
  type Signer,
} from '../../core/identity/signature.ts';
import { publicKeyOf, signStatement } from '../../db/identity/signature.ts';

/** Somebody with a key: signs what is asked, in their name unless in another's. */
export interface TestSigner {
  signer: Signer;
  publicKey: string;
  sign(covers: Covered, contentSha256: string, at?: string, inNameOf?: Signer): Signature;
}

export const signedAt = '2026-03-06T12:00:00.000Z';

/** Returns somebody with a key of their own; another one each time. */
export function testSigner(signer: Signer): TestSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicKeyOf(privateKey);
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  return {
    signer,
    publicKey,
    sign: (covers, contentSha256, at = signedAt, inNameOf = signer) =>
      signStatement(
        {
          format: 'tickmark-signature',
          formatVersion: SIGNATURE_FORMAT,
          covers,
          contentSha256,
          signer: inNameOf,
          at,
          publicKey,
        },
        secret,
      ),
  };
}

export const noor: Signer = { id: '01890000-0000-7000-8000-000000000011', name: 'Noor Smit', initials: 'NS' };
export const bram: Signer = { id: '01890000-0000-7000-8000-000000000012', name: 'Bram Vos', initials: 'BV' };
