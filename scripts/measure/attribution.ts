import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { attributedReports } from '../../core/detect/reporting/reported-speech.ts';
import { findQuotations } from '../../core/detect/reporting/quotations.ts';
import { claimPack } from '../../core/language/index.ts';
import { unitsOf } from '../../core/detect/figures/text-unit.ts';
import { splitSentences } from '../../core/text/sentences.ts';

const Spans = z.array(z.tuple([z.int(), z.int()]));
const Articles = z.array(
  z.object({
    text: z.string(),
    quotes: z.array(z.object({ type: z.string(), quote: Spans, speaker: Spans, cue: Spans })),
  }),
);

interface Counts {
  both: number;
  found: number;
  wanted: number;
}

function f1({ both, found, wanted }: Counts): number {
  return both === 0 ? 0 : (2 * both) / (found + wanted);
}

/** Marks the characters of spans, white space left out. */
function covered(text: string, spans: readonly (readonly [number, number])[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const [start, end] of spans) marks.fill(1, start, end);
  for (let at = 0; at < text.length; at += 1) if (/\s/u.test(text.charAt(at))) marks[at] = 0;
  return marks;
}

function count(counts: Counts, found: Uint8Array, wanted: Uint8Array): void {
  for (let at = 0; at < found.length; at += 1) {
    if (found[at] === 1) counts.found += 1;
    if (wanted[at] === 1) counts.wanted += 1;
    if (found[at] === 1 && wanted[at] === 1) counts.both += 1;
  }
}

/** Our reports of a text: one paragraph a block, headings unknown. */
function reportsOf(
  text: string,
  language: string,
): { content: [number, number][]; speaker: [number, number] | null; carried: boolean; form: string }[] {
  const pack = claimPack(language);
  const blocks: { kind: 'paragraph'; start: number; end: number; isText: true }[] = [];
  for (const { index, 0: block } of text.matchAll(/[^\n]+/g))
    blocks.push({ kind: 'paragraph', start: index, end: index + block.length, isText: true });
  const sentences = blocks.flatMap((block, blockPosition) =>
    splitSentences(text.slice(block.start, block.end), language).map(({ start, end }) => ({
      blockPosition,
      start: block.start + start,
      end: block.start + end,
    })),
  );
  const units = unitsOf({ text, language, published: null, blocks, sentences }, pack, () => []);
  return attributedReports(units, pack)
    .flat()
    .map(({ content, speaker, carried, form }) => ({
      content: content.map(({ start, end }): [number, number] => [start, end]),
      speaker: speaker === null ? null : [speaker.start, speaker.end],
      carried,
      form,
    }));
}

const overlap = (
  a: readonly (readonly [number, number])[],
  b: readonly (readonly [number, number])[],
): number =>
  a.reduce(
    (sum, [s, e]) =>
      sum + b.reduce((part, [s2, e2]) => part + Math.max(0, Math.min(e, e2) - Math.max(s, s2)), 0),
    0,
  );

/**
 * Measures who says what: characters of what is said, over all kinds of quotation together; and of the quotations found
 * (at least half of their characters) and given with a speaker, how often ours shares a word with theirs.
 */
export async function measureAttribution(folder: string): Promise<{ figures: object; table: string }> {
  const articles = Articles.parse(
    JSON.parse(await readFile(path.join(folder, 'german-wikinews-dev.json'), 'utf8')),
  );
  const ours: Counts = { both: 0, found: 0, wanted: 0 };
  const marks: Counts = { both: 0, found: 0, wanted: 0 };
  const speaker = { right: 0, of: 0, missed: 0, total: 0 };
  const kinds = new Map<string, { found: number; total: number }>();
  for (const { text, quotes } of articles) {
    const reports = reportsOf(text, 'de');
    const wanted = covered(
      text,
      quotes.flatMap(({ quote }) => quote),
    );
    count(
      ours,
      covered(
        text,
        reports.flatMap(({ content }) => content),
      ),
      wanted,
    );
    const quoted = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: block }) =>
      findQuotations(text, index, index + block.length),
    );
    count(
      marks,
      covered(
        text,
        quoted.map(({ start, end }): [number, number] => [start, end]),
      ),
      wanted,
    );
    for (const gold of quotes) {
      const size = gold.quote.reduce((sum, [start, end]) => sum + end - start, 0);
      const kind = kinds.get(gold.type) ?? { found: 0, total: 0 };
      kinds.set(gold.type, kind);
      kind.total += 1;
      const matching = reports
        .map((report) => ({ report, shared: overlap(report.content, gold.quote) }))
        .filter(({ shared }) => shared >= size / 2)
        .sort((a, b) => b.shared - a.shared);
      if (matching.length === 0) continue;
      kind.found += 1;
      if (gold.speaker.length === 0) continue;
      speaker.of += 1;
      if (
        matching.some(({ report }) => report.speaker !== null && overlap([report.speaker], gold.speaker) > 0)
      )
        speaker.right += 1;
    }
  }
  const figures = {
    articles: articles.length,
    contentF1: f1(ours),
    contentPrecision: ours.both / ours.found,
    contentRecall: ours.both / ours.wanted,
    quoteMarksF1: f1(marks),
    speakerRight: speaker.right / speaker.of,
    speakerOf: speaker.of,
    kinds: Object.fromEntries(kinds),
  };
  const rows = [
    'German news                      ours   between quote marks',
    `what is said, characters, F1     ${figures.contentF1.toFixed(3)}  ${figures.quoteMarksF1.toFixed(3)}`,
    `  precision, recall              ${figures.contentPrecision.toFixed(3)}, ${figures.contentRecall.toFixed(3)}`,
    `speaker right, of those found    ${figures.speakerRight.toFixed(3)} of ${speaker.of}`,
    ...[...kinds].map(([kind, { found, total }]) => `  ${kind.padEnd(28)} found ${found} of ${total}`),
  ];
  return { figures, table: rows.join('\n') };
}
