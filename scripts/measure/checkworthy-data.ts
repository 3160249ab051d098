import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A sentence and whether people thought it worth a check. */
export interface Labelled {
  readonly text: string;
  readonly worthy: boolean;
}

/** Reads ClaimBuster's CSV (RFC 4180): Verdict 1 is check-worthy, the rest is not. */
export async function readDebates(folder: string, name: string): Promise<Labelled[]> {
  const [, ...rows] = csv(await readFile(path.join(folder, name), 'utf8'));
  return rows
    .filter((row) => row.length > 9)
    .map((row) => ({ text: row[1] ?? '', worthy: row.at(-1)?.trim() === '1' }));
}

/** Reads a tab-separated file whose last column is the label and whose text is the column before it. */
export async function readTabbed(folder: string, name: string): Promise<Labelled[]> {
  const [, ...lines] = (await readFile(path.join(folder, name), 'utf8')).split(/\r?\n/);
  return lines
    .map((line) => line.split('\t'))
    .filter((row) => row.length > 2)
    .map((row) => ({ text: row.at(-2) ?? '', worthy: row.at(-1) === 'Yes' || row.at(-1) === '1' }));
}

function csv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows;
}
