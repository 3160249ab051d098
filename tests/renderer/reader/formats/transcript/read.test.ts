import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../../../renderer/reader/parse-request.ts';
import { passagesOf } from '../../../../../core/text/passages.ts';
import { speakerOf } from '../../../../../core/model/source/source-text.ts';
import type { ParsedArticle } from '../../../../../core/model/article/parsed-article.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { translator } from '../../../../../core/i18n/translate.ts';

const t = translator('en');

async function read(content: string | Uint8Array<ArrayBuffer>, name = 'gesprek.txt'): Promise<ParsedArticle> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = await parseRequest({ name, bytes, format: 'auto' });
  if (file.kind !== 'article') throw new Error('several');
  return file.article;
}

/** What can be found of a transcript, a line a passage: when, who, what. */
async function said(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string[]> {
  return passagesOf(await read(content, name))
    .filter(({ kind }) => kind !== 'boilerplate')
    .map((one) => [locatorText(one.locator, t), speakerOf(one), one.text].filter(Boolean).join(' | '));
}

const srt = `1
00:00:01,000 --> 00:00:03,500
{\\an8}De brug over de Rietvaart is

2
00:00:03,600 --> 00:00:06,000
<i>al drie jaar dicht.</i> De gemeente

3
00:00:06,100 --> 00:00:09,000
zegt dat hij in mei opengaat.
`;

describe('SubRip', () => {
  const lines = [
    '00:00:01–00:00:06 | De brug over de Rietvaart is al drie jaar dicht.',
    '00:00:03–00:00:09 | De gemeente zegt dat hij in mei opengaat.',
  ];

  test('a sentence over several cues is one passage, from the first to the last', async () => {
    expect(await said(srt, 'brug.srt')).toEqual(lines);
    expect(await read(srt, 'brug.srt')).toMatchObject({ format: 'srt', title: 'brug' });
  });

  test.each([
    ['without its ending', srt, 'brug'],
    ['with a mark and CRLF', `\uFEFF${srt.replaceAll('\n', '\r\n')}`, 'brug.srt'],
    ['with CR alone', srt.replaceAll('\n', '\r'), 'brug.srt'],
    ['with points for commas', srt.replace(/(\d),(\d)/gu, '$1.$2'), 'brug.srt'],
    ['without numbers', srt.replace(/^\d\n/gmu, ''), 'brug.srt'],
    ['without lines between', srt.replaceAll('\n\n', '\n'), 'brug.srt'],
  ])('is read %s', async (_how, text, name) => expect(await said(text, name)).toEqual(lines));

  test('is read in UTF-16', async () => {
    const wide = new Uint8Array(Buffer.from(`\uFEFF${srt}`, 'utf16le'));
    expect(await said(wide, 'brug.srt')).toEqual(lines);
  });

  test('what is left of a file that was cut off is read', async () => {
    const cut = srt.slice(0, srt.indexOf('00:00:06,100') + 9);
    expect(await said(cut, 'brug.srt')).toEqual([lines[0], '00:00:03–00:00:06 | De gemeente']);
    const inNumber = srt.slice(0, srt.indexOf('00:00:06,100') - 1);
    expect(await said(inNumber, 'brug.srt')).toHaveLength(2);
  });

  test('times that go back are told, and the rest goes on', async () => {
    const mixed = `${srt}\n4\n00:00:02,000 --> 00:00:01,000\nDaarna niet meer.\n`;
    const { warnings } = await read(mixed, 'brug.srt');
    expect(warnings).toContainEqual({ code: 'timesOutOfOrder', detail: '1' });
    expect((await said(mixed, 'brug.srt')).at(-1)).toBe('00:00:02 | Daarna niet meer.');
  });

  test('a name before a colon speaks if it comes again, is numbered or in capitals', async () => {
    const cue = (number: number, text: string): string =>
      `${number}\n00:00:0${number},000 --> 00:00:0${number},900\n${text}\n\n`;
    const talk = [
      cue(1, 'Noor Smit: Hoeveel schepen waren er?'),
      cue(2, 'Joris: Veertig.'),
      cue(3, 'Dat is zeker.'),
      cue(4, 'Joris: Of eenenveertig.'),
      cue(5, 'Noor Smit: Eén ding: welke?'),
      cue(6, 'Conclusie: geen idee.'),
    ].join('');
    expect(await said(talk, 'a.srt')).toEqual([
      '00:00:01 | Noor Smit | Hoeveel schepen waren er?',
      '00:00:02 | Joris | Veertig.',
      '00:00:03 | Joris | Dat is zeker.',
      '00:00:04 | Joris | Of eenenveertig.',
      '00:00:05 | Noor Smit | Eén ding: welke?',
      '00:00:06 | Noor Smit | Conclusie: geen idee.',
    ]);
  });

  test('captions that roll say each line once', async () => {
    const rolled = [
      ['00:00:01,000 --> 00:00:03,000', 'We begonnen'],
      ['00:00:03,000 --> 00:00:05,000', 'We begonnen\nmet tien schepen.'],
      ['00:00:05,000 --> 00:00:07,000', 'met tien schepen.\nNu zijn het er twaalf.'],
    ].map((lines, at) => `${at + 1}\n${lines.join('\n')}\n`);
    expect(await said(rolled.join('\n'), 'a.srt')).toEqual([
      '00:00:01–00:00:05 | We begonnen met tien schepen.',
      '00:00:05–00:00:07 | Nu zijn het er twaalf.',
    ]);
  });
});

describe('WebVTT', () => {
  const vtt = `WEBVTT - Raad
Kind: captions
Language: nl

STYLE
::cue { color: red }

NOTE Gemaakt op dinsdag
en nog een regel

begin
00:01.000 --> 00:04.000 align:start position:0%
<v Noor Smit>Er liggen <c.big>veertig</c> schepen &amp; twee <00:03.000>boten.</v>

1:00:04.000 --> 1:00:06.500
<v.loud Joris>Nee.</v> <v Noor Smit>Toch wel.

1:00:07.000 --> 1:00:08.000
`;

  test('voices speak; notes, styles and identifiers do not', async () => {
    const article = await read(vtt, 'raad.vtt');
    expect(article).toMatchObject({ format: 'vtt', language: 'nl', title: 'raad' });
    expect(await said(vtt, 'raad.vtt')).toEqual([
      '00:00:01–00:00:04 | Noor Smit | Er liggen veertig schepen & twee boten.',
      '01:00:04–01:00:06 | Joris | Nee.',
      '01:00:04–01:00:06 | Noor Smit | Toch wel.',
    ]);
  });

  test('as an article, a speaker stands above what they say, and needs no tick', async () => {
    const { text, blocks } = await read(vtt, 'raad.vtt');
    expect(blocks.map(({ start, end, isText }) => [isText, text.slice(start, end)])).toEqual([
      [false, 'Noor Smit (00:00:01)'],
      [true, 'Er liggen veertig schepen & twee boten.'],
      [false, 'Joris (01:00:04)'],
      [true, 'Nee.'],
      [false, 'Noor Smit (01:00:04)'],
      [true, 'Toch wel.'],
    ]);
  });

  test('a file without words is refused', async () => {
    await expect(read('WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'leeg.vtt')).rejects.toMatchObject({
      code: 'noArticle',
    });
  });
});

describe('transcripts in text', () => {
  const lines = [
    '00:00:05–00:13:22 | Noor Smit | Hoeveel schepen waren er?',
    '00:13:22 | Joris de Wit | Veertig.',
    '00:13:22 | Joris de Wit | Misschien meer.',
  ];

  test.each([
    ['[00:00:05] Noor Smit: Hoeveel schepen waren er?\n[00:13:22] Joris de Wit: Veertig. Misschien meer.'],
    ['(00:05) Noor Smit: Hoeveel schepen waren er?\n\n(13:22) Joris de Wit: Veertig. Misschien meer.\n'],
    ['Noor Smit [00:00:05]: Hoeveel schepen waren er?\nJoris de Wit [00:13:22]: Veertig. Misschien meer.'],
    ['Noor Smit (00:05):\nHoeveel schepen waren er?\n\nJoris de Wit (13:22):\nVeertig. Misschien meer.'],
    ['Noor Smit 00:00:05\nHoeveel schepen waren er?\n\nJoris de Wit 00:13:22\nVeertig. Misschien meer.'],
    ['00:00:05 Noor Smit\nHoeveel schepen waren er?\n\n00:13:22 Joris de Wit\nVeertig. Misschien meer.'],
    ['00:00:05 Noor Smit: Hoeveel schepen waren er?\n00:13:22 Joris de Wit: Veertig. Misschien meer.'],
    [
      '[00:00:05.12 --> 00:13:22] Noor Smit: Hoeveel schepen waren er?\n[00:13:22] Joris de Wit: Veertig. Misschien meer.',
    ],
    [
      '\uFEFFNoor Smit\t0:00:05\r\nHoeveel schepen waren er?\r\n\r\nJoris de Wit\t0:13:22\r\nVeertig.\r\nMisschien meer.',
    ],
  ])('are read: %j', async (text) => {
    expect((await read(text)).format).toBe('transcript');
    expect(await said(text)).toEqual(lines);
  });

  test('what stands above the first time is kept; a line without a name goes on', async () => {
    const text = 'Gesprek in het havenkantoor\n\n[00:00:05] Noor Smit: Ja.\n[00:00:09] Ik bedoel nee.\n';
    expect(await said(text)).toEqual([
      'par. 1 | Gesprek in het havenkantoor',
      '00:00:05–00:00:09 | Noor Smit | Ja.',
      '00:00:09 | Noor Smit | Ik bedoel nee.',
    ]);
  });

  test('names below their times speak if they come again', async () => {
    const text =
      '[00:00:05]\nNoor Smit: Ja?\n[00:00:07]\nJoris: Nee.\n[00:00:09]\nNoor Smit: O.\n[00:00:10]\nJoris: Dus.\n';
    expect(await said(text)).toEqual([
      '00:00:05–00:00:07 | Noor Smit | Ja?',
      '00:00:07–00:00:09 | Joris | Nee.',
      '00:00:09–00:00:10 | Noor Smit | O.',
      '00:00:10 | Joris | Dus.',
    ]);
  });

  test('times that go back are told', async () => {
    const text = '[00:00:05] A: Een.\n[00:10:00] B: Twee.\n[00:00:07] A: Drie.\n[00:10:02] B: Vier.\n';
    expect((await read(text)).warnings).toContainEqual({ code: 'timesOutOfOrder', detail: '1' });
    expect(await said(text)).toHaveLength(4);
  });

  test.each([
    ['a live blog', '16:10 De brug gaat open.\n\n15:30 De brug is dicht.\n\n14:05 Er ligt een schip.\n'],
    [
      'a text with times',
      'De raad kwam om 14:32 bijeen.\n\nOm 15:10 was het klaar.\n\nIedereen ging naar huis.\n',
    ],
    ['one time', 'Noor Smit [00:00:05]: Hoeveel schepen waren er?\nDat bleef onbekend.\n'],
  ])('%s is none', async (_what, text) => expect((await read(text)).format).toBe('text'));
});
