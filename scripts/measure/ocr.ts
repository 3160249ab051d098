import { writeFile } from 'node:fs/promises';
import { pagePassages } from '../../core/ocr/page-passages.ts';
import { defaultOcrLanguages, ocrLanguages, type OcrLanguage } from '../../core/ocr/recognized-page.ts';
import { startOcr, type OcrEngine } from '../../main/workers/ocr/engine.ts';
import { recognizeUpright } from '../../main/workers/ocr/upright.ts';
import { packagedOcrFiles } from '../ocr/ocr-files.ts';
import { root } from '../tools/paths.ts';
import { cleanLook, drawTextPage, type PageLook } from './ocr-draw.ts';
import { ocrTexts } from './ocr-texts.ts';

/** The kinds of pages, each with what is wrong with them. */
const kinds = {
  clean: {},
  dark: { isDark: true },
  skewed: { angle: 1.7 },
  'skewed the other way': { angle: -2.9 },
  noisy: { noise: 14 },
  'JPEG of quality 60': { jpeg: 60 },
  'JPEG of quality 35': { jpeg: 35 },
} as const satisfies Readonly<Record<string, Partial<PageLook>>>;
type Kind = keyof typeof kinds;

const SIZES = [11, 12, 14, 16];
const TYPEFACES = ['sans', 'serif'] as const;
const languages = Object.keys(ocrLanguages) as OcrLanguage[];

/** What came of the pages of a kind. */
interface Counts {
  /** Characters that are there, and how many of them are wrong, missing or too many. */
  characters: number;
  wrong: number;
  figures: number;
  /** Figures that are wrong and marked as unsure, and those that are not marked. */
  wrongMarked: number;
  wrongUnmarked: number;
  /** Words that are right, and how many of them are marked all the same; the same of figures. */
  right: number;
  rightMarked: number;
  rightFigures: number;
  rightFiguresMarked: number;
}

/** A wrong figure: what stands there, what was read, and whether it is marked. */
interface WrongFigure {
  readonly page: string;
  readonly truth: string;
  readonly read: string;
  readonly isMarked: boolean;
}

interface ReadWord {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What came of pages: the counts of each kind, the figures that are wrong, and how many pages there were. */
interface OcrFigures {
  readonly counts: ReadonlyMap<Kind, Counts>;
  readonly wrong: readonly WrongFigure[];
  readonly pages: number;
}

/**
 * Draws pages of our own texts in five languages and has them recognized as the app does: of the kinds that are named, in those sizes and
 * typefaces. A quotation mark, a dash or a space of another form is no error.
 */
export async function recognizeDrawnPages(
  named: readonly Kind[],
  sizes: readonly number[],
  typefaces: readonly PageLook['typeface'][],
): Promise<OcrFigures> {
  const engine = await startOcr(packagedOcrFiles(root));
  const counts = new Map<Kind, Counts>();
  const wrong: WrongFigure[] = [];
  let pages = 0;
  for (const kind of named)
    for (const language of languages)
      for (const size of sizes)
        for (const typeface of typefaces) {
          const look = { ...cleanLook, ...kinds[kind], size, typeface };
          const read = await readPage(engine, language, look);
          const sum = counts.get(kind) ?? none();
          wrong.push(...compare(language, read, sum, `${kind} ${language} ${size} ${typeface}`));
          counts.set(kind, sum);
          pages++;
        }
  return { counts, wrong, pages };
}

/** Measures text recognition on drawn pages: clean, dark, skewed, noisy and as JPEG. `worst` of the wrong figures are shown. */
export async function measureOcr(
  _folder: string,
  worst: number,
  out: string | null,
): Promise<{ figures: object; table: string }> {
  const begun = performance.now();
  const { counts, wrong, pages } = await recognizeDrawnPages(Object.keys(kinds) as Kind[], SIZES, TYPEFACES);
  const seconds = (performance.now() - begun) / 1000 / pages;
  if (out !== null) await writeFile(out, wrong.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const rows = [...counts].map(([kind, sum]) => row(kind, sum));
  const heads =
    'pages                 characters wrong   figures  wrong: marked / not   marked though right: figures / words';
  const shown = wrong
    .toSorted((a, b) => Number(a.isMarked) - Number(b.isMarked))
    .slice(0, worst)
    .map(
      (one) => `  ${one.isMarked ? 'marked' : 'NOT MARKED'} ${one.page}: ${one.truth} read as ${one.read}`,
    );
  return {
    figures: { kinds: Object.fromEntries(counts), secondsPerPage: seconds },
    table: [heads, ...rows, ...shown, `${pages} pages, ${seconds.toFixed(2)} s each`].join('\n'),
  };
}

function none(): Counts {
  return {
    characters: 0,
    wrong: 0,
    figures: 0,
    wrongMarked: 0,
    wrongUnmarked: 0,
    right: 0,
    rightMarked: 0,
    rightFigures: 0,
    rightFiguresMarked: 0,
  };
}

function row(kind: Kind, sum: Counts): string {
  const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`;
  return [
    kind.padEnd(22),
    share(sum.wrong, sum.characters).padStart(16),
    String(sum.figures).padStart(10),
    `${sum.wrongMarked} / ${sum.wrongUnmarked}`.padStart(21),
    `${share(sum.rightFiguresMarked, sum.rightFigures)} / ${share(sum.rightMarked, sum.right)}`.padStart(29),
  ].join('');
}

async function readPage(engine: OcrEngine, language: OcrLanguage, look: PageLook): Promise<ReadWord[]> {
  const drawn = await drawTextPage(ocrTexts[language], look);
  const { page } = recognizeUpright(engine, drawn, defaultOcrLanguages(language), 0);
  return pagePassages(page, 1, language, 0).passages.flatMap(({ text, unsure = [] }) =>
    [...text.matchAll(/\S+/gu)].map((match) => ({
      text: plain(match[0]),
      isMarked: unsure.some(({ start, end }) => start < match.index + match[0].length && end > match.index),
    })),
  );
}

/** Quotation marks, dashes and spaces in one form each. */
function plain(text: string): string {
  return text
    .replace(/[“”„«»‘’‚'"`´]+/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .normalize('NFC');
}

/** Counts the differences of a page into `sum`, and returns its wrong figures. */
function compare(language: OcrLanguage, read: readonly ReadWord[], sum: Counts, page: string): WrongFigure[] {
  const truth = ocrTexts[language].join(' ').split(/\s+/u).map(plain);
  const [a, b] = [truth.join(' '), read.map(({ text }) => text).join(' ')];
  sum.characters += a.length;
  sum.wrong += distance([...a], [...b]);
  const wrong: WrongFigure[] = [];
  for (const { truth: words, read: found } of aligned(truth, read)) {
    const isRight = words.length === 1 && found.length === 1 && words[0] === found[0]?.text;
    const figures = words.filter((word) => /\p{N}/u.test(word)).length;
    sum.figures += figures;
    const isMarked = found.some((word) => word.isMarked);
    if (isRight) {
      sum.right++;
      if (isMarked) sum.rightMarked++;
      if (figures > 0) sum.rightFigures++;
      if (figures > 0 && isMarked) sum.rightFiguresMarked++;
      continue;
    }
    const said = found.map(({ text }) => text).join(' ');
    if (digitsOf(words.join(' ')) === digitsOf(said)) continue;
    if (isMarked) sum.wrongMarked++;
    else sum.wrongUnmarked++;
    wrong.push({ page, truth: words.join(' '), read: said, isMarked });
  }
  return wrong;
}

/** The digits of words with what stands between them: a full stop after a year is none of its figure. */
function digitsOf(text: string): string {
  return (text.match(/\p{N}(?:[\p{N}.,:]*\p{N})?/gu) ?? []).join(' ');
}

/** Parts of the truth and of what was read that belong together: equal words one by one, and what lies between them. */
function aligned(
  truth: readonly string[],
  read: readonly ReadWord[],
): { truth: string[]; read: ReadWord[] }[] {
  const width = read.length + 1;
  const longest = new Uint16Array((truth.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--)
      longest[i * width + j] =
        truth[i] === read[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: { truth: string[]; read: ReadWord[] }[] = [];
  let between: { truth: string[]; read: ReadWord[] } = { truth: [], read: [] };
  let [i, j] = [0, 0];
  while (i < truth.length || j < read.length) {
    const [word, found] = [truth[i], read[j]];
    if (word !== undefined && word === found?.text) {
      parts.push(between, { truth: [word], read: [found] });
      between = { truth: [], read: [] };
      i++;
      j++;
    } else if (word !== undefined && (found === undefined || at(i + 1, j) >= at(i, j + 1))) {
      between.truth.push(word);
      i++;
    } else if (found !== undefined) {
      between.read.push(found);
      j++;
    }
  }
  return [...parts, between].filter((part) => part.truth.length + part.read.length > 0);
}

/** How many characters have to be changed, left out or put in (V. Levenshtein). */
function distance(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries())
      row.push(
        Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    above = row;
  }
  return above[b.length] ?? 0;
}
