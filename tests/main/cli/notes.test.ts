import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { loadArticle } from '../../../db/queries/articles/load.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { undo } from '../../../db/queries/history/commit.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commandOptions } from '../../../main/base/command-options.ts';
import type { Remark } from '../../../core/model/article/article.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { smallArticle, testLibrary } from '../../helpers/library.ts';

vi.mock('electron', () => ({ app: {} }));
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
  const run = (...options: string[]) => {
    const written: { value: object; words: string }[] = [];
    const write = (value: object, words: string) => void written.push({ value, words });
    const output = { json: false, t: translator('en'), result: write, failure: write };
    const given = readOptions([article.id, ...options], commandOptions.notes);
    const code = runNotes({ given, output, library: () => library } as unknown as CliContext);
    return { code, written };
  };
  const live = () => {
    const { claims, evidence } = articleState(library, article.id);
    return [claims, evidence].map((rows) => rows.filter(({ removed }) => !removed).length);
  };
  return { run, live, undo: () => undo(library, { articleId: article.id, ...who }) };
}

test('notes makes evidence of what the author wrote in the margin, once, and one undo takes it back', () => {
  const { run, live, undo: takeBack } = noted();
  const tried = run('--dry-run');
  expect(tried.code).toBe(0);
  expect(tried.written.at(-1)?.words).toBe(
    '2 of 3 notes would be made into evidence; 0 evidence already, 1 left out as talk, 0 without a place',
  );
  expect(live()).toEqual([0, 0]);
  expect(run().written.map(({ value }) => value)).toMatchObject([
    { kind: 'taken', link: null },
    { kind: 'taken', link: 'https://haven.example/a' },
    { kind: 'talk' },
    { ok: true, taken: 2 },
  ]);
  expect(live()).toEqual([1, 2]);
  expect(run().written.at(-1)?.value).toMatchObject({ taken: 0, there: 2, talk: 1 });
  expect(live()).toEqual([1, 2]);
  expect(run('--all').written.at(-1)?.value).toMatchObject({ taken: 1, there: 2, talk: 0 });
  expect(live()).toEqual([1, 3]);
  takeBack();
  expect(live()).toEqual([1, 2]);
  takeBack();
  expect(live()).toEqual([0, 0]);
});

test('notes takes footnotes and links too, or only the kinds that are asked for', () => {
  const { run, live } = noted([
    { kind: 'link', address: 'https://haven.example/cijfers' },
    { kind: 'link', address: 'https://www.haven.example/a/' },
    { kind: 'footnote', text: 'Idem' },
  ]);
  expect(run('--kinds', 'footnote', '--dry-run').written).toMatchObject([
    { value: { what: 'footnote', kind: 'taken', text: 'Idem' } },
    { value: { ok: true, n: 1 } },
  ]);
  expect(run('--kinds', 'link, footnote').written.at(-1)?.value).toMatchObject({ n: 3, taken: 3 });
  expect(live()).toEqual([1, 3]);
  // The comment with the address of a link says it once more, with the author's words; the link is not listed beside it.
  expect(run().written.at(-1)?.value).toMatchObject({ n: 5, taken: 2, there: 2, talk: 1 });
  expect(run().written.at(-1)?.value).toMatchObject({ taken: 0, there: 4 });
  expect(live()).toEqual([1, 5]);
  expect(() => run('--kinds', 'voetnoot')).toThrow('usage');
});
