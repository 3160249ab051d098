import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileEnding, formHolds, ReportFormat } from '../../core/model/report/format.ts';
import { sealHtml, sealJson, sealOf } from '../../core/report/model/seal.ts';
import { expect, test } from '../helpers/app.ts';
import { docxParts } from '../helpers/docx.ts';
import { dropFiles, openPasted } from '../helpers/desk.ts';
import { everythingIn, lettersOf } from '../helpers/pdf-text.ts';
import { sha256 } from '../helpers/report-state.ts';
import { wordsOf } from '../helpers/report.ts';

const article = [
  '# The ferry sails again',
  '“Nobody was on board that night,” said skipper Ruud Halsema. The ferry takes 80 people and sails every 12 minutes.',
].join('\n\n');
const minutes = [
  'Minutes of the ferry board',
  'Skipper Halsema: “Hardly anybody was on board that night.”',
  'The ferry takes 80 people and sails every 15 minutes.',
].join('\n\n');

const excerpt = 'Hardly anybody was on board that night';
/** What each form says where it holds the appendices; JSON has no headings. */
const headings = ['Quotations and the sources', 'Proof list'];
const told = [excerpt, '15 minutes', 'minutes-of-the-board.txt', sha256(minutes)];

/** The letters and figures of a report, however it is packed. */
function lettersIn(format: ReportFormat, bytes: Buffer): string {
  if (format === 'pdf') return lettersOf(everythingIn(bytes));
  if (format === 'docx') return lettersOf(wordsOf(docxParts(bytes)['word/document.xml'] ?? ''));
  const text = bytes.toString('utf8');
  if (format !== 'json') return lettersOf(format === 'html' ? wordsOf(text) : text);
  // What stands around the words is in pieces, each with its mark.
  const { quotations } = JSON.parse(text) as { quotations: { excerpt: { text: string }[] }[] | null };
  const excerpts = (quotations ?? []).map((one) => one.excerpt.map((piece) => piece.text).join(''));
  return lettersOf([text, ...excerpts].join(' '));
}

test('each form that holds them has the quotations, the proof list and the sources, and others are as they were', async ({
  folder,
  cli,
}) => {
  const path = join(folder, 'ferry.md');
  const source = join(folder, 'minutes-of-the-board.txt');
  writeFileSync(path, article);
  writeFileSync(source, minutes);
  const [loaded] = (await cli('import', path, '--json', '--checker', 'Noor Smit')).lines();
  const id = String(loaded?.['article']);
  expect((await cli('source', 'add', id, source)).code).toBe(0);
  const exported = async (format: ReportFormat, ...options: string[]): Promise<Buffer> => {
    const out = join(folder, `report.${fileEnding(format)}`);
    const written = await cli('export', id, '--format', format, '--out', out, '--lang', 'en', ...options);
    expect(written.code, written.stderr).toBe(0);
    return readFileSync(out);
  };
  for (const format of ReportFormat.options) {
    const plain = lettersIn(format, await exported(format));
    const full = lettersIn(format, await exported(format, '--quotations', '--proof-list', '--sources'));
    for (const words of format === 'json' ? told : [...headings, ...told]) {
      expect(full.includes(lettersOf(words)), `${words} in ${format}`).toBe(formHolds(format, 'appendices'));
      expect(plain.includes(lettersOf(words)), `${words} in ${format} without them`).toBe(false);
    }
  }

  // What was changed on the way shows, also where the seal was made anew.
  for (const format of ['json', 'html'] as const) {
    const file = join(folder, `report.${format}`);
    const whole = readFileSync(file, 'utf8');
    expect((await cli('verify-report', file)).code).toBe(0);
    writeFileSync(file, whole.replaceAll('on board', 'on the quay'));
    expect((await cli('verify-report', file)).stdout).toContain('✗');
    const content = sealOf(whole)?.content ?? '';
    const forged =
      format === 'json'
        ? content.replace('"quote": "Nobody was on board', '"quote": "Somebody was on board')
        : content.replace('data-claims=""', 'data-claims="1"');
    expect(forged).not.toBe(content);
    writeFileSync(file, format === 'json' ? sealJson(forged, sha256) : sealHtml(forged, sha256));
    const differs = await cli('verify-report', file, '--json');
    expect(differs.code, differs.stdout).toBe(1);
    const [{ findings = [] } = {}] = differs.lines() as { findings?: { result: string; key: string }[] }[];
    expect(findings.filter(({ result }) => result === 'differs')).toHaveLength(1);
  }
});

test('the boxes of the export dialog show each of them in the preview, for the forms that hold them', async ({
  startAsChecker,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  const text = 'Minutes of the port authority\n\nThe harbour bridge closes on 2 March.';
  await dropFiles(pane, [{ name: 'minutes.txt', type: 'text/plain', text }]);
  await expect(pane.getByRole('option').first()).toContainText(/\d+ passages?/);

  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  const page = desk.frameLocator('iframe[title="Preview of the report"]').locator('body');
  const boxes = [
    ['Quotations beside the sources', 'Quotations and the sources'],
    ['The proof list, as an appendix', 'Every name, title, place, date, figure and quotation'],
    ['The sources, as an appendix', 'What this article was checked with'],
  ] as const;
  for (const [box, words] of boxes) {
    await expect(dialog.getByRole('checkbox', { name: box })).not.toBeChecked();
    await expect(page).not.toContainText(words);
    // One box after the other, faster than what they ask for is found.
    await dialog.getByText(box).click();
  }
  for (const [, words] of boxes) await expect(page).toContainText(words);
  for (const form of ['Word', 'Markdown', 'PDF']) {
    await dialog.getByText(form, { exact: true }).click();
    for (const [, words] of boxes) await expect(page).toContainText(words);
  }
  await dialog.getByText('CSV', { exact: true }).click();
  for (const [box] of boxes) await expect(dialog.getByRole('checkbox', { name: box })).toHaveCount(0);
  await dialog.getByText('JSON', { exact: true }).click();
  for (const [box] of boxes) await expect(dialog.getByRole('checkbox', { name: box })).toBeChecked();
  await expect(page).toContainText('"proofList": [');
  // Nothing of it failed on the way: neither in the dialog nor as a notice.
  await expect(desk.getByRole('alert')).toHaveCount(0);
});
