import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkQuotation } from '../../core/quotations/check-quotation.ts';
import { SourceIndex } from '../../core/quotations/source-index.ts';
import {
  QuotationMaker,
  sourceOf,
  type MadeKind,
  type MadeQuotation,
  type Transcript,
} from './make-quotations.ts';

const kinds = [
  'exact',
  'typography',
  'otherSpeaker',
  'insertion',
  'omission',
  'joined',
  'word',
  'figure',
  'notFound',
] as const satisfies readonly MadeKind[];
/** Of these not one letter may differ. */
const faithful: ReadonlySet<MadeKind> = new Set(['exact', 'typography', 'otherSpeaker']);
const SEED = 13;

/** What became of the quotations that were made. */
export interface QuotationFigures {
  /** For each kind how many were told right, of how many. */
  readonly kinds: Readonly<Record<MadeKind, { right: number; of: number }>>;
  /** Those that were changed and were told to be word for word, but for their typography at most. */
  readonly takenForSame: number;
  readonly wrong: readonly { readonly made: MadeQuotation; readonly told: MadeKind }[];
}

/** Makes `count` quotations of transcripts, every kind as often, holds them against the transcripts, and says what was told. */
export function checkMadeQuotations(transcripts: readonly Transcript[], count: number): QuotationFigures {
  const index = new SourceIndex(transcripts.map(sourceOf));
  const makers = transcripts.map((transcript, at) => new QuotationMaker(transcript, SEED + at));
  const figures = Object.fromEntries(kinds.map((kind) => [kind, { right: 0, of: 0 }])) as Record<
    MadeKind,
    { right: number; of: number }
  >;
  const wrong: { made: MadeQuotation; told: MadeKind }[] = [];
  for (let at = 0; at < count; at += 1) {
    const [maker, kind] = [makers[at % makers.length], kinds[Math.floor(at / makers.length) % kinds.length]];
    if (maker === undefined || kind === undefined) continue;
    const made = maker.make(kind);
    const told = kindTold(made, index);
    figures[kind].of += 1;
    if (told === kind) figures[kind].right += 1;
    else wrong.push({ made, told });
  }
  const takenForSame = wrong.filter(
    ({ made, told }) => faithful.has(told) && !faithful.has(made.kind),
  ).length;
  return { kinds: figures, takenForSame, wrong };
}

function kindTold({ words, language, speaker }: MadeQuotation, index: SourceIndex): MadeKind {
  const asked = { content: { start: 0, end: words.length }, asides: [], speaker };
  return checkQuotation(asked, { text: words, language }, index)[0]?.kind ?? 'notFound';
}

/** The table of what was told, a line a kind. */
export function quotationTable({ kinds: told, takenForSame }: QuotationFigures): string {
  const rows = kinds.map((kind) => {
    const { right, of } = told[kind];
    return `${kind.padEnd(12)}  ${right} of ${of}  ${of === 0 ? '–' : (right / of).toFixed(4)}`;
  });
  return [...rows, `changed, and told as word for word: ${takenForSame}`].join('\n');
}

/** A page has about so many words. */
const PAGE = 400;
const PAGES = 1000;
const MADE = 10_000;

/**
 * Measures the quotation check on transcripts in a folder: xx.txt, xx their language, a line a turn ('Name: what they say'). `worst` of
 * those that were told wrong are shown. It also takes the time of one quotation against 1,000 pages.
 */
export async function measureQuotations(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const transcripts = await Promise.all(
    names.map(async (name) => ({
      language: path.basename(name, '.txt'),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
  const figures = checkMadeQuotations(transcripts, MADE);
  const speed = measureSpeed(transcripts);
  const shown = figures.wrong
    .slice(0, worst)
    .map(
      ({ made, told }) =>
        `  ${made.kind}, told as ${told}: ${made.words.replaceAll('\n', '⏎')} (${made.speaker})`,
    );
  const times = `1,000 pages: read in ${speed.read} ms; a quotation ${speed.median} ms (median), ${speed.slowest} ms (slowest)`;
  return {
    figures: { kinds: figures.kinds, takenForSame: figures.takenForSame, ...speed },
    table: [quotationTable(figures), ...shown, times].join('\n'),
  };
}

/** 1,000 pages of the transcripts' sentences in a random order, and 200 quotations held against them. */
function measureSpeed(transcripts: readonly Transcript[]): { read: number; median: number; slowest: number } {
  const sources = transcripts.map(sourceOf);
  const pages = Array.from({ length: Math.ceil(PAGES / sources.length) }, (_, page) => page);
  const long = sources.map(({ text }) => {
    const sentences = text.split('\n');
    const words = pages.length * PAGE;
    const lines: string[] = [];
    for (let [at, count] = [0, 0]; count < words; at += 1) {
      const line = sentences[(at * 7919) % sentences.length] ?? '';
      // Of each sentence another tenth is not there, so that no two pages are the same.
      lines.push(
        line
          .split(' ')
          .filter((_, word) => (word * 31 + at) % 10 !== 0)
          .join(' '),
      );
      count += line.split(' ').length;
    }
    return { text: lines.join('\n'), passages: [] };
  });
  const begun = performance.now();
  const index = new SourceIndex(long);
  const read = Math.round(performance.now() - begun);
  const times = transcripts.flatMap((transcript, at) => {
    const maker = new QuotationMaker(transcript, SEED + at);
    return Array.from({ length: 40 }, (_, count) => {
      const made = maker.make(kinds[count % kinds.length] ?? 'exact');
      const from = performance.now();
      kindTold(made, index);
      return performance.now() - from;
    });
  });
  const ordered = times.toSorted((a, b) => a - b).map((time) => Math.round(time));
  return { read, median: ordered[Math.floor(ordered.length / 2)] ?? 0, slowest: ordered.at(-1) ?? 0 };
}
