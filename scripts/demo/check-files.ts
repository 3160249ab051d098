import { readFile } from 'node:fs/promises';
import { Failure } from '../tools/failure.ts';

/** Words that every form of the demo's report must have. */
const words = [
  'Half of Port Ellery still without drinking water',
  'when 231 millimetres fell',
  'Ruth Calloway',
];

/** Reads the exported reports back. Throws a Failure that names the first thing that is not in them. */
export async function checkFiles(files: Record<'html' | 'pdf' | 'json', string>): Promise<void> {
  const html = await readFile(files.html, 'utf8');
  const json = await readFile(files.json, 'utf8');
  for (const word of words) {
    if (!html.includes(word)) throw new Failure(`The HTML report does not say “${word}”.`);
    if (!json.includes(word)) throw new Failure(`The JSON report does not say “${word}”.`);
  }
  if (/<script[^>]* src|src="https?:|<link/i.test(html))
    throw new Failure('The HTML report is not self-contained.');
  JSON.parse(json);
  const pdf = await readFile(files.pdf, 'latin1');
  if (!pdf.startsWith('%PDF-')) throw new Failure('The PDF report is no PDF.');
  for (const part of ['/StructTreeRoot', '/Outlines'])
    if (!pdf.includes(part)) throw new Failure(`The PDF report has no ${part.slice(1)}.`);
}
