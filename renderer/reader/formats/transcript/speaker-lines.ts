import { isName, secondsOf, TIME, withSpeakers, type Cue } from './cue.ts';

/** A line that says who speaks from when on, or when alone; what is said may begin in it. */
interface Mark {
  readonly line: number;
  readonly at: number;
  readonly speaker: string | null;
  readonly text: string;
  /** True for a time that may be one of the day: no brackets, no hours. */
  readonly isBare: boolean;
}

const SPAN = String.raw`(${TIME})(?:\s*(?:-+>?|–|to)\s*${TIME})?`;
/** [00:13:22] Anna: what is said */
const IN_BRACKETS = new RegExp(String.raw`^[[(]\s*${SPAN}\s*[\])]\s*(.*)$`, 'u');
/** Anna [00:13:22]: what is said */
const AFTER_NAME = new RegExp(
  String.raw`^([^:[\]()]{1,60}?)\s*:?\s*[[(]\s*${SPAN}\s*[\])]\s*:?\s*(.*)$`,
  'u',
);
/** Anna 00:13:22 */
const NAME_AND_TIME = new RegExp(String.raw`^([^:[\]()]{1,60}?)\s*[\s,|–-]\s*${SPAN}\s*:?$`, 'u');
/** 00:13:22 Anna, 00:13:22 Anna: what is said, 00:13:22 */
const TIME_FIRST = new RegExp(String.raw`^${SPAN}(?:\s*[|–-]?\s+(.*))?$`, 'u');
/** Anna: what is said */
const SAYS = /^([^:[\]()]{1,60}):(?:\s+(.*))?$/u;
const HAS_HOURS = /^\d+:\d{2}:\d{2}/u;
/** A text has a mark at the least in so many lines. */
const LINES = 60;
/** Marks come within so many lines from the beginning. */
const HEAD = 40;
const CLOCK = 120;

/** Returns the lines of a text that say who speaks and when. */
export function marksOf(text: string): Mark[] {
  const lines = linesOf(text).map((line) => line.trim());
  // A name stands alone above what it says; 'Yes' between two times is what somebody says.
  const isAbove = (number: number): boolean => {
    const next = lines[number + 1] ?? '';
    return next !== '' && markIn(next, 0, false) === null;
  };
  return lines.flatMap((line, number) => markIn(line, number, isAbove(number)) ?? []);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028]/u);
}

function markIn(line: string, number: number, isAbove: boolean): Mark | null {
  const mark = (
    time: string | undefined,
    speaker: string | null,
    text: string,
    isBare = false,
  ): Mark | null => {
    const at = secondsOf(time ?? '');
    return at === null ? null : { line: number, at, speaker, text: text.trim(), isBare };
  };
  const bracketed = IN_BRACKETS.exec(line);
  if (bracketed !== null) {
    const [, time, rest = ''] = bracketed;
    const [, name = '', said = ''] = SAYS.exec(rest) ?? [];
    if (isName(name)) return mark(time, name.trim(), said);
    // A name alone, above what it says.
    return isAbove && isNameAlone(rest) ? mark(time, rest, '') : mark(time, null, rest);
  }
  const [, named = '', namedTime, said = ''] = AFTER_NAME.exec(line) ?? [];
  if (isName(named)) return mark(namedTime, named.trim(), said);
  const [, above = '', aboveTime = ''] = NAME_AND_TIME.exec(line) ?? [];
  if (isName(above)) return mark(aboveTime, above.trim(), '', !HAS_HOURS.test(aboveTime));
  const [whole, time = '', rest = ''] = TIME_FIRST.exec(line) ?? [];
  if (whole === undefined) return null;
  const isBare = !HAS_HOURS.test(time);
  const [, before = '', after = ''] = SAYS.exec(rest) ?? [];
  if (isName(before)) return mark(time, before.trim(), after, isBare);
  if (isAbove && isNameAlone(rest)) return mark(time, rest, '', isBare);
  // A time of the day before a sentence is a live blog's.
  return rest === '' || !isBare ? mark(time, null, rest, isBare) : null;
}

function isNameAlone(text: string): boolean {
  return text !== '' && isName(text) && !/[.!?…]$/u.test(text);
}

/**
 * True if a text with these marks is a transcript: there are some, mostly in order, near the beginning and often enough. Times that may be
 * of the day must begin as a recording does.
 */
export function areMarks(marks: readonly Mark[]): boolean {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || marks.length < 2 || first.line > HEAD) return false;
  const inOrder = marks.filter(({ at }, number) => at >= (marks[number - 1]?.at ?? 0)).length;
  if (inOrder < marks.length * 0.6 || (last.line - first.line) / marks.length > LINES) return false;
  return marks.some(({ isBare }) => !isBare) || (marks.length > 2 && first.at <= CLOCK);
}

/** Reads a transcript; `before` is what stands above its first time, a paragraph each. */
export function speakerCues(text: string): { before: string[]; cues: Cue[] } {
  const lines = linesOf(text);
  const marks = marksOf(text);
  const before = lines.slice(0, marks[0]?.line ?? 0).map((line) => line.replace(/^\uFEFF/u, '').trim());
  const cues: Cue[] = [];
  let speaker: string | null = null;
  for (const [number, mark] of marks.entries()) {
    const next = marks[number + 1];
    speaker = mark.speaker ?? speaker;
    const until = next !== undefined && next.at > mark.at ? next.at : null;
    let isNew = mark.speaker !== null;
    for (const line of [mark.text, ...lines.slice(mark.line + 1, next?.line)]) {
      if (line.trim() === '') isNew ||= line !== mark.text;
      else {
        cues.push({ at: mark.at, until, speaker, text: line.trim(), ...(isNew && { isNew }) });
        isNew = false;
      }
    }
  }
  return { before: before.filter((line) => line !== ''), cues: withSpeakers(cues) };
}
