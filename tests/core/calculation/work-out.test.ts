import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../core/calculation/evaluate.ts';
import { workOut, inputNames } from '../../../core/calculation/work-out.ts';
import { Calculation, InputName } from '../../../core/model/calculation.ts';

const typed = (name: string, number: string) => ({ name, number, known: null });

test.each([
  ['(new - old) / old', ['new', 'old']],
  ['share(a; sum(a; b; c))', ['a', 'b', 'c']],
  ['1,250 people / 3', []],
  // Not finished, or wrong: what can be read is read.
  ['old + ', ['old']],
  ['old ? new & 1.2.3', ['old', 'new']],
  ['sum(', []],
])('the names in %s', (expression, names) => {
  expect(inputNames(expression, 'en')).toEqual(names);
});

test('each name in any text could be an input’s, and is there once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('en', 'nl', 'und'),
      (text, language) => {
        const names = inputNames(text, language);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(InputName.safeParse(name).success).toBe(true);
      },
    ),
  );
});

test('waits for a number that was not typed, and tells what is wrong with one at that one', () => {
  const waits = workOut('new / old', 'en', [typed('new', '1,250')]);
  expect(waits.result).toBe(null);
  expect([...waits.numbers.values()]).toMatchObject([{ ok: true, value: '1250' }, null]);
  const wrong = workOut('new / old', 'en', [typed('new', '1,250'), typed('old', '1.1.0')]);
  expect(wrong.result).toBe(null);
  expect(wrong.numbers.get('old')).toMatchObject({ ok: false, problem: { code: 'number' } });
});

test('tells what is wrong with the expression, and where', () => {
  expect(workOut('new / old', 'en', [typed('new', '1'), typed('old', '0')]).result).toMatchObject({
    problem: { code: 'zero', start: 6, end: 9 },
  });
  expect(workOut('new +', 'en', []).result).toMatchObject({ problem: { code: 'unexpected' } });
  expect(workOut('mean(new)', 'en', [typed('new', '1')]).result).toMatchObject({
    problem: { code: 'function' },
  });
});

test('a number that is known is not read anew: as words its language reads it otherwise', () => {
  const known = { value: '1.25', unit: 'EUR' };
  expect(workOut('price * 2', 'nl', [{ name: 'price', number: '1.250', known }]).result).toMatchObject({
    value: '2.5',
    unit: 'EUR',
  });
});

test('names and units longer than what is kept are refused', () => {
  const name = 'a'.repeat(61);
  expect(workOut(name, 'en', [typed(name, '1')])).toMatchObject({
    names: [],
    result: { problem: { code: 'large' } },
  });
  expect(evaluate(`1 ${'b'.repeat(61)}`, 'en', [])).toMatchObject({ problem: { code: 'large' } });
  const many = Array.from({ length: 201 }, (_, at) => `a${at}`);
  expect(workOut(many.join('+'), 'en', []).result).toMatchObject({ problem: { code: 'large' } });
});

test('whatever comes out can be kept, and is worked out to the same again', () => {
  const piece = fc.oneof(
    fc.constantFrom('+', '-', '*', '/', '(', ')', ';', 'sum(', 'share(', 'change(', 'perHead('),
    fc.constantFrom('old', 'new', 'people', '14 %', '€ 2,300', '5 million', '3.5', '0', '1,000 kg'),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.constantFrom('1,250', '€ 1,100', '12 people', '0'),
      (pieces, number) => {
        const expression = pieces.join(' ').trim();
        const names = ['old', 'new', 'people'];
        const worked = workOut(
          expression,
          'en',
          names.map((name) => typed(name, number)),
        );
        if (worked.result?.ok !== true) return;
        const inputs = worked.names.flatMap((name) => {
          const own = worked.numbers.get(name);
          return own?.ok === true
            ? [{ name, value: own.value, unit: own.unit, words: null, hash: null, locator: null }]
            : [];
        });
        const { value, unit } = worked.result;
        const kept = Calculation.parse({ expression, language: 'en', inputs, value, unit });
        expect(evaluate(kept.expression, kept.language, kept.inputs)).toEqual(worked.result);
      },
    ),
  );
});
