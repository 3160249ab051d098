import { decodeHTML } from 'entities';
import { secondsOf, TIME, withSpeakers, type Cue } from './cue.ts';

const TIMING = new RegExp(String.raw`^\s*(${TIME})\s*-->\s*(${TIME})(?:\s|$)`, 'u');
/** What is left of a time where a file was cut off. */
const CUT_TIMING = /^\s*\d{1,3}:[\d:.,]*\s*(?:-{1,2}>?[\s\d:.,]*)?$/u;
/** Blocks of WebVTT that say nothing. */
const UNSAID = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;
/** Styles of SubRip and of Advanced SubStation, which some put into SubRip: {\an8}. */
const BRACES = /\{\\[^{}]*\}/gu;
const TAGS = /<\/?(?:i|b|u|s|c|lang|ruby|rt|rp|font|span|em|strong|br)(?:[.\s/][^<>]*)?>|<\d[\d:.]*>/giu;
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]*)>|<\/v>/giu;
/** Lines from one timing to the next. */
interface TimedLines {
  readonly at: number;
  readonly until: number | null;
  readonly lines: string[];
}

/** Reads SubRip. Lines that no time stands above are passed over. */
export function srtCues(text: string): Cue[] {
  return withSpeakers(timed(text, false).flatMap(voiced));
}

/** Reads WebVTT: its voices are the speakers; its notes, styles and identifiers are not read. */
export function vttCues(text: string): Cue[] {
  const cues = timed(text, true).flatMap(voiced);
  return withSpeakers(cues.map((cue) => ({ ...cue, text: decodeHTML(cue.text) })));
}

/** Returns the language that WebVTT declares in its head; null for none. */
export function vttLanguage(text: string): string | null {
  const [head = ''] = text.split(/\n\s*\n|-->/u, 1);
  return /^Language:\s*([A-Za-z-]{2,35})\s*$/mu.exec(head)?.[1] ?? null;
}

function timed(text: string, isWeb: boolean): TimedLines[] {
  const found: TimedLines[] = [];
  let current: TimedLines | null = null;
  let isUnsaid = false;
  const lines = text.split(/\r\n|[\r\n]/u);
  for (const [number, line] of lines.entries()) {
    const timing = TIMING.exec(line);
    const below = lines[number + 1] ?? '';
    const next = TIMING.test(below) || (number === lines.length - 2 && CUT_TIMING.test(below));
    const isAfterGap = (lines[number - 1] ?? '').trim() === '';
    if (timing !== null) {
      current = { at: secondsOf(timing[1] ?? '') ?? 0, until: secondsOf(timing[2] ?? ''), lines: [] };
      found.push(current);
      isUnsaid = false;
    } else if (line.trim() === '') {
      if (isWeb) current = null;
      isUnsaid = false;
    } else if (isWeb && isAfterGap && UNSAID.test(line)) isUnsaid = true;
    else if (next && (isAfterGap || /^\s*\d+\s*$/u.test(line))) continue;
    else if (!isUnsaid && current !== null && !isLeftOver(line, number === lines.length - 1, isAfterGap))
      current.lines.push(line);
  }
  return withoutRepeats(found);
}

/** What a file that was cut off ends with: the number or a part of the time of what is missing. */
function isLeftOver(line: string, isLast: boolean, isAfterGap: boolean): boolean {
  return isLast && (CUT_TIMING.test(line) || (isAfterGap && /^\s*\d+\s*$/u.test(line)));
}

/** Captions that roll show a line twice: the second time above the next one. */
function withoutRepeats(cues: readonly TimedLines[]): TimedLines[] {
  const plain = (line: string | undefined): string => (line ?? '').replace(TAGS, '').trim();
  return cues.flatMap((cue, number) => {
    const before = plain(cues[number - 1]?.lines.at(-1));
    const [first, ...rest] = cue.lines;
    const isRolled = number > 0 && before !== '' && plain(first) === before;
    const lines = isRolled && goesOn(cues[number - 1], cue) ? rest : cue.lines;
    return lines.length === 0 ? [] : [{ ...cue, lines }];
  });
}

function goesOn(before: TimedLines | undefined, cue: TimedLines): boolean {
  return before !== undefined && cue.at >= before.at && cue.at - (before.until ?? before.at) < 0.5;
}

/** Parts what several voices say at one time. */
function voiced({ at, until, lines }: TimedLines): Cue[] {
  const text = lines.join(' ').replace(BRACES, '').replace(TAGS, '');
  const cues: Cue[] = [];
  let speaker: string | null = null;
  let from = 0;
  const end = (to: number): void => {
    const said = text.slice(from, to).trim();
    if (said !== '') cues.push({ at, until, speaker, text: said });
  };
  for (const tag of text.matchAll(VOICE)) {
    end(tag.index);
    from = tag.index + tag[0].length;
    speaker = tag[1] === undefined ? null : decodeHTML(tag[1]).trim() || null;
  }
  end(text.length);
  return cues;
}
