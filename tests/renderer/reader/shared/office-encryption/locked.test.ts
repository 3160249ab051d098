import { createCipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isCompoundFile } from '../../../../../renderer/reader/shared/cfb/read-cfb.ts';
import { openCompoundFile } from '../../../../../renderer/reader/shared/office-encryption/open-encrypted.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import type { SourceArticle, SourceFile } from '../../../../../core/text/source-article.ts';
import { buildCfb } from '../cfb/build-cfb.ts';
import { buildDocx, p } from '../../formats/docx/build-docx.ts';
import { articleOf, codeOf } from '../document/read.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

const fixtures = fixturePath('office');
const fixture = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(fixtures, name)));
async function read(bytes: Uint8Array, password: string | null): Promise<SourceFile> {
  if (isCompoundFile(bytes)) return readDocx(await openCompoundFile(bytes, 'x', password));
  return bytes.length > 60 && Buffer.from(bytes.subarray(30, 38)).toString() === 'mimetype'
    ? readOdt(bytes, 'x', password)
    : readDocx(bytes);
}

/** LibreOffice counts pages when it saves with a password, and not when it converts. */
const wordsOf = ({ blocks }: SourceArticle): string[] =>
  blocks.map(({ text }) => text.replace('bladzijde 0', 'bladzijde 1'));

describe.each([
  ['locked-agile.docx', 'story.docx'],
  ['locked-cbc.odt', 'story.odt'],
])('%s', (name, open) => {
  test('asks for its password, and says of another that it is not that', async () => {
    expect(await codeOf(read(fixture(name), null))).toBe('passwordNeeded');
    expect(await codeOf(read(fixture(name), 'purmer'))).toBe('passwordWrong');
    expect(await codeOf(read(fixture(name), ''))).toBe('passwordWrong');
  });

  test('is with its password the document that it is without', async () => {
    const locked = articleOf(await read(fixture(name), 'beemster'));
    const plain = articleOf(await read(fixture(open), null));
    expect(wordsOf(locked)).toEqual(wordsOf(plain));
    expect(locked.details.title).toBe('Sluis gaat na twee jaar weer open');
  });

  test('is told to be damaged where it is cut off, whatever the password', async () => {
    const whole = fixture(name);
    for (const share of [0.05, 0.3, 0.7, 0.98]) {
      const cut = whole.slice(0, Math.floor(share * whole.length));
      expect(await codeOf(read(cut, 'beemster'))).toBe('fileDamaged');
    }
  });
});

describe('locked-argon.odt, one package in another', () => {
  const name = 'locked-argon.odt';

  test('opens with its password', async () => {
    expect(await codeOf(read(fixture(name), null))).toBe('passwordNeeded');
    const locked = articleOf(await read(fixture(name), 'beemster'));
    expect(wordsOf(locked)).toEqual(wordsOf(articleOf(await read(fixture('story.odt'), null))));
  }, 60_000);

  /** The same with less work for each key: which then is another, as with a wrong password. */
  const withManifest = (from: RegExp, to: string): Uint8Array => {
    const parts = unzipSync(fixture(name));
    const manifest = strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array());
    const { mimetype = new Uint8Array(), ...others } = parts;
    const changed = { ...others, 'META-INF/manifest.xml': strToU8(manifest.replace(from, to)) };
    return zipSync({ mimetype: [mimetype, { level: 0 }], ...changed });
  };

  test('and with no other key', async () => {
    const cheap = withManifest(/argon2-memory="65536"/u, 'argon2-memory="64"');
    expect(await codeOf(read(cheap, 'beemster'))).toBe('passwordWrong');
  });

  test.each([
    [/argon2-memory="65536"/u, 'argon2-memory="99999999"'],
    [/argon2-iterations="3"/u, 'argon2-iterations="3000"'],
    [/argon2-lanes="4"/u, 'argon2-lanes="0"'],
    [/argon2id/u, 'scrypt'],
  ])('and is refused where it asks for more work than any program does: %s', async (from, to) => {
    expect(await codeOf(read(withManifest(from, to), 'beemster'))).toBe('fileEncrypted');
  });
});

test('a cipher that is not known here asks for a copy without a password, before and after one is given', async () => {
  expect(await codeOf(read(fixture('locked-blowfish.odt'), 'beemster'))).toBe('fileEncrypted');
});

/** Encrypts a package as Office 2007 does ([MS-OFFCRYPTO] 2.3.4.5 to 9), by Node's own ciphers. */
function standardFile(plain: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const sha1 = (...parts: Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest();
  const u32 = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, 4 * at);
    return bytes;
  };
  const salt = Buffer.from('0123456789abcdef');
  let hash = sha1(salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < 50_000; round += 1) hash = sha1(u32(round), hash);
  hash = sha1(hash, u32(0));
  const mixed = Buffer.alloc(64, 0x36);
  for (const [at, byte] of hash.entries()) mixed[at] = byte ^ 0x36;
  const key = sha1(mixed).subarray(0, 16);
  const encrypt = (bytes: Uint8Array) => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const verifier = Buffer.from('fedcba9876543210');
  const header = Buffer.concat([
    u32(0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0),
    Buffer.from('AES\0', 'utf16le'),
  ]);
  const info = Buffer.concat([
    Buffer.from([4, 0, 2, 0]),
    u32(0x24, header.length),
    header,
    u32(16),
    salt,
    encrypt(verifier),
    u32(20),
    encrypt(Buffer.concat([sha1(verifier), Buffer.alloc(12)])),
  ]);
  const padded = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
  return buildCfb({
    EncryptionInfo: info,
    EncryptedPackage: Buffer.concat([u32(plain.length, 0), encrypt(padded)]),
  });
}

test('a document of Office 2007 opens with its password, and with no other', async () => {
  const bytes = standardFile(buildDocx({ body: p('The quay is closed until May.') }), 'Zoë’s');
  expect(await codeOf(read(bytes, null))).toBe('passwordNeeded');
  expect(await codeOf(read(bytes, 'Zoe’s'))).toBe('passwordWrong');
  expect(articleOf(await read(bytes, 'Zoë’s')).blocks.map(({ text }) => text)).toEqual([
    'The quay is closed until May.',
  ]);
});

test('an older document in the same container is said to be what it is', async () => {
  const older = buildCfb({ 'PowerPoint Document': Buffer.alloc(5000, 1) });
  await expect(read(older, null)).rejects.toMatchObject({ code: 'fileBinary', detail: { type: 'PPT' } });
});

test('what cannot be opened here is not asked a password for', async () => {
  expect(await codeOf(read(fixture('locked-blowfish.odt'), null))).toBe('fileEncrypted');
  const unknown = (info: Buffer) =>
    buildCfb({ EncryptionInfo: info, EncryptedPackage: Buffer.alloc(5000, 1) });
  const spins =
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData/></encryption>';
  for (const info of [
    Buffer.from([3, 0, 3, 0, 0, 0, 0, 0]),
    Buffer.concat([Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]), Buffer.from(spins)]),
    Buffer.concat([Buffer.from([2, 0, 2, 0]), Buffer.alloc(300, 1)]),
  ])
    expect(await codeOf(read(unknown(info), null))).toBe('fileEncrypted');
});
