import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { commandOptions } from '../../../main/base/command-options.ts';

vi.mock('electron', () => ({ app: {} }));
const { runCalc } = await import('../../../main/cli/calc.ts');
await loadAllWords();

/** What the command writes, as objects and as words, and its exit code. */
function calc(words: readonly string[], language: Language = 'en') {
  const written: { value: object; words: string; failed: boolean }[] = [];
  const write = (failed: boolean) => (value: object, said: string) =>
    written.push({ value, words: said, failed });
  const output = { json: false, t: translator(language), result: write(false), failure: write(true) };
  const given = readOptions(words, commandOptions.calc);
  const code = runCalc({ given, output, language } as unknown as CliContext);
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
