import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { importFiles, type ImportLine } from './import-files.ts';
import { readPages, type Page } from './pages.ts';

/** A page with what was made of it. */
interface Scored {
  page: Page;
  line: ImportLine | undefined;
  score: Overlap;
}

/**
 * Measures how well articles are got out of saved pages (pages.ts says of which form). F1 is given of all pages and of
 * each half of them, every other page by name: rules that are made for single pages show by halves that differ.
 */
export async function measureExtraction(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const unpacked = await mkdtemp(path.join(os.tmpdir(), 'tickmark-pages-'));
  try {
    const pages = await readPages(folder, unpacked);
    const lines = new Map<string, ImportLine>();
    await importFiles(
      pages.map(({ file }) => file),
      (line) => lines.set(line.file, line),
    );
    const scored = pages
      .sort((one, other) => one.id.localeCompare(other.id, 'en'))
      .map((page): Scored => {
        const line = lines.get(page.file);
        const score = line === undefined ? { precision: 0, recall: 0 } : overlap(bodyOf(line), page.text);
        return { page, line, score };
      });
    return report(scored, worst);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

/** The article as we have it: its text without what is greyed, and without the headline, which is not its body. */
function bodyOf(line: ImportLine): string {
  if (!line.ok) return '';
  return line.blocks
    .filter(({ isText }) => isText)
    .map(({ start, end, level }) => ({ text: line.text.slice(start, end), level }))
    .filter(({ text, level }) => !(level === 1 && text.trim() === line.title.trim()))
    .map(({ text }) => text)
    .join('\n');
}

function report(scored: readonly Scored[], worst: number): { figures: object; table: string } {
  const average = averageOf(scored);
  const halves = [0, 1].map((half) => f1(averageOf(scored.filter((_one, at) => at % 2 === half))));
  const times = scored
    .flatMap(({ line }) => (line === undefined ? [] : [line.milliseconds]))
    .sort((a, b) => a - b);
  const figures = {
    pages: scored.length,
    ...average,
    f1: f1(average),
    halves,
    title: share(scored, 'title'),
    byline: share(scored, 'byline'),
    published: share(scored, 'published'),
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    failed: scored.filter(({ line }) => line?.ok !== true).map(({ page }) => page.id),
  };
  const counted = (name: string, { right, of }: { right: number; of: number }): string =>
    `${name}  ${right} of ${of}`;
  const rows = [
    `pages      ${figures.pages}`,
    `precision  ${figures.precision.toFixed(3)}`,
    `recall     ${figures.recall.toFixed(3)}`,
    `F1         ${figures.f1.toFixed(3)}`,
    `by halves  ${halves.map((half) => half.toFixed(3)).join(' and ')}`,
    counted('title    ', figures.title),
    counted('byline   ', figures.byline),
    counted('date     ', figures.published),
    `median     ${figures.medianMilliseconds} ms a page`,
    `not read   ${figures.failed.join(', ') || 'none'}`,
  ];
  const last = [...scored].sort((a, b) => f1(a.score) - f1(b.score)).slice(0, worst);
  for (const { page, score } of last)
    rows.push(
      `  ${f1(score).toFixed(3)}  P ${score.precision.toFixed(2)}  R ${score.recall.toFixed(2)}  ${page.id}`,
    );
  return { figures, table: rows.join('\n') };
}

function averageOf(scored: readonly Scored[]): Overlap {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    precision: mean(scored.map(({ score }) => score.precision)),
    recall: mean(scored.map(({ score }) => score.recall)),
  };
}

/** How many pages have a detail as it is known to be. */
function share(
  scored: readonly Scored[],
  field: 'title' | 'byline' | 'published',
): { right: number; of: number } {
  const known = scored.filter(({ page }) => page[field] !== null);
  const right = known.filter(({ page, line }) => {
    const truth = page[field];
    if (truth === null || line?.ok !== true) return false;
    return field === 'published' ? sameDay(line.published, truth) : same(line[field], truth);
  });
  return { right: right.length, of: known.length };
}

function same(found: string | null, truth: string): boolean {
  const fold = (text: string): string => tokensOf(text.toLowerCase()).join(' ');
  return found !== null && fold(found) === fold(truth);
}

function sameDay(found: string | null, truth: string): boolean {
  if (found === null) return false;
  const [ours, theirs] = [new Date(found), new Date(truth)];
  return found.slice(0, 10) === truth.slice(0, 10) || Math.abs(ours.getTime() - theirs.getTime()) < 60_000;
}

/** The tokens of a text: runs of letters, marks and digits, as the public extraction benchmarks count them. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shingles(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  const size = Math.min(4, tokens.length);
  for (let at = 0; size > 0 && at + size <= tokens.length; at++) {
    const shingle = tokens.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** How much of one text is in another. */
interface Overlap {
  precision: number;
  recall: number;
}

/**
 * Precision and recall of a found text against the true one on 4-grams of tokens, as multisets. Both are 1 if both
 * texts are empty. Source of the measure: the article extraction benchmark of Zyte (scrapinghub).
 */
function overlap(found: string, truth: string): Overlap {
  const [ours, theirs] = [shingles(found), shingles(truth)];
  let common = 0;
  for (const [shingle, count] of ours) common += Math.min(count, theirs.get(shingle) ?? 0);
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [inOurs, inTheirs] = [total(ours), total(theirs)];
  return {
    precision: inOurs === 0 ? Number(inTheirs === 0) : common / inOurs,
    recall: inTheirs === 0 ? Number(inOurs === 0) : common / inTheirs,
  };
}

/** F1 of two averages. */
function f1({ precision, recall }: Overlap): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
