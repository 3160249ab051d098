import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { defaultCaseOptions } from '../../../../core/casefile/manifest.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { signatureText } from '../../../../core/identity/signature.ts';
import { noteOf } from '../../../../core/identity/signature-standing.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { allKeys, decideKey, keepSeenKey } from '../../../../db/identity/signing-keys.ts';
import { buildCase } from '../../../../main/features/casefile/build-case.ts';
import { openCase } from '../../../../main/features/casefile/open-case.ts';
import { casePreview } from '../../../../main/features/casefile/case-preview.ts';
import { libraryFrom, madeAt, opened } from '../../../helpers/case.ts';
import { forged, put, rebuilt } from '../../../helpers/case-parts.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';
import { bram, noor, testSigner, type TestSigner } from '../../../helpers/signing.ts';

const anna = testSigner(noor);

let bytes: Uint8Array;
let locked: Uint8Array;
let otherBytes: Uint8Array;

/** A case file of a new article, signed. */
async function signedCase(by: TestSigner, passphrase: string | null = null): Promise<Uint8Array> {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  commit(library, who, [makeClaim(version, 20, 60, author)]);
  const wish = {
    articleId: article.id,
    options: defaultCaseOptions,
    passphrase,
    madeAt,
    madeBy: { name: noor.name, initials: noor.initials },
    appVersion: '0.1.0',
  };
  const sign = (sum: string) => Promise.resolve(by.sign('caseFile', sum));
  return (await buildCase(library, wish, () => undefined, sign)).bytes;
}

beforeAll(async () => {
  bytes = await signedCase(anna);
  locked = await signedCase(anna, 'four words that fit');
  otherBytes = await signedCase(anna);
});

/** The same case file, signed by somebody else. */
function signedAnew(by: TestSigner): Uint8Array {
  return rebuilt(bytes, (parts) => {
    const sum = sha256(parts.get('manifest.json') ?? new Uint8Array());
    put(parts, 'signature.json', signatureText(by.sign('caseFile', sum)));
  });
}

const signatureOf = (file: Uint8Array): Uint8Array => unzipSync(file)['signature.json'] ?? new Uint8Array();

const resultOf = async (file: Uint8Array): Promise<string> =>
  (await openCase('a', file, null)).signature.result;

describe('a signed case file', () => {
  test('says who signed it, over every member', async () => {
    const { signature } = await openCase('a', bytes, null);
    expect(signature).toMatchObject({
      result: 'fits',
      signature: { signer: noor, publicKey: anna.publicKey },
    });
    const parts = unzipSync(bytes);
    expect(signature).toMatchObject({
      signature: { contentSha256: sha256(parts['manifest.json'] ?? new Uint8Array()) },
    });
  });

  test('locked with a passphrase has its signature inside', async () => {
    const { signature } = await openCase('a', locked, 'four words that fit');
    expect(signature.result).toBe('fits');
  });

  test('of which something was changed and the manifest made to fit is told', async () => {
    const other = forged(bytes, (parts) => parts.delete('signature.json'));
    expect(await resultOf(other)).toBe('unsigned');
    const kept = signatureOf(bytes);
    const changed = forged(bytes, (parts, manifest) => {
      parts.delete('signature.json');
      Object.assign(manifest, { madeBy: { name: 'Bram Vos', initials: 'BV' } });
    });
    expect(await resultOf(rebuilt(changed, (parts) => parts.set('signature.json', kept)))).toBe('broken');
  });

  test('with the signature of another case file is told', async () => {
    const swapped = rebuilt(bytes, (parts) => parts.set('signature.json', signatureOf(otherBytes)));
    expect(await resultOf(otherBytes)).toBe('fits');
    expect(await resultOf(swapped)).toBe('broken');
  });

  test('with a signature that was made for something else over the same hash is told', async () => {
    const sum = sha256(unzipSync(bytes)['manifest.json'] ?? new Uint8Array());
    for (const covers of ['file', 'report'] as const) {
      const swapped = rebuilt(bytes, (parts) =>
        put(parts, 'signature.json', signatureText(anna.sign(covers, sum))),
      );
      expect(await resultOf(swapped)).toBe('broken');
    }
  });

  test.each(['', '{', '{}', 'null', '"x"', '{"format":"tickmark-signature","formatVersion":1}'])(
    'with %j in place of its signature is told',
    async (text) => {
      expect(await resultOf(rebuilt(bytes, (parts) => put(parts, 'signature.json', text)))).toBe('broken');
    },
  );

  test('of the first form has no signature: a member of that name is refused', async () => {
    const old = forged(bytes, (parts, manifest) => {
      parts.delete('signature.json');
      manifest['formatVersion'] = 1;
    });
    expect(await resultOf(old)).toBe('unsigned');
    await expect(
      openCase(
        'a',
        rebuilt(old, (parts) => put(parts, 'signature.json', '{}')),
        null,
      ),
    ).rejects.toThrow(/caseDamaged/);
  });

  test('whose manifest names its signature is refused', async () => {
    await expect(
      openCase(
        'a',
        forged(bytes, () => undefined),
        null,
      ),
    ).rejects.toThrow(/caseDamaged/);
  });

  test('of which any byte was changed is refused, is told, or holds the same, signed by the same', async () => {
    const before = await openCase('a', bytes, null);
    const same = JSON.stringify([before.contents, before.facts, before.signature]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ by;
        try {
          const { contents, facts, signature } = await openCase('a', flipped, null);
          if (signature.result === 'broken') return;
          // What is left of the ZIP file itself: the times of its members, which nothing reads.
          expect(JSON.stringify([contents, facts, signature])).toBe(same);
        } catch (thrown) {
          if (!(thrown instanceof TickmarkError)) throw thrown;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of which any byte of what it holds was changed, and its sums made to fit, is told', async () => {
    const parts = unzipSync(bytes);
    const manifest = parts['manifest.json'] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(manifest.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = Uint8Array.from(manifest);
        flipped[at] = (flipped[at] ?? 0) ^ by;
        try {
          const result = await resultOf(zipSync({ ...parts, 'manifest.json': flipped }));
          expect(result).toBe('broken');
        } catch (thrown) {
          if (!(thrown instanceof TickmarkError)) throw thrown;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a library', () => {
  const who = (author: { checkerId: string; at: string }) => ({ checkerId: author.checkerId, at: author.at });

  test('tells a first key, a confirmed one, another one in the same name, and one that was revoked', async () => {
    const theirs = await libraryFrom(bytes);
    const { db } = theirs.library;
    const standing = async (file: Uint8Array): Promise<string> =>
      casePreview(theirs.library, await opened(file)).note.signature.standing;

    expect(await standing(bytes)).toBe('unconfirmed');
    keepSeenKey(db, (await opened(bytes)).signature, madeAt);
    expect(await standing(bytes)).toBe('unconfirmed');
    decideKey(db, anna.publicKey, 'confirmed', who(theirs.author));
    expect(await standing(bytes)).toBe('confirmed');

    const impostor = testSigner(noor);
    const substituted = signedAnew(impostor);
    expect(await standing(substituted)).toBe('otherKey');
    keepSeenKey(db, (await opened(substituted)).signature, madeAt);
    expect(await standing(substituted)).toBe('otherKey');

    decideKey(db, anna.publicKey, 'revoked', who(theirs.author));
    expect(await standing(bytes)).toBe('revoked');
    expect(allKeys(db).find(({ id }) => id === anna.publicKey)).toMatchObject({
      state: 'revoked',
      decidedBy: theirs.author.checkerId,
    });
  });

  test('tells a valid key that signs in the name of somebody else', async () => {
    const theirs = await libraryFrom(bytes);
    keepSeenKey(theirs.library.db, (await opened(bytes)).signature, madeAt);
    decideKey(theirs.library.db, anna.publicKey, 'confirmed', who(theirs.author));
    const borrowed: TestSigner = { ...anna, sign: (covers, sum) => anna.sign(covers, sum, madeAt, bram) };
    const { signature } = await opened(signedAnew(borrowed));
    expect(noteOf(signature, allKeys(theirs.library.db))).toMatchObject({
      standing: 'otherName',
      signed: { name: 'Bram Vos', knownAs: 'Noor Smit' },
    });
  });

  test('keeps no key of a signature that does not fit', async () => {
    const theirs = await libraryFrom(bytes);
    keepSeenKey(theirs.library.db, { result: 'broken' }, madeAt);
    expect(allKeys(theirs.library.db)).toEqual([]);
    expect(() => decideKey(theirs.library.db, anna.publicKey, 'confirmed', who(theirs.author))).toThrow(
      /keyUnknown/,
    );
  });
});
