import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { loadArticle } from '../../../db/queries/articles/load.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { undo } from '../../../db/queries/history/commit.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commandOptions } from '../../../main/base/command-options.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { smallArticle, testLibrary } from '../../helpers/library.ts';

vi.mock('electron', () => ({ app: {} }));
const { runNotes } = await import('../../../main/cli/notes.ts');
await loadAllWords();

/** A library with an article whose author left three comments, and the command on it. */
function noted() {
  const library = testLibrary();
  const at = '2026-03-04T10:00:00.000Z';
  const checker = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, at);
  const parsed = smallArticle();
  const start = parsed.text.indexOf('Volgens');
  const remark = (text: string) => ({ start, end: start + 7, author: 'Bea Post', at: null, text });
  const remarks = [remark('Gebeld met Jan Vis'), remark('https://haven.example/a'), remark('mooi')];
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
    '2 of 3 comments would be made into evidence; 0 evidence already, 1 left out as talk, 0 without a place',
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
