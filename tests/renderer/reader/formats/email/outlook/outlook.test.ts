import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../../../../../core/kernel/errors.ts';
import { decompressRtf } from '../../../../../../renderer/reader/formats/email/outlook/properties.ts';
import { readTnef } from '../../../../../../renderer/reader/formats/email/outlook/tnef.ts';
import {
  readMessage,
  unpackOutlook,
  readMsg,
} from '../../../../../../renderer/reader/formats/email/outlook/unpack.ts';
import { partBytes } from '../../../../../../renderer/reader/shared/mime/part-content.ts';
import { readMime, type MimePart } from '../../../../../../renderer/reader/shared/mime/read-mime.ts';
import { readCompoundFile } from '../../../../../../renderer/reader/shared/cfb/read-cfb.ts';
import {
  binary,
  buildMsg,
  buildTnef,
  attribute,
  eightBit,
  long,
  time,
  u32,
  unicode,
  type MailToBuild,
} from './build-outlook.ts';
import { ascii } from '../../../shared/mime/bytes.ts';

const words = 'De kade is dicht tot mei, zegt de wethouder.';
const mail: MailToBuild = {
  values: [
    unicode(0x0037, 'Kade “dicht”'),
    unicode(0x0c1a, 'Renée de Wit'),
    unicode(0x5d01, 'renee@waterhaven.example'),
    unicode(0x1000, words),
    binary(0x1013, Buffer.from(`<p>${words}</p>`)),
    long(0x3fde, 65001),
    time(0x0039, '2026-03-02T09:00:00Z'),
  ],
  files: [
    {
      values: [unicode(0x3707, 'cijfers "maart".txt'), unicode(0x370e, 'text/plain')],
      data: Buffer.from('Cijfers\r\n\r\nDe haven telde 40 schepen.\r\n'),
    },
    {
      values: [unicode(0x3001, 'Eerder bericht')],
      data: { values: [unicode(0x0037, 'Eerder'), unicode(0x1000, 'De kade gaat dicht.')] },
    },
    { values: [unicode(0x3707, 'logo.png'), [0x7ffe, 3, u32(1)]], data: Buffer.alloc(9, 1) },
  ],
};

describe.each([
  ['winmail.dat', buildTnef(mail), readTnef],
  ['.msg', buildMsg(mail), (bytes: Uint8Array) => readMsg(readCompoundFile(bytes))],
] as const)('a mail in a %s', (_name, bytes, read) => {
  test('says what it is, from whom and when, in text and HTML, with its files and the mails in it', () => {
    const message = read(bytes);
    expect(message).toMatchObject({
      subject: 'Kade “dicht”',
      from: '"Renée de Wit" <renee@waterhaven.example>',
      plain: words,
      html: { charset: 'utf-8' },
    });
    expect(message.sent?.toISOString()).toBe('2026-03-02T09:00:00.000Z');
    expect(message.files.map(({ name }) => name)).toEqual(['cijfers "maart".txt', 'Eerder bericht']);
    expect(message.files[1]?.content).toMatchObject({ subject: 'Eerder', plain: 'De kade gaat dicht.' });
  });

  test('becomes a message whose parts are as they were', async () => {
    const { root } = readMime(unpackOutlook(bytes) ?? new Uint8Array());
    expect(root.headers.text('subject')).toBe('Kade “dicht”');
    expect(root.headers.raw('date')).toBe('Mon, 02 Mar 2026 09:00:00 +0000');
    const [body, file, inner] = root.children;
    expect(body?.children.map(({ type }) => type.value)).toEqual(['text/plain', 'text/html']);
    expect(file?.disposition.parameters.get('filename')).toBe('cijfers "maart".txt');
    expect(Buffer.from(await partBytes(file as MimePart)).toString()).toBe(
      'Cijfers\r\n\r\nDe haven telde 40 schepen.\r\n',
    );
    expect(readMime((inner as MimePart).body).root.headers.text('subject')).toBe('Eerder');
  });

  test('cut off or changed anywhere, gives what is there or is told to be damaged', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
        (end, changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          try {
            read(changed.subarray(0, end));
          } catch (error) {
            expect(error).toBeInstanceOf(TickmarkError);
            expect((error as TickmarkError).code).toMatch(/fileDamaged|fileBomb/u);
          }
        },
      ),
      { numRuns: 400, seed: 20261124 },
    );
  });
});

test('older mails are in the code page that they say, attribute by attribute', () => {
  const tnef = buildTnef({ values: [] }, [
    attribute(1, 0x00069007, u32(1251, 0)),
    attribute(1, 0x00018004, Buffer.from([0xcc, 0xee, 0xf1, 0xf2, 0])),
    attribute(1, 0x0002800c, Buffer.from([0xc4, 0xe0, 0])),
    attribute(1, 0x00038005, Buffer.from(Uint16Array.of(2022, 6, 14, 10, 30, 5, 2).buffer)),
  ]);
  expect(readTnef(tnef)).toMatchObject({
    subject: 'Мост',
    plain: 'Да',
    sent: new Date('2022-06-14T10:30:05Z'),
  });
  const msg = buildMsg({
    values: [eightBit(0x0037, Buffer.from([0xcc, 0xee, 0xf1, 0xf2])), long(0x3ffd, 1251)],
  });
  expect(readMsg(readCompoundFile(msg)).subject).toBe('Мост');
});

describe('a winmail.dat in a mail', () => {
  const within = (tnef: Uint8Array, text: string): Uint8Array => {
    const head = `From: a@b.example\r\nSubject: Kade\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--x\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    return ascii(`${head}${Buffer.from(tnef).toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n--x--\r\n`);
  };
  const typesIn = (part: MimePart): string[] =>
    part.children.length === 0 ? [part.type.value] : part.children.flatMap(typesIn);

  test('is its files; its text only where the mail says nothing by itself', async () => {
    expect(typesIn((await readMessage(within(buildTnef(mail), words))).root)).toEqual([
      'text/plain',
      'text/plain',
      'message/rfc822',
    ]);
    expect(typesIn((await readMessage(within(buildTnef(mail), ' '))).root)).toEqual([
      'text/plain',
      'text/plain',
      'text/html',
      'text/plain',
      'message/rfc822',
    ]);
  });

  test('stays a file that is not read where it is none', async () => {
    expect(typesIn((await readMessage(within(Buffer.from('no such thing'), words))).root)).toEqual([
      'text/plain',
      'application/ms-tnef',
    ]);
  });
});

describe('RTF as Outlook compresses it', () => {
  // The two examples of [MS-OXRTFCP] 4.1 and 4.2.
  test.each([
    [
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    ],
    ['1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}'],
  ])('%s', (hex, rtf) => expect(Buffer.from(decompressRtf(Buffer.from(hex, 'hex'))).toString()).toBe(rtf));

  test('or not', () => {
    const plain = Buffer.concat([u32(19, 7, 0x414c454d, 0), Buffer.from('{\\rtf1}')]);
    expect(Buffer.from(decompressRtf(plain)).toString()).toBe('{\\rtf1}');
  });

  test('is refused where it says to be longer than any mail', () => {
    expect(() => decompressRtf(u32(20, 0xf0000000, 0x75465a4c, 0))).toThrow(/fileBomb/);
    expect(() => decompressRtf(u32(20, 10, 1, 0))).toThrow(/fileDamaged/);
  });

  test('is a file of a mail that has no other text', () => {
    const rtf = Buffer.from('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', 'hex');
    const { root } = readMime(unpackOutlook(buildMsg({ values: [binary(0x1009, rtf)] })) ?? new Uint8Array());
    expect(root.children.map(({ type }) => type.value)).toEqual(['application/rtf']);
  });
});
