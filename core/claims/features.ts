import { marksIn, type Mark } from './lexicon.ts';
import type { ClaimPack, WordClass } from './languages/pack.ts';
import type { Token } from './tokens.ts';

/** What a score is made of besides the classes of words. */
type Shape =
  | 'number'
  | 'twoNumbers'
  | 'percent'
  | 'money'
  | 'year'
  | 'name'
  | 'twoNames'
  | 'pastForm'
  | 'asks'
  | 'exclaims'
  | 'cutOff'
  | 'upTo5'
  | 'upTo9'
  | 'over25'
  | 'opensFirst'
  | 'opensCall'
  | 'opensWish'
  | 'opensQuestion'
  | 'numberAndUnit'
  | 'firstForecast';
export type Feature = WordClass | `${WordClass}2` | Shape;

/** What was found in a stretch of tokens. */
export interface Found {
  readonly marks: readonly Mark<WordClass>[];
  readonly has: ReadonlySet<Feature>;
  /** Tokens that look like a past event's verb. */
  readonly pastForms: readonly number[];
  /** Tokens that begin a name. */
  readonly names: readonly number[];
}

/** Returns the features of tokens[from, to), which is a sentence or part of one. Linear. */
export function featuresOf(tokens: readonly Token[], from: number, to: number, pack: ClaimPack): Found {
  const marks = marksIn(pack.words, tokens, from, to);
  const has = new Set<Feature>();
  const counts = new Map<WordClass, number>();
  for (const { cls } of marks) counts.set(cls, (counts.get(cls) ?? 0) + 1);
  for (const [cls, count] of counts) {
    has.add(cls);
    if (count > 1) has.add(`${cls}2`);
  }
  const names: number[] = [];
  const pastForms: number[] = [];
  let numbers = 0;
  let words = 0;
  let first = true;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'number') {
      if (/^(?:19|20)\d\d$/.test(token.text)) has.add('year');
      else numbers += 1;
    }
    if (token.kind !== 'mark') words += 1;
    if (token.kind === 'word') {
      if (pack.pastForm?.test(token.lower) === true) pastForms.push(at);
      if (token.capital && !first && !isPronounI(token) && !capitalByRule(pack, tokens, at)) {
        if (tokens[at - 1]?.capital !== true || at - 1 === from) names.push(at);
      }
      first = false;
    }
    if (token.text === '%' || pack.numbers.percent.includes(token.lower)) has.add('percent');
    if (/^[$€£¥]$/u.test(token.text)) has.add('money');
  }
  const last = tokens[to - 1]?.text ?? '';
  const beforeLast = tokens[to - 2]?.text ?? '';
  const add = (feature: Feature, when: boolean) => {
    if (when) has.add(feature);
  };
  add('asks', last === '?' || beforeLast === '?');
  add('exclaims', last === '!');
  add('cutOff', /^(?:[-–—…])$/u.test(last) || (last === '.' && beforeLast === '.'));
  add('number', numbers > 0);
  add('twoNumbers', numbers > 1);
  add('name', names.length > 0);
  add('twoNames', names.length > 1);
  add('pastForm', pastForms.length > 0);
  add('upTo5', words <= 5);
  add('upTo9', words > 5 && words <= 9);
  add('over25', words > 25);
  const opening = new Set(marks.filter((mark) => mark.from <= from + 1 && words > 0).map(({ cls }) => cls));
  add('opensFirst', opening.has('firstSingular'));
  add('opensCall', opening.has('call'));
  add('opensWish', opening.has('wish'));
  add('opensQuestion', opening.has('question'));
  add('numberAndUnit', (numbers > 0 || has.has('year')) && (has.has('quantity') || has.has('time')));
  add('firstForecast', (has.has('firstSingular') || has.has('firstPlural')) && has.has('forecast'));
  return { marks, has, names, pastForms };
}

function isPronounI(token: Token): boolean {
  return /^i(?:'\p{L}+)?$/u.test(token.lower);
}

/** True where a capital says nothing: nouns of German, and what follows a colon or an opening mark. */
function capitalByRule(pack: ClaimPack, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && /^[:"“„‘«»'‚…?!.]$/u.test(before.text)) return true;
  return pack.nounCapitals && tokens[at + 1]?.capital !== true && before?.capital !== true;
}
