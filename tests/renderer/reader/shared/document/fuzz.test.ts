import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { ParsedArticle } from '../../../../../core/model/article/parsed-article.ts';
import { completeArticle } from '../../../../../core/text/complete-article.ts';
import type { SourceArticle, SourceFile } from '../../../../../core/text/source-article.ts';
import { docxVocabulary } from '../../../../../renderer/reader/formats/docx/package.ts';
import { odtVocabulary } from '../../../../../renderer/reader/shared/opendocument/open-odt.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { readEpub } from '../../../../../renderer/reader/formats/epub/read.ts';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import { readRtf } from '../../../../../renderer/reader/formats/rtf/read.ts';
import { readOds, readTable, readWorkbook } from '../../../../../renderer/reader/formats/sheet/read.ts';
import { pptxVocabulary } from '../../../../../renderer/reader/formats/slides/pptx.ts';
import { readOdp, readPptx } from '../../../../../renderer/reader/formats/slides/read.ts';
import { readSrt, readTranscript, readVtt } from '../../../../../renderer/reader/formats/transcript/read.ts';
import type { Vocabulary } from '../../../../../renderer/reader/shared/xml/namespaces.ts';
import { bookFile, harbourBook, harbourOds } from '../../formats/sheet/workbooks.ts';
import { harbourOdp, harbourSlides, packed } from '../../formats/slides/build-slides.ts';
import { epub } from '../../formats/epub/build-epub.ts';
import { plainHtml } from '../wire/plain-html.ts';
import { storyDocx } from '../../formats/docx/story-docx.ts';
import { misplaced, mutant, seeded } from './mutate.ts';
import { articleOf, codeOf } from './read.ts';
import { cpuTime } from '../../../../helpers/cpu-time.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

// The library for workbooks tells the console what it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

const MUTANTS = 1000;
const LONGEST = 10_000;
const EXPECTED = /^(?:read|noArticle|fileDamaged|fileBomb|markupRefused|fileEncrypted)$/u;

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(fixturePath(`office/${name}`)));

const markup = [
  '<w:p>',
  '</w:p>',
  '<w:tbl><w:tr><w:tc>',
  '<w:del>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<text:p>',
  '<text:s text:c="4294967295"/>',
  '<table:table-cell table:number-columns-repeated="99999999"/>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&x;',
  '&#x10FFFF;',
  ' xmlns:w="urn:x"',
  '"',
  "'",
  '>',
  '<',
  '\0',
];
const words = [
  '{',
  '}',
  '\\',
  '\\bin9999 ',
  '\\uc9999 ',
  '\\u-1 ',
  "\\'",
  '\\itap99 ',
  '\\nestrow ',
  '\\row ',
  '\\*\\footnote ',
  '{\\*\\annotation ',
  '{\\upr ',
  '\\f99999999999999999999 ',
  '\\par ',
  '{\\shp{\\*\\shpinst{\\shptxt ',
];

const times = [
  '00:00:01,000 --> 00:00:02,000\n',
  '-->',
  '99:99:99',
  '[00:00:00]',
  '<v ',
  '<v A>',
  '</v>',
  'NOTE ',
  '{\\an8}',
  '\n\n',
  'A: ',
  '\0',
];
const srt = [1, 2, 3, 4, 5, 6]
  .map((at) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n<i>Er lagen ${at} schepen.</i>\n`)
  .join('\n');
const vtt = `WEBVTT\n\nNOTE x\n\n${srt.replace(/,(\d{3})/gu, '.$1').replaceAll('<i>', '<v Noor Smit>')}`;
const talk = [1, 2, 3, 4, 5, 6].map((at) => `[00:00:0${at}] Noor Smit: Er lagen ${at} schepen.`).join('\n');

const xlsx = bookFile(harbourBook(), 'xlsx');
const xls = bookFile(harbourBook(), 'biff8');
const ods = harbourOds();
const csv = 'Haven;Schepen;"Op; merking"\nEmmelsum;1.250;"De ""grote"" haven"\nRietvaart;40;\n';
const separators = ['"', '""', ';', ',', '\t', '\n', '\r', 'sep=|\n', '\0'];

const asOds = async (bytes: Uint8Array, name: string): Promise<SourceFile> => ({
  kind: 'article',
  article: await readOds(bytes, name, null),
});

const pptx = packed(harbourSlides());
const asPptx = (bytes: Uint8Array, name: string): Promise<SourceFile> =>
  Promise.resolve().then(() => ({ kind: 'article', article: readPptx(bytes, name) }));
const asOdp = async (bytes: Uint8Array, name: string): Promise<SourceFile> => ({
  kind: 'article',
  article: await readOdp(bytes, name, null),
});

const asEpub = (bytes: Uint8Array, name: string): Promise<SourceFile> =>
  Promise.resolve().then(() => ({ kind: 'article', article: readEpub(bytes, name, plainHtml) }));

/** Reads a workbook as the reader does. */
function ofBook(format: 'xlsx' | 'xls'): (bytes: Uint8Array, name: string) => Promise<SourceFile> {
  return (bytes, name) =>
    Promise.resolve().then(() => ({ kind: 'article', article: readWorkbook(format, bytes, name) }));
}

/** Reads a text as the reader does once it is decoded. */
function asText(
  read: (text: string, name: string) => SourceArticle,
): (bytes: Uint8Array, name: string) => Promise<SourceFile> {
  return (bytes, name) => Promise.resolve({ kind: 'article', article: read(strFromU8(bytes), name) });
}

/** Returns a package with one of its parts damaged, packed again so that what is damaged is read. */
function packageWith(bytes: Uint8Array, random: () => number, vocabulary: Vocabulary): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => /\.(?:xml|rels|opf)$/u.test(name));
  const main = names.find((name) => /(?:document|content|sheet1|slide1)\.xml$|\.opf$/u.test(name)) ?? '';
  const name = random() < 0.6 ? main : (names[Math.floor(random() * names.length)] ?? main);
  const part = files[name] ?? new Uint8Array(1);
  const damaged =
    random() < 0.5 ? mutant(part, random, markup) : strToU8(misplaced(strFromU8(part), random, vocabulary));
  return zipSync({ ...files, [name]: damaged }, { level: 0 });
}

/** Reads a file as far as the reader does, and checks what would come of it as main does. */
async function articleFrom(file: Promise<SourceFile>): Promise<void> {
  const detect = () => ({ language: 'nl', reliable: true });
  ParsedArticle.parse(completeArticle(articleOf(await file), 'x', detect));
}

async function fuzz(
  seed: number,
  damaged: (random: () => number) => Uint8Array,
  read: (bytes: Uint8Array, name: string) => Promise<SourceFile>,
): Promise<Map<string, number>> {
  const random = seeded(seed);
  const codes = new Map<string, number>();
  for (let number = 0; number < MUTANTS; number += 1) {
    const bytes = damaged(random);
    let code = '';
    const taken = await cpuTime(async () => (code = await codeOf(articleFrom(read(bytes, 'x')))));
    expect(taken, `mutant ${number}`).toBeLessThan(LONGEST);
    expect(code, `mutant ${number}`).toMatch(EXPECTED);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return codes;
}

test.each([
  ['DOCX, its parts', readDocx, (random: () => number) => packageWith(storyDocx(), random, docxVocabulary)],
  [
    'DOCX, its package',
    readDocx,
    (random: () => number) => mutant(file('story.docx'), random, ['PK\x01\x02']),
  ],
  [
    'ODT, its parts',
    readOdt,
    (random: () => number) => packageWith(file('story.odt'), random, odtVocabulary),
  ],
  ['ODT, its package', readOdt, (random: () => number) => mutant(file('story.odt'), random, ['PK\x03\x04'])],
  ['flat ODT', readOdt, (random: () => number) => mutant(file('story.fodt'), random, markup)],
  ['RTF', readRtf, (random: () => number) => mutant(file('story.rtf'), random, words)],
  ['XLSX, its parts', ofBook('xlsx'), (random: () => number) => packageWith(xlsx, random, new Map())],
  ['XLSX, its package', ofBook('xlsx'), (random: () => number) => mutant(xlsx, random, ['PK\x01\x02'])],
  ['XLS', ofBook('xls'), (random: () => number) => mutant(xls, random, ['\x09\x08\x10\0', '\x0a\0\0\0'])],
  ['ODS, its parts', asOds, (random: () => number) => packageWith(ods, random, odtVocabulary)],
  ['PPTX, its parts', asPptx, (random: () => number) => packageWith(pptx, random, pptxVocabulary)],
  ['PPTX, its package', asPptx, (random: () => number) => mutant(pptx, random, ['PK\x01\x02'])],
  ['ODP, its parts', asOdp, (random: () => number) => packageWith(harbourOdp(), random, odtVocabulary)],
  ['EPUB, its parts', asEpub, (random: () => number) => packageWith(epub(), random, new Map())],
  ['EPUB, its package', asEpub, (random: () => number) => mutant(epub(), random, ['PK\x01\x02'])],
  ['CSV', asText(readTable), (random: () => number) => mutant(strToU8(csv), random, separators)],
  ['SRT', asText(readSrt), (random: () => number) => mutant(strToU8(srt), random, times)],
  ['WebVTT', asText(readVtt), (random: () => number) => mutant(strToU8(vtt), random, times)],
  ['a transcript', asText(readTranscript), (random: () => number) => mutant(strToU8(talk), random, times)],
])(
  'a thousand damaged files each end in an article or in an error of ours: %s',
  async (_what, read, damaged) => {
    const codes = await fuzz(20_240_305, damaged, read);
    // Neither all read nor none: else the damage would be none, or never reach the code that is to stand it.
    expect(codes.get('read') ?? 0).toBeLessThan(MUTANTS);
    expect(codes.get('fileDamaged') ?? 0).toBeLessThan(MUTANTS);
  },
  300_000,
);
