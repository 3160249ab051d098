import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanFile } from '../../../../core/protection/files/clean-file.ts';
import {
  cleanableFiles,
  namingDocx,
  namingGif,
  namingJpeg,
  namingPng,
  namingWebp,
  otherFiles,
} from '../../../helpers/files-that-name.ts';
import { searchBytes } from '../../../helpers/search-bytes.ts';
import { fixturePath } from '../../../helpers/paths.ts';

const name = 'Zbigniew Wąsik';
const nobody = () => false;
const somebody = (words: string) => words.includes(name);

function cleaned(bytes: Uint8Array, names: (words: string) => boolean = nobody): Uint8Array {
  const result = cleanFile(bytes, names);
  if (result.what === 'leftOut') throw new Error(result.why);
  return result.what === 'asIs' ? bytes : result.bytes;
}

describe('a clean copy', () => {
  test.each(cleanableFiles(name).map((file) => [file.name, file.bytes] as const))(
    'of %s has nobody in any byte, and is clean itself',
    (_, bytes) => {
      expect(searchBytes(bytes, ['Wąsik'])).not.toEqual([]);
      // That somebody is looked for must not be what makes the difference: but for a profile, whose words are its own.
      const result = cleaned(bytes, (words) => words.includes(name) || words.includes('W\u00c4\u0085sik'));
      expect(searchBytes(result, ['Wąsik', 'Zbigniew'])).toEqual([]);
      expect(cleanFile(result, somebody)).toEqual({ what: 'asIs' });
    },
  );

  test.each(otherFiles(name).map((file) => [file.name, file.bytes, file.why] as const))(
    'of %s is not made',
    (_, bytes, why) => {
      expect(cleanFile(bytes, somebody)).toEqual({ what: 'leftOut', why });
    },
  );

  test.each(otherFiles(name).filter(({ why }) => why === 'named'))(
    'of $name is made where nobody is protected',
    ({ bytes }) => {
      expect(cleanFile(bytes, nobody).what).not.toBe('leftOut');
    },
  );

  test('of a JPEG has its picture, its colours and how it is turned', () => {
    const whole = Buffer.from(namingJpeg(name));
    const copy = Buffer.from(cleaned(whole));
    const picture = whole.subarray(
      whole.indexOf(Buffer.from([0xff, 0xc0])),
      whole.indexOf(Buffer.from('trailer')),
    );
    expect(copy.subarray(-picture.length).equals(picture)).toBe(true);
    expect(copy.includes('ICC_PROFILE')).toBe(true);
    expect(copy.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(copy.includes('abc')).toBe(false);
  });

  test('of a PNG has every chunk that makes the picture', () => {
    const copy = Buffer.from(cleaned(namingPng(name)));
    const types = ['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IEND'];
    expect(types.map((type) => copy.includes(type))).toEqual(types.map(() => true));
    expect(copy.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });

  test('of a GIF is repeated as often; of a WebP says that it has no EXIF and XMP', () => {
    expect(Buffer.from(cleaned(namingGif(name))).includes('NETSCAPE2.0')).toBe(true);
    const webp = Buffer.from(cleaned(namingWebp(name)));
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect(webp[20]).toBe(0x20);
  });

  test('of a DOCX has its words, comments and links to the web, and no relation to what is gone', () => {
    const parts = unzipSync(cleaned(namingDocx(name)));
    const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(text('word/document.xml')).toContain('<w:t>De haven ligt vol.</w:t>');
    expect(text('word/document.xml')).toContain('w:author="Author"');
    expect(text('word/comments.xml')).toContain('Klopt dit?');
    expect(text('word/_rels/document.xml.rels')).toContain('Target="https://haven.example/"');
    expect(text('word/_rels/document.xml.rels')).not.toMatch(/people|customXml|file:/);
    expect(text('[Content_Types].xml')).not.toMatch(/docProps|people/);
    expect(text('word/settings.xml')).toContain('<w:zoom w:percent="100"/>');
  });

  test('of a document from a text program is the same story', () => {
    for (const file of ['story.docx', 'story.odt']) {
      const whole = readFileSync(fixturePath(`office/${file}`));
      const copy = cleaned(whole);
      const words = (bytes: Uint8Array): string =>
        strFromU8(
          unzipSync(bytes)[file.endsWith('odt') ? 'content.xml' : 'word/document.xml'] ?? new Uint8Array(),
        )
          .replace(
            /<dc:creator>[^<]*<\/dc:creator>|<dc:date>[^<]*<\/dc:date>|<meta:[^>]*>[^<]*<\/meta:[^>]*>/g,
            '',
          )
          .replace(/<[^>]*>/g, '');
      expect(words(copy)).toBe(words(whole));
      expect(cleanFile(copy, nobody)).toEqual({ what: 'asIs' });
    }
  });
});

test('mails and encrypted documents are known by what is in them', () => {
  const why = (file: string) => {
    const bytes = readFileSync(fixturePath(file));
    return cleanFile(bytes, nobody);
  };
  for (const mail of ['brug.msg', 'de-antwort.eml', 'page-blink.mhtml', 'page-start.mht', 'winmail.dat'])
    expect(why(`mail/${mail}`)).toEqual({ what: 'leftOut', why: 'mail' });
  for (const locked of ['locked-agile.docx', 'locked-argon.odt', 'locked-blowfish.odt', 'locked-cbc.odt'])
    expect(why(`office/${locked}`)).toEqual({ what: 'leftOut', why: 'encrypted' });
  for (const other of ['story.rtf', 'story.fodt'])
    expect(why(`office/${other}`)).toEqual({ what: 'leftOut', why: 'otherDocument' });
});

describe('a document', () => {
  const docx = (more: Record<string, Uint8Array>) => zipSync({ ...unzipSync(namingDocx('Iemand')), ...more });

  test('with something in it that cannot be cleaned does not leave', () => {
    for (const inner of ['word/vbaProject.bin', 'word/media/film.mp4', 'word/embeddings/oud.doc'])
      expect(cleanFile(docx({ [inner]: Uint8Array.of(1, 0, 2) }), nobody)).toEqual({
        what: 'leftOut',
        why: 'embedded',
      });
  });

  test('that names a source in runs of one word, an entity, a link or a document in it does not leave', () => {
    const body = (inside: string) => ({
      'word/document.xml': strToU8(`<w:document><w:p>${inside}</w:p></w:document>`),
    });
    const ways = [
      body('<w:r><w:t>Zbigniew W</w:t></w:r><w:r><w:t>ąsik</w:t></w:r>'),
      body('<w:t>Zbigniew W&#x105;sik</w:t>'),
      body('<w:t><![CDATA[Zbigniew Wąsik]]></w:t>'),
      body('<wp:docPr descr="Zbigniew Wąsik"/>'),
      body('<w:hyperlink tooltip="https://x.example/?q=Zbigniew%20W%C4%85sik"/>'),
      { 'word/embeddings/a.docx': namingDocx('Iemand', name) },
      { 'word/media/Zbigniew Wąsik.jpg': namingJpeg('Iemand') },
    ];
    for (const way of ways) expect(cleanFile(docx(way), somebody)).toEqual({ what: 'leftOut', why: 'named' });
  });

  test('that declares entities, is cut off or is a bomb does not leave', () => {
    const declared = strToU8('<!DOCTYPE d [<!ENTITY a "b">]><w:document/>');
    expect(cleanFile(docx({ 'word/document.xml': declared }), nobody)).toEqual({
      what: 'leftOut',
      why: 'unknown',
    });
    expect(cleanFile(namingDocx(name).subarray(0, 900), nobody)).toEqual({ what: 'leftOut', why: 'damaged' });
    const bomb = docx({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) });
    expect(cleanFile(bomb, nobody)).toEqual({ what: 'leftOut', why: 'tooLarge' });
  });
});

test('bytes that are damaged anywhere are cleaned or left out, and nothing else', () => {
  const files = cleanableFiles('Iemand');
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(4000), fc.nat(255), fc.boolean(), (which, at, byte, cut) => {
      const bytes = Uint8Array.from(files[which]?.bytes ?? []);
      const place = at % bytes.length;
      bytes[place] = byte;
      const result = cleanFile(cut ? bytes.subarray(0, place) : bytes, nobody);
      if (result.what === 'cleaned') expect(cleanFile(result.bytes, nobody)).toEqual({ what: 'asIs' });
    }),
    { numRuns: 400 },
  );
});
