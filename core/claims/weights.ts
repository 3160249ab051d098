import type { Feature } from './features.ts';

/*
 * Set by hand, in quarters: what a class of words says of a sentence's need for a check, by the judgement of those who
 * check. 1 and more: there is hardly a reason not to (a figure, a percentage, a record). A half: one of several reasons.
 * Less than 0: it is somebody's feeling, wish or question. See docs/decisions/009-score-weights.md.
 */
export const bias = -1.5;

/** For the first find of a class; a second find in the same sentence adds half as much again. */
const classes = {
  negation: 0,
  quantity: 0.5,
  comparison: 0.5,
  superlative: 0.5,
  trend: 0.5,
  cause: 0.5,
  law: 0.5,
  position: 0.5,
  forecast: -0.25,
  identity: 0.25,
  image: 0,
  event: 0.5,
  past: 0.25,
  hedge: 0,
  call: -0.5,
  wish: -0.5,
  opinion: -0.5,
  belief: -0.5,
  social: -0.5,
  firstSingular: -0.5,
  firstPlural: 0,
  second: -0.25,
  third: 0.25,
  affairs: 0.5,
  time: 0.5,
  stative: 0,
  question: -0.5,
  talk: 0,
  deed: 0.25,
  vague: -0.5,
  extent: 0.5,
  single: 0.5,
  public: 0.5,
  plan: 0,
  example: 0.5,
  anecdote: -0.5,
  ability: -0.5,
  count: 0.25,
  record: 0.75,
  amount: 0.5,
} as const;

/** Figures, names and the sentence's shape. */
const shapes = {
  number: 1.5,
  twoNumbers: 0.25,
  percent: 1,
  money: 0.75,
  year: 1,
  name: 0.5,
  twoNames: 0.25,
  pastForm: 0.5,
  asks: -2,
  exclaims: -0.25,
  cutOff: -0.5,
  upTo5: -0.5,
  upTo9: -0.25,
  over25: 0.25,
  opensFirst: -0.25,
  opensCall: -0.5,
  opensWish: -0.25,
  opensQuestion: -0.25,
  // A figure and its unit are one reason, counted twice.
  numberAndUnit: -0.5,
  firstForecast: -0.5,
} as const satisfies Partial<Record<Feature, number>>;

const table = new Map<string, number>(Object.entries(shapes));
for (const [name, weight] of Object.entries(classes)) {
  table.set(name, weight);
  table.set(`${name}2`, weight / 2);
}

/** Returns the weight of a feature; 0 for one that says nothing by itself. */
export function weightOf(feature: Feature): number {
  return table.get(feature) ?? 0;
}
