import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Span } from '../../core/model/article/article.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import { placeFinder } from '../../core/text/versions/new-place.ts';
import { writeLines } from './passage-data.ts';
import { alike, plain, plainComparison } from './revision-truth.ts';

const Revision = z.object({ before: z.string(), after: z.string() });
type Revision = z.infer<typeof Revision>;

/** A changed sentence counts if the most alike of the new ones is at least so much alike. */
const ALIKE = 0.6;

/** Where a sentence of the older text stands in the newer one; offsets are UTF-16, ends exclusive. */
interface Placed extends Span {
  readonly to: Span | null;
  readonly kind: 'same' | 'changed' | 'gone';
}

/** What became of sentences, counted. */
interface Counts {
  verbatim: number;
  found: number;
  changed: number;
  right: number;
  wrong: number;
}

/**
 * Measures how sentences are found in a newer text, by the code that carries claims over. `file` has a pair of texts a line, as JSON
 * (before, after), packed by gzip or not. `out` is a file for every sentence's place, one JSON object a line, with the number of
 * its pair's line from 1; null for none.
 *
 * A sentence that stands word for word in both texts must be found with these words. A changed one must be found where the most alike
 * of the new sentences stands, or where a plain comparison of all words has it: anywhere else is a wrong place, and so is a
 * sentence told as the same with other words.
 */
export async function measureRevisions(
  file: string,
  worst: number,
  out: string | null,
): Promise<{ figures: object; table: string }> {
  const revisions = await readRevisions(file);
  const counts: Counts = { verbatim: 0, found: 0, changed: 0, right: 0, wrong: 0 };
  const lines: object[] = [];
  const wrong: string[] = [];
  for (const [at, revision] of revisions.entries()) {
    const placed = placesIn(revision);
    for (const { start, end, to, kind } of placed)
      lines.push({ pair: at + 1, start, end, to: to && [to.start, to.end], kind });
    wrong.push(...count(revision, placed, counts).map((line) => `${at + 1}: ${line}`));
  }
  if (out !== null) await writeLines(out, lines);
  const share = (part: number, all: number): string => (part / Math.max(all, 1)).toFixed(4);
  const row = (label: string, ours: string, floor: string, goal: string): string =>
    `${label.padEnd(46)}${ours.padEnd(10)}${floor.padEnd(10)}${goal}`;
  const rows = [
    row(`${revisions.length} pairs, ${lines.length} sentences`, 'ours', 'before', 'goal'),
    row('wrong places', String(counts.wrong), '0', '0'),
    row(`of ${counts.verbatim} verbatim sentences found`, share(counts.found, counts.verbatim), '–', '.995'),
    row(
      `of ${counts.changed} changed ones (alike ≥ .6) carried`,
      share(counts.right, counts.changed),
      '0',
      '.95',
    ),
    ...wrong.slice(0, worst),
  ];
  return { figures: counts, table: rows.join('\n') };
}

async function readRevisions(file: string): Promise<Revision[]> {
  const bytes = await readFile(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Revision.parse(JSON.parse(line))]));
}

function placesIn({ before, after }: Revision): Placed[] {
  const sentences = splitSentences(before, 'en');
  const find = placeFinder(
    { text: before, parts: sentences },
    { text: after, parts: splitSentences(after, 'en') },
  );
  return sentences.map((sentence) => {
    const place = find(sentence);
    const to = place && { start: place.start, end: place.end };
    const isSame = to !== null && plain(after, to) === plain(before, sentence);
    return { ...sentence, to, kind: to === null ? 'gone' : isSame ? 'same' : 'changed' };
  });
}

/** Adds what became of a pair's sentences to `counts`; returns the wrong places. */
function count({ before, after }: Revision, placed: readonly Placed[], counts: Counts): string[] {
  const theirs = splitSentences(after, 'en').map((span) => ({ span, words: plain(after, span) }));
  const known = new Set(placed.map((sentence) => plain(before, sentence)));
  const words = new Set(theirs.map((other) => other.words));
  const isThere = (sentence: Span): boolean => words.has(plain(before, sentence));
  countVerbatim(
    placed.filter(isThere).map(({ to, ...span }) => [plain(before, span), to && plain(after, to)]),
    theirs.map((other) => other.words),
    counts,
  );
  const open = theirs.filter((other) => !known.has(other.words));
  const compared = plainComparison(before, after);
  const taken = new Set<number>();
  return placed.flatMap((sentence) => {
    const { to, kind } = sentence;
    const own = plain(before, sentence);
    const told = `${own} → ${to === null ? '' : plain(after, to)}`;
    const isTwice = kind === 'same' && to !== null && taken.has(to.start);
    if (kind === 'same' && to !== null) taken.add(to.start);
    const best = isThere(sentence) ? [] : mostAlike(own, open);
    if (best.length > 0) counts.changed += 1;
    const places = [...best, ...[compared(sentence) ?? []].flat()];
    const isRight = to !== null && places.some((place) => place.start < to.end && to.start < place.end);
    if (best.length > 0 && isRight) counts.right += 1;
    if (!isTwice && (best.length === 0 || to === null || isRight)) return [];
    counts.wrong += 1;
    return [told];
  });
}

/** Adds the sentences that stand word for word in both texts, as often as they do in both. `placed` are old and new words. */
function countVerbatim(
  placed: readonly (readonly [was: string, is: string | null])[],
  theirs: readonly string[],
  counts: Counts,
): void {
  for (const words of new Set(placed.map(([was]) => was))) {
    const own = placed.filter(([was]) => was === words);
    const all = Math.min(own.length, theirs.filter((other) => other === words).length);
    counts.verbatim += all;
    counts.found += Math.min(all, own.filter(([, is]) => is === words).length);
  }
}

/** The places of the sentences that are most alike, if they are alike enough. */
function mostAlike(words: string, open: readonly { span: Span; words: string }[]): Span[] {
  const found = open.map((other) => ({ span: other.span, ratio: alike(words, other.words, ALIKE) }));
  const most = Math.max(...found.map(({ ratio }) => ratio), 0);
  return most < ALIKE ? [] : found.filter(({ ratio }) => ratio === most).map(({ span }) => span);
}
