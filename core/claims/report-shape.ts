import type { Span } from '../article.ts';
import type { ClaimPack } from './languages/pack.ts';
import type { Stretch } from './speaker.ts';
import type { Classes, Unit } from './unit.ts';

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

export function report(
  unit: Unit,
  classes: Classes,
  speaker: Stretch | null,
  cue: Stretch,
  parts: readonly (Span | null)[],
  form: Report['form'],
): Report {
  let unnamed = false;
  let named = false;
  if (speaker !== null)
    for (let at = speaker.from; at < speaker.to; at += 1) {
      if (classes.has(at, 'unnamed')) unnamed = true;
      else if (
        unit.tokens[at]?.capital === true &&
        at > speaker.from &&
        unit.tokens[at - 1]?.capital === true
      )
        named = true;
    }
  if (speaker !== null)
    for (let at = speaker.to; at < Math.min(speaker.to + 8, unit.tokens.length); at += 1)
      if (classes.has(at, 'anonymous')) unnamed = true;
  return {
    speaker: speaker === null ? null : spanOf(unit, speaker),
    cue: spanOf(unit, cue),
    content: parts.filter((part): part is Span => part !== null && part.end - part.start > 1),
    form,
    pronoun:
      speaker !== null &&
      speaker.to - speaker.from === 1 &&
      (classes.has(speaker.from, 'pronoun') || classes.has(speaker.from, 'object')),
    unnamed: unnamed && !named,
  };
}

/** What is left of the sentence without tokens [from, to), and without the comma that went with them. */
export function aside(unit: Unit, from: number, to: number): (Span | null)[] {
  return [content(unit, 0, from), content(unit, to, unit.tokens.length)];
}
