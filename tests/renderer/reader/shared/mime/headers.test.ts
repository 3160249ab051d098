import { describe, expect, test } from 'vitest';
import { readHeaders, readStructured } from '../../../../../renderer/reader/shared/mime/headers.ts';
import { mailDate } from '../../../../../renderer/reader/formats/email/text/mail-date.ts';
import { ascii } from './bytes.ts';

function headersOf(text: string) {
  const bytes = ascii(text);
  return readHeaders(bytes, 0, bytes.length);
}

describe('headers', () => {
  test('are unfolded, decoded, told by any case, and the first of a name counts', () => {
    const { headers, body } = headersOf(
      'SUBJECT: =?UTF-8?Q?Caf=C3=A9?=\r\n =?UTF-8?Q?_open?=\r\nSubject: other\r\nX-Empty:\r\n\r\ntext',
    );
    expect(headers.text('subject')).toBe('Café open');
    expect(headers.raw('x-empty')).toBe('');
    expect(headers.raw('date')).toBeNull();
    expect(body).toBe(
      'SUBJECT: =?UTF-8?Q?Caf=C3=A9?=\r\n =?UTF-8?Q?_open?=\r\nSubject: other\r\nX-Empty:\r\n\r\n'.length,
    );
  });

  test('bare letters are UTF-8, or Latin where they are not', () => {
    expect(headersOf('Subject: Café\n\n').headers.text('subject')).toBe('Café');
    const latin = new Uint8Array([...ascii('Subject: Caf'), 0xe9, 0x0a, 0x0a]);
    expect(readHeaders(latin, 0, latin.length).headers.text('subject')).toBe('Café');
  });

  test('a head without end is passed over, not kept', () => {
    const { headers } = headersOf(`Subject: a\n${'X-Long: b\n'.repeat(60_000)}Date: never read\n\ntext`);
    expect(headers.raw('subject')).toBe('a');
    expect(headers.raw('date')).toBeNull();
  });
});

describe('structured headers', () => {
  test.each([
    ['text/HTML; charset="utf-8"', 'text/html', { charset: 'utf-8' }],
    ['text/plain;charset=us-ascii (plain)', 'text/plain', { charset: 'us-ascii' }],
    ['multipart/mixed; boundary="a;b=\\"c"; x', 'multipart/mixed', { boundary: 'a;b="c' }],
    ["attachment; filename*=utf-8''caf%C3%A9.txt", 'attachment', { filename: 'café.txt' }],
    ["attachment; filename*0*=iso-8859-1'fr'caf%E9; filename*1=.txt", 'attachment', { filename: 'café.txt' }],
    ['attachment; filename="=?utf-8?Q?caf=C3=A9.txt?="', 'attachment', { filename: 'café.txt' }],
    ['', '', {}],
  ])('%s', (header, value, parameters) => {
    const found = readStructured(header);
    expect(found.value).toBe(value);
    expect(Object.fromEntries(found.parameters)).toEqual(parameters);
  });
});

describe('dates', () => {
  test.each([
    ['Tue, 14 Jun 2022 10:30:05 +0200', '2022-06-14T10:30:05+02:00'],
    ['14 Jun 2022 10:30 GMT', '2022-06-14T10:30Z'],
    ['Tue, 14 Jun 22 9:05:00 -0000 (UTC)', '2022-06-14T09:05:00Z'],
    ['Tuesday, 14-Jun-99 10:30:00 EST', '1999-06-14T10:30:00-05:00'],
    ['Tue, 14 Jun 2022 10:30:05 XYZ', '2022-06-14T10:30:05'],
    ['Tue, 31 Feb 2022 10:30:00 +0000', null],
    ['Tue, 14 Jun 2022 25:30:00 +0000', null],
    ['soon', null],
    [null, null],
  ])('%s', (header, date) => {
    expect(mailDate(header)).toBe(date);
  });
});
