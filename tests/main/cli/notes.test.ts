import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { loadArticle, loadVersion } from '../../../db/queries/articles/load.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { undo } from '../../../db/queries/history/commit.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commandOptions } from '../../../main/base/command-options.ts';
import type { Remark } from '../../../core/model/article/article.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { smallArticle, testFolder, testLibrary, TEXT } from '../../helpers/library.ts';

vi.mock('electron', () => ({ app: {} }));
// The reader runs in a window of the app; what it runs there is the same.
const { parseRequest } = await import('../../../renderer/reader/parse-request.ts');
vi.mock('../../../main/workers/reader/read-file.ts', () => ({ readFile: parseRequest }));
const { runNotes } = await import('../../../main/cli/notes.ts');
await loadAllWords();

/** A library with an article whose author left three comments, and more, and the command on it. */
function noted(more: readonly Partial<Remark>[] = []) {
  const library = testLibrary();
  const at = '2026-03-04T10:00:00.000Z';
  const checker = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, at);
  const parsed = smallArticle();
  const start = parsed.text.indexOf('Volgens');
  const remark = (text: string): Remark => ({ start, end: start + 7, author: 'Bea Post', at: null, text });
  const remarks = [remark('Gebeld met Jan Vis'), remark('https://haven.example/a'), remark('mooi')];
  remarks.push(...more.map((one): Remark => ({ ...remark(''), author: null, ...one })));
  const file = { name: 'haven.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(parsed.text) };
  const who = { checkerId: checker.id, at };
  const article = loadArticle(library, { ...parsed, remarks }, file, who);
  const run = async (...options: string[]) => {
    const written: { value: object; words: string }[] = [];
    const write = (value: object, words: string) => void written.push({ value, words });
    const output = { json: false, t: translator('en'), result: write, failure: write };
    const given = readOptions([article.id, ...options], commandOptions.notes);
    const code = await runNotes({ given, output, library: () => library } as unknown as CliContext);
    return { code, written };
  };
  const live = () => {
    const { claims, evidence } = articleState(library, article.id);
    return [claims, evidence].map((rows) => rows.filter(({ removed }) => !removed).length);
  };
  const load = (newer: ParsedArticle) => loadVersion(library, article.id, newer, file, who, []);
  return { run, live, load, undo: () => undo(library, { articleId: article.id, ...who }) };
}

test('notes makes evidence of what the author wrote in the margin, once, and one undo takes it back', async () => {
  const { run, live, undo: takeBack } = noted();
  const tried = await run('--dry-run');
  expect(tried.code).toBe(0);
  expect(tried.written.at(-1)?.words).toBe(
    '2 of 3 notes would be made into evidence; 0 evidence already, 1 left out as talk, 0 without a place',
  );
  expect(live()).toEqual([0, 0]);
  expect((await run()).written.map(({ value }) => value)).toMatchObject([
    { kind: 'taken', link: null },
    { kind: 'taken', link: 'https://haven.example/a' },
    { kind: 'talk' },
    { ok: true, taken: 2 },
  ]);
  expect(live()).toEqual([1, 2]);
  expect((await run()).written.at(-1)?.value).toMatchObject({ taken: 0, there: 2, talk: 1 });
  expect(live()).toEqual([1, 2]);
  expect((await run('--all')).written.at(-1)?.value).toMatchObject({ taken: 1, there: 2, talk: 0 });
  expect(live()).toEqual([1, 3]);
  takeBack();
  expect(live()).toEqual([1, 2]);
  takeBack();
  expect(live()).toEqual([0, 0]);
});

test('notes takes footnotes and links too, or only the kinds that are asked for', async () => {
  const { run, live } = noted([
    { kind: 'link', address: 'https://haven.example/cijfers' },
    { kind: 'link', address: 'https://www.haven.example/a/' },
    { kind: 'footnote', text: 'Idem' },
  ]);
  expect((await run('--kinds', 'footnote', '--dry-run')).written).toMatchObject([
    { value: { what: 'footnote', kind: 'taken', text: 'Idem' } },
    { value: { ok: true, n: 1 } },
  ]);
  expect((await run('--kinds', 'link, footnote')).written.at(-1)?.value).toMatchObject({ n: 3, taken: 3 });
  expect(live()).toEqual([1, 3]);
  // The comment with the address of a link says it once more, with the author's words; the link is not listed beside it.
  expect((await run()).written.at(-1)?.value).toMatchObject({ n: 5, taken: 2, there: 2, talk: 1 });
  expect((await run()).written.at(-1)?.value).toMatchObject({ taken: 0, there: 4 });
  expect(live()).toEqual([1, 5]);
  await expect(run('--kinds', 'voetnoot')).rejects.toThrow('usage');
});

/** A draft as a file: paragraphs of RTF. */
function draftFile(...paragraphs: string[]): string {
  const path = join(testFolder(), 'kopij.rtf');
  writeFileSync(path, `{\\rtf1\\ansi ${paragraphs.map((one) => `${one}\\par `).join('')}}`);
  return path;
}

const footnote = (words: string) => `{\\chftn{\\footnote\\pard\\plain{\\chftn} ${words}}}`;
const link = (address: string, words: string) =>
  `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt ${words}}}`;

test('the notes of a file go to the claims at their words; what is nowhere in the article is listed', async () => {
  const { run, live, undo: takeBack } = noted();
  const file = draftFile(
    'De haven ligt vol.',
    `Volgens het havenbedrijf wachten ${link('https://haven.example/cijfers', '40 schepen')}.${footnote('Opgave van Jan Vis, 3 maart')} De burgemeester noemt dat onjuist.`,
    `Morgen komen er nog ${link('https://haven.example/morgen', 'twaalf')}.`,
  );
  const tried = await run(file, '--dry-run');
  expect(tried.written).toMatchObject([
    { value: { what: 'footnote', kind: 'taken', text: 'Opgave van Jan Vis, 3 maart' } },
    { value: { what: 'link', kind: 'taken', words: '40 schepen', link: 'https://haven.example/cijfers' } },
    { value: { kind: 'nowhere', words: 'twaalf', start: null, place: null } },
    { value: { ok: false, file: 'kopij.rtf', dryRun: true, n: 3, taken: 2, nowhere: 1 } },
  ]);
  expect(tried.written[2]?.words).toContain('These words are not in the article.');
  expect(live()).toEqual([0, 0]);
  expect((await run(file)).code).toBe(1);
  expect(live()).toEqual([1, 2]);
  expect((await run(file)).written.at(-1)?.value).toMatchObject({ taken: 0, there: 2, nowhere: 1 });
  takeBack();
  expect(live()).toEqual([0, 0]);
});

test('a newer draft adds only what is new and changed, also after the article has a newer version', async () => {
  const { run, live, load } = noted();
  const body = (first: string, note: string) => [
    'De haven ligt vol.',
    `${first} wachten ${link('https://haven.example/cijfers', '40 schepen')}.${footnote(note)} De burgemeester noemt dat onjuist.`,
  ];
  await run(draftFile(...body('Volgens het havenbedrijf', 'Opgave van Jan Vis')));
  expect(live()).toEqual([1, 2]);
  const changed = draftFile(...body('Volgens het havenbedrijf', 'Opgave van Jan Vis, bevestigd op 4 maart'));
  expect((await run(changed)).written.at(-1)?.value).toMatchObject({ taken: 1, there: 1 });
  expect(live()).toEqual([1, 3]);
  load(smallArticle(TEXT.replace('De haven ligt vol.', 'De haven ligt al weken vol.')));
  expect(live(), 'carried over').toEqual([1, 3]);
  expect((await run(changed)).written.at(-1)?.value).toMatchObject({ taken: 0, there: 2, nowhere: 0 });
  const more = draftFile(
    ...body('Volgens het havenbedrijf', 'Opgave van Jan Vis, bevestigd op 4 maart'),
    `Wij gebruiken ${link('https://haven.example/koekjes', 'cookies')}.`,
  );
  expect((await run(more)).written.at(-1)?.value).toMatchObject({ taken: 1, there: 2 });
  expect((await run(more)).written.at(-1)?.value).toMatchObject({ taken: 0, there: 3 });
});

test.each([
  ['an empty file', '', 'fileEmpty'],
  ['a file that is cut off', '{\\rtf1\\ansi De haven', 'fileDamaged'],
  ['a file without notes', '{\\rtf1\\ansi De haven ligt vol.\\par}', 'noAuthorNotes'],
])('%s makes nothing', async (_name, content, code) => {
  const { run, live } = noted();
  const path = join(testFolder(), 'kopij.rtf');
  writeFileSync(path, content);
  await expect(run(path)).rejects.toThrow(code);
  expect(live()).toEqual([0, 0]);
});
