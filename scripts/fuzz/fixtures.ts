import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../tools/paths.ts';

/** The password of all fixtures that have one. */
export const PASSWORD = 'beemster';

/** The fixtures that are damaged, by format, and the ending that the damaged files get. */
const FIXTURES = {
  text: ['txt', 'articles/nl-liveblog.txt', 'articles/es-cronica.txt'],
  markdown: ['md', 'articles/en-notes.md'],
  html: [
    'html',
    'articles/de-meldung.html',
    'articles/en-news.html',
    'articles/form-page.html',
    'articles/fr-article.html',
  ],
  mhtml: ['mhtml', 'mail/page-blink.mhtml', 'mail/page-start.mht'],
  email: [
    'eml',
    'mail/de-antwort.eml',
    'mail/en-attachments.eml',
    'mail/en-forward.eml',
    'mail/hostile.eml',
    'mail/nl-persbericht.eml',
  ],
  outlook: ['msg', 'mail/brug.msg', 'mail/winmail.dat'],
  docx: ['docx', 'office/story.docx'],
  'locked docx': ['docm', 'office/locked-agile.docx'],
  doc: ['doc', 'office/story.doc'],
  odt: ['odt', 'office/story.odt'],
  'locked odt': ['ott', 'office/locked-cbc.odt'],
  'flat odt': ['xml', 'office/story.fodt'],
  rtf: ['rtf', 'office/story.rtf'],
  pptx: ['pptx', 'sources/haven.pptx'],
  odp: ['odp', 'sources/haven.odp'],
  epub: ['epub', 'sources/haven.epub'],
  warc: ['warc.gz', 'sources/haven.warc.gz'],
  wacz: ['wacz', 'sources/haven.wacz'],
  srt: ['srt', 'sources/raad.srt'],
  vtt: ['vtt', 'sources/raad.vtt'],
  transcript: ['txt', 'sources/gesprek.txt'],
  pdf: ['pdf', 'pdf/tagged.pdf', 'pdf/locked.pdf'],
  ninjs: ['json', 'wire/ninjs-1.json', 'wire/ninjs-2.json', 'wire/ninjs-3.json', 'wire/news-article.json'],
  nitf: ['xml', 'wire/nitf-doctype.xml'],
  newsml: ['xml', 'wire/newsml-1.xml', 'wire/newsml-message.xml', 'wire/newsml-nitf.xml'],
} as const;

/** A format to fuzz, with its files. */
export interface FixtureSet {
  readonly format: string;
  readonly ending: string;
  readonly files: readonly Buffer[];
}

/** Reads the fixtures of those formats, or of all where none is named. */
export function fixtureSets(formats: readonly string[]): Promise<FixtureSet[]> {
  const wanted = Object.entries(FIXTURES).filter(
    ([format]) => formats.length === 0 || formats.includes(format),
  );
  return Promise.all(
    wanted.map(async ([format, [ending, ...names]]) => ({
      format,
      ending,
      files: await Promise.all(names.map((name) => readFile(path.join(root, 'tests', 'fixtures', name)))),
    })),
  );
}
