import type { Span } from '../../model/article/article.ts';
import type { ClaimKind } from '../../model/claim/claim.ts';
import { lowerCase } from '../../text/scan.ts';
import type { Figure, Reason, ReasonCode } from '../analysis.ts';
import type { Found } from './features.ts';
import type { ClaimPack, WordClass } from '../../language/parts/claims.ts';
import type { Mark } from '../../language/parts/lexicon.ts';
import type { Unit } from '../figures/text-unit.ts';

/** Reasons that a class of words gives by itself. */
const byClass: readonly (readonly [WordClass, ReasonCode])[] = [
  ['superlative', 'superlative'],
  ['comparison', 'comparison'],
  ['trend', 'trend'],
  ['cause', 'cause'],
  ['law', 'law'],
  ['position', 'position'],
  ['identity', 'identity'],
  ['image', 'image'],
  ['forecast', 'forecast'],
];

function spanOf(unit: Unit, from: number, to: number): Span {
  return { start: unit.tokens[from]?.start ?? 0, end: unit.tokens[to - 1]?.end ?? 0 };
}

function reason(unit: Unit, text: string, code: ReasonCode, from: number, to: number): Reason {
  const span = spanOf(unit, from, to);
  return { code, words: text.slice(span.start, span.end), span };
}

/** Returns why a stretch of a sentence asks for a check, each reason with its words, in the order of weight. */
export function reasonsOf(
  text: string,
  unit: Unit,
  found: Found,
  figures: readonly Figure[],
  frame: readonly Span[],
  pack: ClaimPack,
): Reason[] {
  const framed = (at: number) =>
    frame.some(
      ({ start, end }) => (unit.tokens[at]?.start ?? 0) >= start && (unit.tokens[at]?.end ?? 0) <= end,
    );
  const reasons: Reason[] = [];
  const first = (cls: WordClass): Mark<WordClass> | undefined =>
    found.marks.find((mark) => mark.cls === cls && !framed(mark.from));
  for (const figure of figures) {
    if (figure.kind === 'date' || isAside(text, figure)) continue;
    const code = figure.kind === 'money' ? 'money' : figure.kind === 'percentage' ? 'percentage' : 'figure';
    const end = figure.unit === null || code === 'money' ? figure.end : withUnit(text, figure);
    reasons.push({ code, words: text.slice(figure.start, end), span: { start: figure.start, end } });
  }
  const quantity = first('quantity');
  if (reasons.length === 0 && quantity !== undefined)
    reasons.push(reason(unit, text, 'quantity', quantity.from, quantity.to));
  for (const [cls, code] of byClass) {
    const mark = first(cls);
    if (mark !== undefined) reasons.push(reason(unit, text, code, mark.from, mark.to));
  }
  const event = first('event')?.from ?? found.pastForms.find((at) => !framed(at));
  if (event !== undefined) {
    const dated = figures.some(({ kind }) => kind === 'date') || found.has.has('time');
    reasons.push(
      reason(unit, text, dated && found.names.length > 0 ? 'eventPlaceTime' : 'event', event, event + 1),
    );
  }
  const name = found.names.find((at) => !isDay(unit.tokens[at]?.lower ?? '', pack)) ?? found.names[0];
  if (name !== undefined && reasons.length < 2) reasons.push(reason(unit, text, 'name', name, name + 1));
  return reasons;
}

/** True for a reason that says nothing to people: some languages write days and months with a capital, but they name nobody. */
export function isEmptyReason({ code, words }: Reason, pack: ClaimPack): boolean {
  return code === 'name' && isDay(words.toLowerCase(), pack);
}

function isDay(word: string, { numbers }: ClaimPack): boolean {
  return numbers.weekdays.includes(word) || numbers.months.includes(word);
}

/** True for a number that only identifies somebody or says where to call: an age in brackets, a telephone number. */
function isAside(text: string, { start, end, unit }: Figure): boolean {
  if (/^0\d{2,}/u.test(text.slice(start, end))) return true;
  return unit === null && /^\(\d{1,2}\)$/u.test(text.slice(start - 1, end + 1));
}

/** The end of a figure with what it counts, as the text has it. */
function withUnit(text: string, { end, unit, per }: Figure): number {
  const after = lowerCase(text.slice(end, end + 80));
  const at = after.indexOf(unit ?? '');
  if (at < 0 || at > 3) return end;
  const counted = end + at + (unit ?? '').length;
  const tail = per === null ? -1 : lowerCase(text.slice(counted, counted + 40)).indexOf(per);
  return tail < 0 ? counted : counted + tail + (per ?? '').length;
}

/** Returns the kind of a claim by its reasons; null if none of them says. */
export function kindOf(
  reasons: readonly Reason[],
  isQuotation: boolean,
  isPosition: boolean,
): ClaimKind | null {
  const has = (...codes: readonly ReasonCode[]) => reasons.some(({ code }) => codes.includes(code));
  if (has('figure', 'money', 'percentage'))
    return has('comparison', 'trend', 'superlative') && !has('eventPlaceTime') ? 'comparison' : 'figure';
  if (has('image')) return 'image';
  if (isPosition) return 'position';
  if (isQuotation) return 'quotation';
  if (has('cause')) return 'cause';
  if (has('law')) return 'law';
  if (has('trend', 'comparison', 'superlative')) return 'comparison';
  if (has('quantity')) return 'figure';
  if (has('position')) return 'position';
  if (has('event', 'eventPlaceTime')) return 'event';
  if (has('forecast')) return 'forecast';
  if (has('identity')) return 'identity';
  return null;
}
