import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import type { TextSample } from '../../shared/sample/sample.ts';
import { areMarks, marksOf } from './speaker-lines.ts';

const TIMING = String.raw`\d{1,3}:\d{1,2}:\d{1,2}[.,:]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d{1,2}:\d{1,2}[.,:]\d{1,3}`;
/** A file of subtitles begins with a time, or with a number above one. */
const BEGINS = new RegExp(String.raw`^(?:\d+[ \t]*\r?\n)?[ \t]*${TIMING}`, 'u');
const HAS = new RegExp(String.raw`^[ \t]*${TIMING}`, 'mu');
/** How much of a text tells whether it is a transcript. */
const ENOUGH = 20_000;

/** True for subtitles in the form of SubRip. */
export function isSrt({ head, ending }: TextSample): boolean {
  return BEGINS.test(head) || (isEndingOf('srt', ending) && HAS.test(head));
}

/** True for subtitles in the form of the web. */
export function isVtt({ head }: TextSample): boolean {
  return /^WEBVTT(?:\s|$)/u.test(head);
}

/** True for a text whose lines say who speaks and when, or when alone. */
export function isTranscript({ text, isForeign }: TextSample): boolean {
  return !isForeign() && areMarks(marksOf(text.slice(0, ENOUGH)));
}
