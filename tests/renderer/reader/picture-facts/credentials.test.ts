import { createCanvas } from '@napi-rs/canvas';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Credentials } from '../../../../core/model/picture/credentials.ts';
import { credentialsOf } from '../../../../renderer/reader/picture-facts/picture-facts.ts';
import { drawPicture } from '../../../../scripts/measure/pictures-draw.ts';
import { signedPicture } from '../../../helpers/signed-picture.ts';

const plain = createCanvas(60, 40);
plain.getContext('2d').drawImage(drawPicture('scene', 1), 0, 0, 60, 40);

/** Returns the bytes with one changed: `at` after the first place of `words`, or from the end for a number below zero. */
function changed(bytes: Uint8Array, at: number, words: string | null = null): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes);
  const begin = words === null ? made.length : Buffer.from(made).indexOf(words);
  made[begin + at] = (made[begin + at] ?? 0) ^ 1;
  return made;
}

describe.each([
  ['JPEG', plain.toBuffer('image/jpeg', 80)],
  ['PNG', plain.toBuffer('image/png')],
] as const)('the credentials of a %s', (format, unsigned) => {
  let signed: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    signed = await signedPicture(new Uint8Array(unsigned));
  });

  test('say who signed, with what, and what was done, and hold', async () => {
    expect(await credentialsOf(new Uint8Array(unsigned))).toEqual({ state: 'none' });
    expect(await credentialsOf(signed)).toEqual({
      state: 'found',
      proof: 'holds',
      problems: [],
      signer: { subject: 'Noor Smit, Havenbode', issuer: 'Test Office, Havenbode' },
      generator: 'Darkroom 4',
      title: null,
      stampedAt: null,
      actions: [
        { action: 'c2pa.created', agent: 'Painter', sourceType: 'trainedAlgorithmicMedia' },
        { action: 'c2pa.cropped', agent: null, sourceType: null },
      ],
      ingredients: [],
    });
  });

  test('fail where a byte of the picture is another', async () => {
    expect(await credentialsOf(changed(signed, -20))).toMatchObject({
      proof: 'fails',
      problems: ['assertion.dataHash.mismatch'],
    });
  });

  test('fail where a word of the claim is another', async () => {
    expect(await credentialsOf(changed(signed, 2, 'Darkroom'))).toMatchObject({
      proof: 'fails',
      problems: ['claimSignature.mismatch'],
    });
  });

  test('fail where what was done is another', async () => {
    const credentials = await credentialsOf(changed(signed, 2, 'Painter'));
    expect(credentials).toMatchObject({ proof: 'fails' });
  });

  test('prove nothing of a picture of which they leave a part out', async () => {
    const holed = await signedPicture(new Uint8Array(unsigned), { leftOut: 30 });
    expect(await credentialsOf(holed)).toMatchObject({
      proof: 'unproved',
      problems: ['assertion.dataHash.additionalExclusions'],
    });
  });

  test('are no more than damaged, whatever was changed', async () => {
    const { length } = signed;
    const changes = fc.array(
      fc.tuple(fc.integer({ min: 9, max: length - 1 }), fc.integer({ min: 1, max: 255 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 100, max: length }), async (places, end) => {
        const bytes = signed.slice(0, end);
        for (const [at, by] of places) if (at < end) bytes[at] = (bytes[at] ?? 0) ^ by;
        expect(Credentials.safeParse(await credentialsOf(bytes)).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('hold for no picture of which any other byte is changed', async () => {
    const { start, length } = new (format === 'JPEG' ? JPEG : PNG)(signed).getHashExclusionRange();
    const outside = [...signed.keys()].filter((at) => at > 8 && (at < start || at >= start + length));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...outside), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = new Uint8Array(signed);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        expect(await credentialsOf(bytes)).not.toMatchObject({ proof: 'holds' });
      }),
      { numRuns: 100 },
    );
  });
});

test('they are not looked for in another format, and that is told', async () => {
  expect(await credentialsOf(new Uint8Array(plain.toBuffer('image/webp')))).toEqual({
    state: 'notLookedFor',
  });
});

test('the word alone is no credential', async () => {
  const words = Buffer.concat([plain.toBuffer('image/jpeg', 80), Buffer.from('c2pa')]);
  expect(await credentialsOf(new Uint8Array(words))).toEqual({ state: 'none' });
});
