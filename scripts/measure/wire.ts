import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { importFiles, type ImportLine } from './import-files.ts';

/** Reads every file in a folder and its folders, and says what became of each: its article, or the message. */
export async function measureWire(folder: string): Promise<{ figures: object; table: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const lines: ImportLine[] = [];
  await importFiles(files.sort(), (line) => lines.push(line));
  const read = lines.filter(({ ok }) => ok).length;
  const rows = lines.map((line) => `${path.relative(folder, line.file)}  ${describe(line)}`);
  return {
    figures: { files: files.length, read, answered: lines.length },
    table: [
      ...rows,
      `${read} of ${files.length} read as articles; ${lines.length - read} with a message`,
    ].join('\n'),
  };
}

function describe(line: ImportLine): string {
  if (!line.ok) return line.error?.code ?? line.status ?? 'failed';
  const { title, byline, published, language, blocks, release, milliseconds } = line;
  const status =
    release === null ? '' : ` ${release.status}${release.embargoedUntil === null ? '' : ' embargo'}`;
  return `${language} “${title.slice(0, 60)}” ${byline ?? '–'} ${published ?? '–'} ${blocks.length} blocks${status} ${milliseconds} ms`;
}
