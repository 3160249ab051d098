import { cutAt } from '../../kernel/tidy.ts';
import type { Surroundings } from '../evidence/evidence.ts';
import type { SourceBlock } from './source-text.ts';

/** What is said from one time on, as it is shown beside a recording. */
export interface TranscriptLine {
  /** Seconds; null of a text that does not say when. */
  readonly at: number | null;
  readonly until: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

/** Lines in the order of their times, which may not be the order of the file. */
export interface Timeline {
  /** The times, from the earliest on. */
  readonly times: readonly number[];
  /** For each of them, the place of its line among the lines. */
  readonly places: readonly number[];
}

/** Words that are heard so many seconds after their end are those that were said right before. */
const JUST_SAID = 5;
/** The greatest lengths in UTF-16 units: what a schema of evidence allows. */
const MOST_WORDS = 20_000;
const MOST_AROUND = 2000;

/** Returns the lines of a text: sentences of one speaker at one time are one. The reader's own lines with a name and a time are none. */
export function transcriptLines(blocks: readonly SourceBlock[]): TranscriptLine[] {
  return blocks.flatMap(({ kind, locator, speaker, passages }) => {
    if (kind === 'boilerplate' && locator.kind === 'time') return [];
    const lines: TranscriptLine[] = [];
    for (const { text, locator: place } of passages) {
      const at = place.kind === 'time' ? place.at : null;
      const until = place.kind === 'time' ? place.until : null;
      const last = lines.at(-1);
      if (last === undefined || last.at !== at) lines.push({ at, until, speaker, text });
      else
        lines[lines.length - 1] = {
          ...last,
          until: laterOf(last.until, until),
          text: `${last.text} ${text}`,
        };
    }
    return lines;
  });
}

function laterOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** Returns the lines that have a time, by their times; those of the same time stay in the order of the file. */
export function timelineOf(lines: readonly TranscriptLine[]): Timeline {
  const timed = lines.flatMap(({ at }, place) => (at === null ? [] : [{ at, place }]));
  timed.sort((a, b) => a.at - b.at);
  return { times: timed.map(({ at }) => at), places: timed.map(({ place }) => place) };
}

/** Returns the line that is said at a second, or was said last before it; -1 before the first. */
export function lineAt({ times, places }: Timeline, second: number): number {
  return places[countUntil(times, second) - 1] ?? -1;
}

/** How many of the times, which are in order, are not later than a second. */
function countUntil(times: readonly number[], second: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) <= second) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a transcript says at a time, and what it says around that. */
export interface SaidWords {
  readonly quotation: string;
  readonly surroundings: Surroundings;
}

/**
 * Returns the words that a transcript has at a second, or between two; null if it has none then. Words have the order of the file; each
 * line that another speaker says begins anew.
 */
export function wordsSaid(
  lines: readonly TranscriptLine[],
  timeline: Timeline,
  at: number,
  until: number | null,
): SaidWords | null {
  const said = until === null ? momentOf(lines, timeline, at) : spanOf(lines, timeline, at, until);
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return null;
  const quotation = said.reduce((words, place) => {
    const line = lines[place];
    if (line === undefined) return words;
    if (words === '') return line.text;
    return words + (lines[place - 1]?.speaker === line.speaker ? ' ' : '\n') + line.text;
  }, '');
  const cut = cutAt(quotation, MOST_WORDS);
  const rest = quotation.slice(cut.length);
  const before = (lines[first - 1]?.text ?? '').slice(-MOST_AROUND).replace(/^[\uDC00-\uDFFF]/u, '');
  const after = cutAt(rest === '' ? (lines[last + 1]?.text ?? '') : rest, MOST_AROUND);
  return { quotation: cut, surroundings: { before, after } };
}

function momentOf(lines: readonly TranscriptLine[], timeline: Timeline, at: number): number[] {
  const place = lineAt(timeline, at);
  const line = lines[place];
  if (line === undefined || (line.until !== null && at > line.until + JUST_SAID)) return [];
  return [place];
}

/** The places of the lines between two seconds, in the order of the file. A line without an end goes on until the next one begins. */
function spanOf(
  lines: readonly TranscriptLine[],
  { times, places }: Timeline,
  at: number,
  until: number,
): number[] {
  const found = places.filter((place, index) => {
    const begins = times[index] ?? Infinity;
    const ends = lines[place]?.until ?? times[countUntil(times, begins)] ?? Infinity;
    return begins < until && ends > at;
  });
  return found.sort((a, b) => a - b);
}
