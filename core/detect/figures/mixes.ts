import type { Feature } from '../scoring/features.ts';

/** What features say together and not each by itself. */
export type Mix =
  | 'numberAndUnit'
  | 'firstForecast'
  | 'figureIntent'
  | 'figureFirst'
  | 'plain'
  | 'plainThird'
  | 'soft'
  | 'empty'
  | 'dense'
  | 'veryDense';

/** What makes a sentence talk rather than a statement of fact. */
const SOFT = [
  'opinion',
  'belief',
  'call',
  'wish',
  'forecast',
  'ability',
  'vague',
  'social',
  'asks',
  'anecdote',
  'question',
] as const satisfies readonly Feature[];

/** The words that identify a fact. */
const HARD = [
  'affairs',
  'affairs2',
  'name',
  'twoNames',
  'number',
  'percent',
  'year',
  'event',
  'pastForm',
  'trend',
  'law',
  'comparison',
  'superlative',
  'record',
  'quantity',
  'amount',
  'public',
  'time',
] as const satisfies readonly Feature[];

/** Returns what a sentence's features say together. */
export function mixesOf(has: ReadonlySet<Feature>): Mix[] {
  const soft = countOf(SOFT, has);
  const hard = countOf(HARD, has);
  const figure = has.has('number') || has.has('percent') || has.has('money');
  const first = has.has('firstSingular') || has.has('firstPlural');
  const mixes: readonly (readonly [Mix, boolean])[] = [
    ['numberAndUnit', (has.has('number') || has.has('year')) && (has.has('quantity') || has.has('time'))],
    ['firstForecast', first && has.has('forecast')],
    [
      'figureIntent',
      figure && (has.has('wish') || has.has('forecast') || has.has('call') || has.has('plan')),
    ],
    ['figureFirst', figure && has.has('firstSingular')],
    ['plain', soft === 0],
    ['plainThird', soft === 0 && !has.has('firstSingular')],
    ['soft', soft >= 3],
    ['empty', hard === 0],
    ['dense', hard >= 3],
    ['veryDense', hard >= 5],
  ];
  return mixes.flatMap(([mix, is]) => (is ? [mix] : []));
}

function countOf(features: readonly Feature[], has: ReadonlySet<Feature>): number {
  let count = 0;
  for (const feature of features) if (has.has(feature)) count += 1;
  return count;
}
