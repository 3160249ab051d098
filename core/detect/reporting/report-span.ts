import type { Span } from '../../model/article/article.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import type { Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/text-unit.ts';

/** Somebody's words in a sentence: what is said, by whom, and the words that show it. */
export interface Report {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  /** What is said: spans of the text. */
  readonly content: readonly Span[];
  /** How it was found; 'back' is said of the sentence before (Das teilte die Polizei mit). */
  readonly form: 'according' | 'after' | 'before' | 'colon' | 'whole' | 'back';
  readonly pronoun: boolean;
  readonly unnamed: boolean;
}

export type Finder = (unit: Unit, classes: Classes, pack: ClaimPack) => Report[];

function spanOf(unit: Unit, { from, to }: Stretch): Span | null {
  const first = unit.tokens[from];
  const last = unit.tokens[to - 1];
  return first === undefined || last === undefined || to <= from
    ? null
    : { start: first.start, end: last.end };
}

/** The tokens [from, to) without commas, dashes and full stops at their ends. */
export function content(unit: Unit, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /^[,:;–—-]$/u.test(unit.tokens[start]?.text ?? '')) start += 1;
  while (end > start && /^[,:;.–—-]$/u.test(unit.tokens[end - 1]?.text ?? '')) end -= 1;
  return spanOf(unit, { from: start, to: end });
}

/** So many tokens after a speaker it may be said that he is not named. */
const ANONYMOUS = 12;

/** True for a source without a name: sources, one worker, an official who asked not to be named. */
function isUnnamed(unit: Unit, classes: Classes, { from, to }: Stretch): boolean {
  let unnamed = false;
  let named = false;
  let capital = false;
  for (let at = from; at < to; at += 1) {
    const [token, before] = [unit.tokens[at], unit.tokens[at - 1]];
    // Sources in Den Haag: where they are is no name.
    if (unnamed && classes.has(at, 'binder')) break;
    if (classes.has(at, 'unnamed')) unnamed = true;
    else if (token?.capital === true && at > from) {
      if (before?.capital === true && !classes.has(at - 1, 'determiner')) named = true;
      if (!classes.has(at, 'person')) capital = true;
    }
  }
  if (!capital && classes.has(from, 'indefinite') && classes.has(to - 1, 'person')) unnamed = true;
  for (let at = to; at < Math.min(to + ANONYMOUS, unit.tokens.length); at += 1)
    if (classes.has(at, 'anonymous')) unnamed = true;
  return unnamed && !named;
}

export function report(
  unit: Unit,
  classes: Classes,
  speaker: Stretch | null,
  cue: Stretch,
  parts: readonly (Span | null)[],
  form: Report['form'],
): Report {
  return {
    speaker: speaker === null ? null : spanOf(unit, speaker),
    cue: spanOf(unit, cue),
    content: parts.filter((part): part is Span => part !== null && part.end - part.start > 1),
    form,
    pronoun:
      speaker !== null &&
      speaker.to - speaker.from === 1 &&
      (classes.has(speaker.from, 'pronoun') || classes.has(speaker.from, 'object')),
    unnamed: speaker !== null && isUnnamed(unit, classes, speaker),
  };
}

/** What is left of the sentence without tokens [from, to), and without the comma that went with them. */
export function aside(unit: Unit, from: number, to: number): (Span | null)[] {
  return [content(unit, 0, from), content(unit, to, unit.tokens.length)];
}
