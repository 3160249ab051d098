import { describe, expect, test } from 'vitest';
import { isMail, isMhtml } from '../../../../../core/text/detect-mail.ts';
import { partText } from '../../../../../renderer/reader/shared/mime/part-content.ts';
import { readMime, type MimePart } from '../../../../../renderer/reader/shared/mime/read-mime.ts';
import { textBlocks } from '../../../../../renderer/reader/formats/email/text/text-blocks.ts';
import { mutate, seeded } from '../../../../helpers/mutate.ts';
import { ascii, fixture } from '../../shared/mime/bytes.ts';

const HEAD = 'From: ada@example.com\nTo: tom@example.com\nSubject: Test\nMIME-Version: 1.0\n';

/** Reads all texts of a message, as the reader does but for HTML. */
async function readAll(part: MimePart): Promise<number> {
  let size = 0;
  for (const child of part.children) size += await readAll(child);
  if (part.children.length > 0) return size;
  const { text } = await partText(part);
  return size + textBlocks(text, true).blocks.length + textBlocks(text, false).blocks.length;
}

/** Where time grew with the square of the size, each of these would take minutes. */
describe('in time that grows with the size', () => {
  test.each<[string, string]>([
    [
      'multiparts in multiparts',
      `${HEAD}${Array.from({ length: 5000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}`,
    ],
    ['parts', `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(200_000)}`],
    ['headers', `${HEAD}${'X-A: b\n'.repeat(200_000)}\ntext`],
    ['folds', `${HEAD}Subject: a\n${' b\n'.repeat(200_000)}\ntext`],
    ['one header', `${HEAD}X-A: ${'b'.repeat(5_000_000)}\n\ntext`],
    ['parameters', `${HEAD}Content-Type: multipart/mixed; ${'a="\\"" ; '.repeat(100_000)}\n\ntext`],
    ['encoded words', `Subject: ${'=?utf-8?B?QUJD?= '.repeat(20_000)}\n\ntext`],
    ['forwarded heads', `${HEAD}\n${'From: x\nDate: y\nTo: z\nSubject: q\n\nsome text\n\n'.repeat(30_000)}`],
    ['announcements of forwards', `${HEAD}\n${'Begin forwarded message:\n\n> a\n'.repeat(50_000)}`],
    [
      'quotes in quotes',
      `${HEAD}\n${Array.from({ length: 2000 }, (_, at) => `${'>'.repeat(at)} Begin forwarded message:`).join('\n')}`,
    ],
    [
      'beginnings of attributions',
      `${HEAD}\n${'On Tue, 14 Jun 2022 somebody said and then\n'.repeat(50_000)}`,
    ],
    ['one line', `${HEAD}\nOn 2022 ${'word '.repeat(400_000)}wrote:\n> a`],
    ['base64 on one line', `${HEAD}Content-Transfer-Encoding: base64\n\n${'QUJD'.repeat(500_000)}`],
  ])('%s', async (_what, text) => {
    await readAll(readMime(ascii(text)).root);
  });
});

describe('a thousand damaged copies each are read', () => {
  test.each([
    'nl-persbericht.eml',
    'en-forward.eml',
    'de-antwort.eml',
    'en-attachments.eml',
    'page-blink.mhtml',
    'page-start.mht',
  ])('%s', async (name) => {
    const random = seeded(20_261_124);
    const source = fixture(`mail/${name}`);
    for (let count = 0; count < 1000; count += 1) {
      const bytes = mutate(source, random);
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
      expect([isMail(head), isMhtml(head)]).toHaveLength(2);
      expect(await readAll(readMime(bytes).root)).toBeGreaterThanOrEqual(0);
    }
  });
});
