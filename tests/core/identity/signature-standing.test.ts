import { expect, test } from 'vitest';
import type { KnownKey } from '../../../core/identity/known-key.ts';
import type { Signer } from '../../../core/identity/signature.ts';
import { signatureWords } from '../../../core/wording/case-preview-lines.ts';
import {
  isInvalidSignature,
  noteOf,
  type CheckedSignature,
} from '../../../core/identity/signature-standing.ts';
import { bram, noor, signedAt } from '../../helpers/signing.ts';

const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

function signed(publicKey: string, signer: Signer): CheckedSignature {
  return {
    result: 'fits',
    fingerprint: [1, 2, 3, 4, 5, 6],
    signature: {
      format: 'tickmark-signature',
      formatVersion: 1,
      covers: 'report',
      contentSha256: 'd'.repeat(64),
      signer,
      at: signedAt,
      publicKey,
      signature: 'e'.repeat(128),
    },
  };
}

function key(
  id: string,
  { id: checkerId, name, initials }: Signer,
  state: KnownKey['state'],
  day = 1,
): KnownKey {
  const firstSeenAt = `2026-03-0${day}T12:00:00.000Z`;
  return { id, checkerId, name, initials, state, firstSeenAt, decidedBy: null, decidedAt: null };
}

const otherNoor: Signer = { ...noor, id: bram.id };

test.each<[string, CheckedSignature, KnownKey[], string]>([
  ['no signature', { result: 'unsigned' }, [key(first, noor, 'confirmed')], 'unsigned'],
  ['one that does not fit', { result: 'broken' }, [key(first, noor, 'confirmed')], 'broken'],
  ['a first key', signed(first, noor), [], 'unconfirmed'],
  ['a key that was seen', signed(first, noor), [key(first, noor, 'unconfirmed')], 'unconfirmed'],
  ['a key that was compared', signed(first, noor), [key(first, noor, 'confirmed')], 'confirmed'],
  ['its owner in another library', signed(first, otherNoor), [key(first, noor, 'confirmed')], 'confirmed'],
  ['an own key', signed(first, noor), [key(first, noor, 'own')], 'own'],
  [
    'an own key under a new name',
    signed(first, { ...noor, name: 'Noor de Wit' }),
    [key(first, noor, 'own')],
    'own',
  ],
  ['a revoked key', signed(first, noor), [key(first, noor, 'revoked')], 'revoked'],
  ['a second key', signed(second, noor), [key(first, noor, 'confirmed')], 'otherKey'],
  ['a second key after a revoked one', signed(second, noor), [key(first, noor, 'revoked')], 'otherKey'],
  ['a second key by name alone', signed(second, otherNoor), [key(first, noor, 'confirmed')], 'otherKey'],
  [
    'a name in other letters',
    signed(second, { ...bram, name: ' NOOR  smit' }),
    [key(first, noor, 'own')],
    'otherKey',
  ],
  [
    'a name that looks the same',
    signed(second, { ...bram, name: 'N\u043eor Sm\u0456t' }),
    [key(first, noor, 'confirmed')],
    'otherKey',
  ],
  [
    'the later of two that nobody compared',
    signed(second, noor),
    [key(first, noor, 'unconfirmed', 1), key(second, noor, 'unconfirmed', 2)],
    'otherKey',
  ],
  [
    'the earlier of two that nobody compared',
    signed(first, noor),
    [key(first, noor, 'unconfirmed', 1), key(second, noor, 'unconfirmed', 2)],
    'unconfirmed',
  ],
  [
    'the second device, once compared',
    signed(second, noor),
    [key(first, noor, 'confirmed'), key(second, noor, 'confirmed', 2)],
    'confirmed',
  ],
  ['a confirmed key in another name', signed(first, bram), [key(first, noor, 'confirmed')], 'otherName'],
  ['an own key in another name', signed(first, bram), [key(first, noor, 'own')], 'otherName'],
  ['somebody else with another key', signed(third, bram), [key(first, noor, 'confirmed')], 'unconfirmed'],
])('%s is told', (_what, checked, known, standing) => {
  const note = noteOf(checked, known);
  expect(note.standing).toBe(standing);
  expect(isInvalidSignature(note.standing)).toBe(
    ['broken', 'otherKey', 'otherName', 'revoked'].includes(standing),
  );
  for (const language of ['en', 'nl'] as const) expect(signatureWords(note, language)).not.toMatch(/[{}]/);
});

test('an unconfirmed key is told with its six words, a confirmed one by name', () => {
  const unknown = noteOf(signed(first, noor), []);
  expect(signatureWords(unknown, 'en')).toBe(
    'Signed by an unconfirmed key of Noor Smit: actor adult alarm album alley almond.',
  );
  const confirmed = noteOf(signed(first, noor), [key(first, noor, 'confirmed')]);
  expect(signatureWords(confirmed, 'nl')).toBe('Ondertekend door Noor Smit (bevestigd).');
  const other = noteOf(signed(first, bram), [key(first, noor, 'confirmed')]);
  expect(signatureWords(other, 'en')).toContain(
    'in the name of Bram Vos, with a key that is known as that of Noor Smit',
  );
});
