import { decodeHTML } from 'entities';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { importFiles, type ImportLine } from './import-files.ts';
import { f1, overlap, tokensOf, type Overlap } from './shingles.ts';

/** A page, and what is known to be true of it; null where nothing is known. */
interface Page {
  id: string;
  file: string;
  text: string;
  title: string | null;
  byline: string | null;
  published: string | null;
}

const Metadata = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  publishedTime: z.string().nullish(),
});
const Truth = z.record(z.string(), z.object({ articleBody: z.string() }));

/**
 * Measures how well articles are got out of saved pages. The folder holds either a folder a page (source.html,
 * expected.html, expected-metadata.json) or ground-truth.json (id → articleBody) with html/ID.html.gz.
 */
export async function measureExtraction(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const unpacked = await mkdtemp(path.join(os.tmpdir(), 'tickmark-pages-'));
  try {
    const pages = existsSync(path.join(folder, 'ground-truth.json'))
      ? await packedPages(folder, unpacked)
      : await folderPages(folder);
    const lines = new Map<string, ImportLine>();
    await importFiles(
      pages.map(({ file }) => file),
      (line) => lines.set(line.file, line),
    );
    return report(pages, lines, worst);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function folderPages(folder: string): Promise<Page[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names.map(async ({ name: id }) => {
      const at = (file: string): string => path.join(folder, id, file);
      const known = Metadata.parse(JSON.parse(await readFile(at('expected-metadata.json'), 'utf8')));
      return {
        id,
        file: at('source.html'),
        text: textOf(await readFile(at('expected.html'), 'utf8')),
        title: known.title ?? null,
        byline: known.byline ?? null,
        published: known.publishedTime ?? null,
      };
    }),
  );
}

async function packedPages(folder: string, unpacked: string): Promise<Page[]> {
  const truth = Truth.parse(JSON.parse(await readFile(path.join(folder, 'ground-truth.json'), 'utf8')));
  return Promise.all(
    Object.entries(truth).map(async ([id, { articleBody }]) => {
      const file = path.join(unpacked, `${id}.html`);
      await writeFile(file, gunzipSync(await readFile(path.join(folder, 'html', `${id}.html.gz`))));
      return { id, file, text: articleBody, title: null, byline: null, published: null };
    }),
  );
}

/** The words of markup, for counting only. */
function textOf(markup: string): string {
  const bare = markup
    .replace(/<!--[^]*?-->|<(script|style|noscript)\b[^]*?<\/\1>/giu, ' ')
    .replace(/<\/?(?:a|abbr|b|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/giu, '')
    .replace(/<[^<>]*>/gu, ' ');
  return decodeHTML(bare);
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

function same(found: string | null, truth: string): boolean {
  const fold = (text: string): string => tokensOf(text.toLowerCase()).join(' ');
  return found !== null && fold(found) === fold(truth);
}

function report(
  pages: readonly Page[],
  lines: ReadonlyMap<string, ImportLine>,
  worst: number,
): { figures: object; table: string } {
  const scored = pages.map((page) => {
    const line = lines.get(page.file);
    return {
      page,
      line,
      score: line === undefined ? { precision: 0, recall: 0 } : overlap(bodyOf(line), page.text),
    };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const average: Overlap = {
    precision: mean(scored.map(({ score }) => score.precision)),
    recall: mean(scored.map(({ score }) => score.recall)),
  };
  const share = (field: 'title' | 'byline' | 'published'): { right: number; of: number } => {
    const known = scored.filter(({ page }) => page[field] !== null);
    const right = known.filter(({ page, line }) => {
      const truth = page[field];
      if (truth === null || line?.ok !== true) return false;
      return field === 'published' ? sameDay(line.published, truth) : same(line[field], truth);
    });
    return { right: right.length, of: known.length };
  };
  const times = scored
    .flatMap(({ line }) => (line === undefined ? [] : [line.milliseconds]))
    .sort((a, b) => a - b);
  const figures = {
    pages: pages.length,
    ...average,
    f1: f1(average),
    title: share('title'),
    byline: share('byline'),
    published: share('published'),
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

function sameDay(found: string | null, truth: string): boolean {
  if (found === null) return false;
  const [ours, theirs] = [new Date(found), new Date(truth)];
  return found.slice(0, 10) === truth.slice(0, 10) || Math.abs(ours.getTime() - theirs.getTime()) < 60_000;
}
