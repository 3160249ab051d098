import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import { z } from 'zod';

/** A page, and what is known to be true of it; null if nothing is known. */
export interface Page {
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
 * The pages of a folder with what is true of them: a folder a page (source.html, or source.mhtml as a browser saves it;
 * expected.html, expected-metadata.json) or ground-truth.json (id → articleBody) with html/ID.html.gz, which are
 * unpacked into `unpacked`.
 */
export function readPages(folder: string, unpacked: string): Promise<Page[]> {
  return existsSync(path.join(folder, 'ground-truth.json'))
    ? packedPages(folder, unpacked)
    : folderPages(folder);
}

async function folderPages(folder: string): Promise<Page[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names.map(async ({ name: id }) => {
      const at = (file: string): string => path.join(folder, id, file);
      const known = Metadata.parse(JSON.parse(await readFile(at('expected-metadata.json'), 'utf8')));
      return {
        id,
        file: existsSync(at('source.html')) ? at('source.html') : at('source.mhtml'),
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
    .replace(/<[^<>]*>/giu, ' ');
  return decodeHTML(bare);
}
