import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluate, functionNames, recompute } from '../../../core/calculation/evaluate.ts';
import { Calculation, DecimalText } from '../../../core/model/calculation.ts';

const inputs = [
  { name: 'nieuw', value: '1250', unit: null },
  { name: 'oud', value: '1100', unit: null },
  { name: 'kosten', value: '18500000', unit: 'EUR' },
  { name: 'inwoners', value: '37000', unit: 'inwoners' },
];

test.each([
  ['(1250-1100)/1100', 'nl', '0.136363636363636363636363636364', null],
  ['(nieuw - oud) / oud', 'nl', '0.136363636363636363636363636364', null],
  ['0,1 + 0,2', 'nl', '0.3', null],
  ['0.1 + 0.2', 'en', '0.3', null],
  ['1.250,5 + 1', 'nl', '1251.5', null],
  ['1,250.5 + 1', 'en', '1251.5', null],
  ['1.250,5 + 1', 'de', '1251.5', null],
  ['1 250,5 + 1', 'fr', '1251.5', null],
  ['1 250,5 + 1', 'fr', '1251.5', null],
  ['1.250,5 + 1', 'es', '1251.5', null],
  ['1’250 + 1', 'de', '1251', null],
  ['2 + 3 × 4 − 10 ÷ 5', 'en', '12', null],
  ['-3 - -5', 'en', '2', null],
  ['sum(1; 2; 3,5)', 'nl', '6.5', null],
  ['sum(1, 2, 3.5)', 'en', '6.5', null],
  ['share(150; 1200)', 'nl', '12.5', '%'],
  ['change(oud; nieuw)', 'nl', '13.6363636363636363636363636364', '%'],
  ['change(1250; 1100)', 'nl', '-12', '%'],
  ['perHead(kosten; inwoners)', 'nl', '500', 'EUR/inwoners'],
  ['€ 2,3 miljoen / 1000', 'nl', '2300', 'EUR'],
  ['2.3m * 2', 'en', '4600000', null],
  ['5 m + 3 m', 'en', '8', 'm'],
  ['14% + 3 procent', 'nl', '17', '%'],
  ['200 * 14%', 'nl', '28', null],
  ['3 euro + € 2', 'nl', '5', 'EUR'],
  ['12 pond * 2', 'nl', '24', 'GBP'],
  ['10 euro / 2 euro', 'nl', '5', null],
])('%s (%s) is %s %s', (expression, language, value, unit) => {
  expect(evaluate(expression, language, inputs)).toEqual({ ok: true, value, unit });
});

test.each([
  ['', 'empty', ''],
  ['   ', 'empty', '   '],
  ['2 ^ 3', 'sign', '^'],
  ['"a"', 'sign', '"'],
  ['a[0]', 'sign', '['],
  ['1 + 1.25', 'number', '1.25'],
  ['1 + jaar', 'name', 'jaar'],
  ['1 + constructor', 'name', 'constructor'],
  ['constructor(1)', 'function', 'constructor'],
  ['max(1; 2)', 'function', 'max'],
  ['1 + change(1)', 'arguments', 'change'],
  ['sum()', 'arguments', 'sum'],
  ['kosten + inwoners', 'units', 'kosten + inwoners'],
  ['100 + 14%', 'percentage', '100 + 14%'],
  ['5 / (oud - 1100)', 'zero', 'oud - 1100'],
  ['change(0; 5)', 'zero', 'change(0; 5'],
  ['1 + ', 'unexpected', ''],
  ['1 + * 2', 'unexpected', '*'],
  ['1, 2', 'unexpected', '2'],
  ['oud nieuw', 'unexpected', 'nieuw'],
  ['2 (3)', 'unexpected', '('],
  ['1 + 2)', 'unexpected', ')'],
  ['(1, 2)', 'unexpected', '2'],
  ['2 * (1 + 2', 'open', '('],
  ['()', 'unexpected', ')'],
  [`${'('.repeat(60)}1${')'.repeat(60)}`, 'large', '('],
  ['1 + '.repeat(400) + '1', 'large', null],
  [`${'9'.repeat(39)} * ${'9'.repeat(39)}`, 'large', null],
])('%s has no value: %s at “%s”', (expression, code, words) => {
  const result = evaluate(expression, 'nl', inputs);
  expect(result).toMatchObject({ ok: false, problem: { code } });
  if (!result.ok && words !== null)
    expect(expression.slice(result.problem.start, result.problem.end)).toBe(words);
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      '1',
      '2,5',
      '1.000',
      '14%',
      '€ 3',
      'oud',
      'nieuw',
      'kosten',
      'x',
      'sum',
      'change',
      'share',
      'perHead',
    ],
    ...[
      '(',
      ')',
      ';',
      ', ',
      '+',
      '-',
      '*',
      '/',
      ' ',
      '.',
      '!',
      '=',
      '`',
      '${',
      'this',
      'true',
      '[',
      ']',
      '{',
      '0',
      "'",
    ],
  );

  it('there is a value, or a problem at a place in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (expression) => {
          const result = evaluate(expression, 'nl', inputs);
          if (result.ok) expect(DecimalText.safeParse(result.value).success).toBe(true);
          else {
            const { start, end } = result.problem;
            expect(0 <= start && start <= end && end <= expression.length).toBe(true);
          }
        },
      ),
    );
  });

  it('sums and products of decimals are exact', () => {
    const decimal = fc.record({ whole: fc.integer({ min: -1e6, max: 1e6 }), places: fc.nat({ max: 6 }) });
    const text = ({ whole, places }: { whole: number; places: number }) => {
      const digits = String(Math.abs(whole)).padStart(places + 1, '0');
      const cut = digits.length - places;
      return `${whole < 0 ? '-' : ''}${digits.slice(0, cut)}${places === 0 ? '' : `.${digits.slice(cut)}`}`;
    };
    const scaled = (value: string, places: number): bigint => {
      const [whole = '', part = ''] = value.split('.');
      return BigInt(whole + part.padEnd(places, '0'));
    };
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        const named = [one, other].map((number, at) => ({
          name: 'ab'.charAt(at),
          value: text(number),
          unit: null,
        }));
        const sum = evaluate('a + b', 'en', named);
        const product = evaluate('a * b', 'en', named);
        const raise = ({ whole, places }: { whole: number; places: number }, to: number) =>
          BigInt(whole) * 10n ** BigInt(to - places);
        expect(sum.ok && scaled(sum.value, 6)).toBe(raise(one, 6) + raise(other, 6));
        expect(product.ok && scaled(product.value, 12)).toBe(raise(one, 6) * raise(other, 6));
      }),
    );
  });
});

test('a kept calculation is worked out again, and a changed one is told', () => {
  const kept: Calculation = Calculation.parse({
    expression: 'change(oud; nieuw)',
    language: 'nl',
    inputs: [
      {
        name: 'oud',
        value: '1100',
        unit: null,
        words: '1.100',
        hash: null,
        locator: { kind: 'page', page: 3 },
      },
      { name: 'nieuw', value: '1250', unit: null, words: null, hash: null, locator: null },
    ],
    value: '13.6363636363636363636363636364',
    unit: '%',
  });
  expect(recompute(kept).isSame).toBe(true);
  expect(recompute({ ...kept, value: '14' })).toMatchObject({
    isSame: false,
    result: { ok: true, unit: '%' },
  });
  expect(recompute({ ...kept, unit: null }).isSame).toBe(false);
  expect(recompute({ ...kept, expression: 'change(oud; nieuw' })).toMatchObject({
    isSame: false,
    result: { ok: false, problem: { code: 'open' } },
  });
});

test('the names of functions are known', () => {
  expect(functionNames).toEqual(['sum', 'share', 'change', 'perHead']);
});
