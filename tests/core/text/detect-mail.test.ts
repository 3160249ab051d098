import { describe, expect, test } from 'vitest';
import { isMail, isMhtml } from '../../../core/text/detect-mail.ts';
import { fixture } from '../../renderer/reader/shared/mime/bytes.ts';

function head(path: string): string {
  return new TextDecoder('latin1').decode(fixture(path).subarray(0, 8192));
}

describe('mails and saved pages are recognized by their headers', () => {
  test.each(['nl-persbericht.eml', 'en-forward.eml', 'de-antwort.eml', 'en-attachments.eml', 'hostile.eml'])(
    '%s',
    (name) => {
      expect(isMail(head(`mail/${name}`))).toBe(true);
      expect(isMhtml(head(`mail/${name}`))).toBe(false);
    },
  );

  test.each(['page-blink.mhtml', 'page-start.mht'])('%s', (name) => {
    expect(isMhtml(head(`mail/${name}`))).toBe(true);
  });

  test.each([
    ['Content-Type: multipart/mixed; boundary="x"\n\n--x\n', true, false],
    ['From ada@example.com Tue Jun 14\nReceived: from a\nMessage-ID: <1@a>\n\ntext', true, false],
    ['From: Ada\nDate: 14 June 2022\nSubject: Dike\n\ntext', true, false],
    [
      'Subject: =?utf-8?Q?broken at its\nfold?=\nFrom: a@example.com\nMIME-Version: 1.0\nDate: x\n\ntext',
      true,
      false,
    ],
    [
      'From: a\nContent-Type: multipart/related; type="text/html"; boundary=x\nMIME-Version: 1.0\n\n',
      true,
      true,
    ],
    ['To: b@c\nFrom: a@b\nContent-Type: multipart/related; type="text/html"; boundary=x\n\n', true, false],
    ['Content-Location: http://a.example/\nContent-Type: text/html\n\n<p>', false, true],
    ['From: the mayor\n\nTo: the people', false, false],
    ['Title: Harbour\nDate: 14 June\nLead: open\n\nThe harbour opened.', false, false],
    ['The harbour opened.\n\nFrom: Ada\n', false, false],
    ['<!DOCTYPE html><p>From: a</p>', false, false],
    ['{"from": "a"}', false, false],
    ['', false, false],
  ])('%j', (text, mail, mhtml) => {
    expect([isMail(text), isMhtml(text)]).toEqual([mail, mhtml]);
  });

  test.each(['articles/nl-liveblog.txt', 'articles/en-notes.md', 'articles/en-news.html'])(
    'no article is one: %s',
    (path) => {
      expect(isMail(head(path))).toBe(false);
    },
  );
});
