import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { commit, undo } from '../../../db/queries/history/commit.ts';
import { changeSettings } from '../../../db/queries/settings/settings.ts';
import type { Library } from '../../../db/store/open.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle, TEXT } from '../../helpers/library.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { commandOptions } from '../../../main/base/command-options.ts';

vi.mock('electron', () => ({ app: {} }));
const { runCalc } = await import('../../../main/cli/calc.ts');
await loadAllWords();

/** What the command writes, as objects and as words, and its exit code. */
function calc(words: readonly string[], language: Language = 'en', library?: Library) {
  const written: { value: object; words: string; failed: boolean }[] = [];
  const write = (failed: boolean) => (value: object, said: string) =>
    written.push({ value, words: said, failed });
  const output = { json: false, t: translator(language), result: write(false), failure: write(true) };
  const given = readOptions(words, commandOptions.calc);
  const code = runCalc({ given, output, language, library: () => library } as unknown as CliContext);
  return { code, ...written[0] };
}

test('works out and compares with a claim', () => {
  expect(calc(['(1250-1100)/1100', '--claim', 'a rise of 14 per cent'])).toMatchObject({
    code: 0,
    words: '0.136364\nrounded as the claim says: 14 per cent',
    value: {
      ok: true,
      value: '0.136363636363636363636363636364',
      unit: null,
      claim: [{ text: '14 per cent', agreement: 'rounded', step: 1, isTurned: false }],
    },
  });
  expect(calc(['change(1.100; 1.250)', '--claim', '15 procent', '--lang', 'nl'], 'nl')).toMatchObject({
    code: 1,
    words: '13,636364 %\nde bewering zegt iets anders: 15 procent',
  });
  expect(calc(['1 + 1'])).toMatchObject({ code: 0, words: '2', value: { claim: null } });
  expect(calc(['1 + 1', '--claim', 'a lot'])).toMatchObject({
    code: 1,
    words: expect.stringContaining('no figure') as string,
  });
});

test('is kept as evidence of a claim, for it or against it as its figure agrees', () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const at = TEXT.indexOf('40 schepen');
  const draft = makeClaim(version, at, at + '40 schepen'.length, author);
  const claim = Claim.parse(commit(library, who, [draft]).claims[0]);
  changeSettings(library.db, { checkerId: author.checkerId });
  const keep = (...words: string[]) => calc([...words, '--keep', claim.id], 'nl', library);
  expect(keep('schepen / 2', '--input', 'schepen=80')).toMatchObject({
    code: 0,
    value: { kept: claim.id, claim: [{ text: '40', agreement: 'equal' }] },
  });
  expect(keep('30 + 1')).toMatchObject({ code: 1, value: { claim: [{ difference: -9 }] } });
  const { evidence } = articleState(library, article.id);
  expect(evidence.map(({ stance, calculation }) => [stance, calculation?.expression])).toEqual([
    ['supports', 'schepen / 2'],
    ['contradicts', '30 + 1'],
  ]);
  expect(evidence[0]?.calculation?.inputs).toMatchObject([{ name: 'schepen', value: '80', hash: null }]);
  verifyLibrary(library);
  undo(library, who);
  expect(articleState(library, article.id).evidence.filter(({ removed }) => !removed)).toHaveLength(1);
});

test('takes numbers by their names', () => {
  const inputs = ['--input', 'total=€ 1,500', '--input', 'people=300 people'];
  expect(calc(['perHead(total; people)', ...inputs])).toMatchObject({ words: '5 EUR/people' });
});

test('says what is wrong, and where', () => {
  expect(calc(['1250 / (3 - 3)'])).toMatchObject({
    code: 1,
    failed: true,
    words: 'This is zero, and nothing can be divided by zero.\n    1250 / (3 - 3)\n            ^^^^^',
    value: { ok: false, error: { code: 'calculation' }, problem: { code: 'zero', start: 8, end: 13 } },
  });
  expect(calc(['a', '--input', 'a=1.2.3'])).toMatchObject({ code: 1, failed: true });
  expect(() => calc(['a', '--input', '1'])).toThrow('usage');
  expect(() => calc(['a', '--input', '1a=3'])).toThrow('usage');
  expect(() => calc([])).toThrow('usage');
});
