import { marksIn, type Mark } from '../../language/parts/lexicon.ts';
import type { ClaimPack, WordClass } from '../../language/parts/claims.ts';
import { numberSense } from '../figures/numbers.ts';
import { mixesOf, type Mix } from '../figures/mixes.ts';
import type { Token } from '../tokens.ts';

/** The features of a score besides the classes of words: figures, names, and the structure of the sentence. */
type Shape =
  | 'number'
  | 'twoNumbers'
  | 'percent'
  | 'money'
  | 'year'
  | 'date'
  | 'clock'
  | 'name'
  | 'twoNames'
  | 'pastForm'
  | 'asks'
  | 'exclaims'
  | 'cutOff'
  | 'upTo3'
  | 'upTo5'
  | 'upTo9'
  | 'upTo15'
  | 'upTo25'
  | 'over40'
  | 'opensFirst'
  | 'opensThird'
  | 'opensName'
  | 'opensCall'
  | 'opensWish'
  | 'opensQuestion';
export type Feature = WordClass | `${WordClass}2` | Shape | Mix;

/** What was found in a stretch of tokens. */
export interface Found {
  readonly marks: readonly Mark<WordClass>[];
  readonly has: ReadonlySet<Feature>;
  /** How many words and numbers there are. */
  readonly words: number;
  /** Tokens that look like a past event's verb. */
  readonly pastForms: readonly number[];
  /** Tokens that begin a name. */
  readonly names: readonly number[];
}

/** Lengths in words, each with the feature of those up to it. */
const LENGTHS = [
  [3, 'upTo3'],
  [5, 'upTo5'],
  [9, 'upTo9'],
  [15, 'upTo15'],
  [25, 'upTo25'],
] as const;

/** Returns the features of tokens[from, to), which is a sentence or part of one. Linear. */
export function featuresOf(tokens: readonly Token[], from: number, to: number, pack: ClaimPack): Found {
  const marks = marksIn(pack.words, tokens, from, to);
  const has = new Set<Feature>();
  const counts = new Map<WordClass, number>();
  const count = (cls: WordClass) => counts.set(cls, (counts.get(cls) ?? 0) + 1);
  for (const mark of marks)
    if (mark.cls !== 'call' || isDuty(tokens, mark, pack) || isOrder(tokens, marks, mark, from))
      count(mark.cls);
  const names: number[] = [];
  const pastForms: number[] = [];
  let numbers = 0;
  let words = 0;
  let first = true;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind !== 'mark') words += 1;
    if (token.kind === 'number') {
      const sense = numberSense(tokens, at, from, pack);
      if (sense === 'number') numbers += 1;
      else if (sense !== null) has.add(sense);
    }
    if (token.kind === 'word') {
      if (pack.pastForm?.test(token.lower) === true) pastForms.push(at);
      if (pack.futureForm?.test(token.lower) === true) count('forecast');
      if (token.capital && !first && !isPronounI(token) && !capitalByRule(pack, tokens, at)) {
        if (tokens[at - 1]?.capital !== true || at - 1 === from) names.push(at);
      }
      first = false;
    }
    if (token.text === '%' || pack.numbers.percent.includes(token.lower)) has.add('percent');
    if (/^[$€£¥]$/u.test(token.text)) has.add('money');
  }
  for (const [cls, times] of counts) {
    has.add(cls);
    if (times > 1) has.add(`${cls}2`);
  }
  const last = tokens[to - 1]?.text ?? '';
  const beforeLast = tokens[to - 2]?.text ?? '';
  const add = (feature: Feature, when: boolean) => {
    if (when) has.add(feature);
  };
  add('asks', asks(tokens.slice(from, to), pack));
  add('exclaims', last === '!');
  add('cutOff', /^(?:[-–—…])$/u.test(last) || (last === '.' && beforeLast === '.'));
  add('number', numbers > 0);
  add('twoNumbers', numbers > 1);
  add('name', names.length > 0);
  add('twoNames', names.length > 1);
  add('pastForm', pastForms.length > 0);
  const length = LENGTHS.find(([most]) => words <= most)?.[1];
  if (length !== undefined) has.add(length);
  add('over40', words > 40);
  const opening = new Set(marks.filter((mark) => mark.from <= from + 1 && words > 0).map(({ cls }) => cls));
  const callsOpen = marks.some((mark) => mark.cls === 'call' && isOrder(tokens, marks, mark, from));
  add('opensFirst', opening.has('firstSingular'));
  add('opensThird', opening.has('third'));
  add(
    'opensName',
    names.some((at) => at <= from + 3),
  );
  add('opensCall', callsOpen);
  add('opensWish', opening.has('wish'));
  add('opensQuestion', opening.has('question'));
  for (const mix of mixesOf(has)) has.add(mix);
  return { marks, has, words, names, pastForms };
}

/** True for a word of calls that is one wherever it stands: a verb of duty. */
function isDuty(tokens: readonly Token[], { from, to }: Mark<WordClass>, pack: ClaimPack): boolean {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return pack.duty.test(words.join(' '));
}

/** True for a word of calls that opens its sentence, or what follows a condition: If you know more, call the police. */
function isOrder(
  tokens: readonly Token[],
  marks: readonly Mark<WordClass>[],
  { from: at }: Mark<WordClass>,
  from: number,
): boolean {
  let first = from;
  while (first < at && tokens[first]?.kind === 'mark') first += 1;
  if (at === first) return true;
  const is = (place: number, cls: WordClass) => marks.some((mark) => mark.cls === cls && mark.from === place);
  if (at === first + 1) return is(first, 'joint') || is(first, 'social');
  return tokens[at - 1]?.text === ',' && is(first, 'ability');
}

/** True for a question, with its mark or told as one. */
function asks(tokens: readonly Token[], pack: ClaimPack): boolean {
  if (tokens.some(({ text }) => /^[?؟？]$/u.test(text))) return true;
  return pack.inquiry?.test(` ${tokens.map(({ lower }) => lower).join(' ')} `) === true;
}

function isPronounI(token: Token): boolean {
  return /^i(?:'\p{L}+)?$/u.test(token.lower);
}

/** True if a capital says nothing: nouns of German, and what follows a colon or an opening mark. */
function capitalByRule(pack: ClaimPack, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && /^[:"“„‘«»'‚…?!.]$/u.test(before.text)) return true;
  return pack.nounCapitals && tokens[at + 1]?.capital !== true && before?.capital !== true;
}
