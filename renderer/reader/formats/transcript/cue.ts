import { MAX_SECONDS } from '../../../../core/model/source/locator.ts';

/** What is said from one time on. */
export interface Cue {
  /** Seconds from the beginning of the recording. */
  readonly at: number;
  /** Null where only the beginning is known. */
  readonly until: number | null;
  /** Null where the file does not tell. */
  readonly speaker: string | null;
  readonly text: string;
  /** True if the file begins a paragraph here. */
  readonly isNew?: true;
}

/** A time as a part of a regular expression: 0:03, 13:22, 00:13:22, 00:13:22.450. */
export const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?`;

/** Who speaks, before what is said; what is in capitals needs no second one like it. */
const SAYS = /^(?:>>+|-)?\s*([^:<>]{1,60}):(?:\s+|$)/u;
const NUMBERED = /^\p{L}+\s\d{1,3}$/u;
const PARTS = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?$/u;

/** Returns a time in seconds; null if the text is none. */
export function secondsOf(time: string): number | null {
  const found = PARTS.exec(time.trim());
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', parts = ''] = found;
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${parts || '0'}`);
  return Math.min(MAX_SECONDS, Math.round(sum * 1000) / 1000);
}

/** True if the text is a name of somebody: few words, with a letter, none of them the beginning of a sentence. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return (
    text.length <= 60 &&
    words.length <= 6 &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.!?…,;]\s/u.test(text.replace(/\b\p{L}{1,3}\.\s/gu, '')) &&
    words.every((word) => /^[^\p{Ll}]|^\p{Ll}{1,4}$|^['’]/u.test(word))
  );
}

/**
 * Takes names before a colon as speakers, as services for transcripts write them: a name that comes twice, or that is numbered or
 * in capitals. One goes on speaking until another name comes. Other words before a colon stay as they are.
 */
export function withSpeakers(cues: readonly Cue[]): Cue[] {
  if (cues.some(({ speaker }) => speaker !== null)) return [...cues];
  const counts = new Map<string, number>();
  const nameIn = ({ text }: Cue): string | null => {
    const name = SAYS.exec(text)?.[1]?.trim() ?? '';
    return isName(name) ? name : null;
  };
  for (const cue of cues) {
    const name = nameIn(cue);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isSpeaker = (name: string): boolean =>
    (counts.get(name) ?? 0) > 1 ||
    NUMBERED.test(name) ||
    (name === name.toUpperCase() && /\p{Lu}{2}/u.test(name));
  let speaker: string | null = null;
  return cues.flatMap((cue) => {
    const name = nameIn(cue);
    const isNamed = name !== null && isSpeaker(name);
    if (isNamed) speaker = name;
    else if (/^>>/u.test(cue.text)) speaker = null;
    const text = isNamed ? cue.text.replace(SAYS, '') : cue.text.replace(/^>>+\s*/u, '');
    return text.trim() === '' ? [] : [{ ...cue, speaker, text }];
  });
}
