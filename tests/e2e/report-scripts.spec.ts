import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hanFontNeed } from '../../scripts/setup/needs.ts';
import { expect, test } from '../helpers/app.ts';
import { lettersOf } from '../helpers/pdf-text.ts';

/** A sentence in each script, written here; the ones from right to left hold no figures, which a line sets apart. */
const sentences = [
  'وقال المدير إن الرصيف آمن وإن السفن ستعود في الخريف',
  'המנהל אמר שהרציף בטוח ושהאוניות יחזרו בסתיו',
  '港口主任说，码头是安全的，出口下降了百分之六十二',
  '同省によると、輸出は62パーセント減少した',
  'Директор сказал, что причал безопасен',
  'Ο διευθυντής είπε ότι η αποβάθρα είναι ασφαλής',
];

test('words of every script can be copied out of a PDF as they were', async ({ cli, folder }) => {
  test.skip(hanFontNeed.missing(), `this system lacks ${hanFontNeed.what}`);
  const file = join(folder, 'scripts.txt');
  writeFileSync(file, ['A quay in six scripts', ...sentences.map((words) => `${words}.`)].join('\n\n'));
  const loaded = await cli('import', file, '--no-suggest', '--json');
  const { article } = JSON.parse(loaded.stdout) as { article: string };
  for (const words of sentences) expect((await cli('claim', article, '--quote', words)).code).toBe(0);
  const out = join(folder, 'scripts.pdf');
  const { code, stderr } = await cli('export', article, '--format', 'pdf', '--paper', 'letter', '--out', out);
  expect(code, stderr).toBe(0);

  const bytes = readFileSync(out);
  expect(await misread(out, bytes)).toEqual([]);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect((await pdf.getPage(1)).view.slice(2).map(Math.round)).toEqual([612, 792]);
  expect((await pdf.getOutline()).length).toBeGreaterThan(0);
});

/**
 * The sentences that do not come out of a PDF as they were, letter for letter: read by pdftotext, which knows directions.
 * Where it is not installed pdf.js is asked, which gives the lines of right-to-left scripts as they are drawn: then the
 * letters of each word count, in either direction.
 */
async function misread(path: string, bytes: Uint8Array): Promise<string[]> {
  const read = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  if (read.error === undefined) {
    const letters = lettersOf(read.stdout.normalize('NFKC'));
    return sentences.filter((words) => !letters.includes(lettersOf(words.normalize('NFKC'))));
  }
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const letters = lettersOf(text.normalize('NFKC'));
  const isThere = (word: string): boolean =>
    letters.includes(lettersOf(word)) || letters.includes([...lettersOf(word)].reverse().join(''));
  return sentences.filter((words) => !words.normalize('NFKC').split(' ').every(isThere));
}
