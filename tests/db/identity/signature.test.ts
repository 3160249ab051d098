import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PublicKey,
  readSignature,
  signatureComment,
  signatureLine,
  signatureText,
  signedText,
  statementOf,
} from '../../../core/identity/signature.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import { checkSignature, fingerprintOf, signatureFits } from '../../../db/identity/signature.ts';
import { noor, testSigner } from '../../helpers/signing.ts';

const content = sha256('What was checked.');
const anna = testSigner(noor);
const signature = anna.sign('report', content);

describe('a signature', () => {
  test('fits what it was made over', () => {
    expect(signatureFits(signature, 'report', content)).toBe(true);
  });

  test('is over a text that says what it is, in an order that does not depend on how it was put together', () => {
    const turned = Object.fromEntries(Object.entries(statementOf(signature)).reverse());
    expect(signedText(turned as never)).toBe(signedText(statementOf(signature)));
    expect(signedText(statementOf(signature))).toMatch(/^tickmark-signature\/1\n\{"at":/);
  });

  test('does not fit other content, nor another kind of thing with the same content', () => {
    expect(signatureFits(signature, 'report', sha256('Something else.'))).toBe(false);
    expect(signatureFits(signature, 'file', content)).toBe(false);
  });

  test.each([
    ['content', { contentSha256: sha256('Something else.') }],
    ['kind', { covers: 'caseFile' as const }],
    ['name', { signer: { ...noor, name: 'Noor Smits' } }],
    ['id', { signer: { ...noor, id: '01890000-0000-7000-8000-000000000019' } }],
    ['moment', { at: '2026-03-07T12:00:00.000Z' }],
    ['key', { publicKey: testSigner(noor).publicKey }],
    ['bytes', { signature: 'a'.repeat(128) }],
  ])('of which the %s was changed fits nothing', (_what, change) => {
    const changed = { ...signature, ...change };
    expect(signatureFits(changed, changed.covers, changed.contentSha256)).toBe(false);
  });

  test('with a key that is none fits nothing', () => {
    for (const publicKey of ['0'.repeat(64), 'f'.repeat(64)])
      expect(signatureFits({ ...signature, publicKey }, 'report', content)).toBe(false);
  });

  /** Points of small order: under them anybody signs for anybody, and Electron's OpenSSL takes it. */
  test.each([
    '00'.repeat(32),
    `${'00'.repeat(31)}80`,
    `01${'00'.repeat(31)}`,
    `01${'00'.repeat(30)}80`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    `ec${'ff'.repeat(30)}7f`,
    `ec${'ff'.repeat(31)}`,
    `ed${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(31)}`,
    `ee${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(31)}`,
  ])('with a key by which anybody can sign is none: %s', (publicKey) => {
    const weak = { ...signature, publicKey, signature: `01${'00'.repeat(63)}` };
    expect(readSignature(signatureLine(weak), signatureLine)).toBeNull();
    expect(signatureFits(weak, 'report', content)).toBe(false);
    expect(PublicKey.safeParse(publicKey).success).toBe(false);
  });

  test.each([
    ['a line', signatureLine],
    ['a file', signatureText],
    ['a comment', signatureComment],
  ])('is read from %s, and from no other spelling of it', async (_form, write) => {
    const text = write(signature);
    expect(readSignature(text, write)).toEqual(signature);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(text, 'utf8');
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const { result } = await checkSignature(
          readSignature(bytes.toString('utf8'), write),
          'report',
          content,
        );
        expect(result).not.toBe('fits');
      }),
    );
  });

  test('in a comment ends none', () => {
    const tricky = anna.sign('report', content, undefined, {
      ...noor,
      name: '--><script>alert(1)</script><!--',
    });
    expect(signatureComment(tricky)).not.toMatch(/--|[<>]/);
    expect(readSignature(signatureComment(tricky), signatureComment)).toEqual(tricky);
  });

  test('of a newer kind is said to be one', () => {
    const newer = JSON.stringify({ ...signature, formatVersion: 2, other: true });
    expect(readSignature(newer, signatureLine)).toBe('newer');
  });
});

test('the same key has the same words every time, and another has others', async () => {
  const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  expect(await fingerprintOf(key)).toEqual(await fingerprintOf(key));
  expect(await fingerprintOf(key)).toMatchInlineSnapshot(`
    [
      215,
      307,
      379,
      490,
      145,
      218,
    ]
  `);
  expect(await fingerprintOf(anna.publicKey)).not.toEqual(await fingerprintOf(key));
});
