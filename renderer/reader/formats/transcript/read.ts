import { titleOfName } from '../../../../core/text/headline.ts';
import { noDetails, type SourceArticle, type SourceBlock } from '../../../../core/text/source-article.ts';
import { speakerCues } from './speaker-lines.ts';
import { srtCues, vttCues, vttLanguage } from './subtitles.ts';
import type { Cue } from './cue.ts';
import { tidyText, collapseSpace, cutAt } from '../../../../core/kernel/tidy.ts';
import type { Warning } from '../../../../core/model/article/article.ts';
import { MAX_SPEAKER, type TimedWords } from '../../../../core/model/article/parsed-article.ts';
import { timeText } from '../../../../core/model/source/locator.ts';
import { endsSentence } from '../../shared/html/prose.ts';

/** Reads subtitles in the form of SubRip. */
export function readSrt(text: string, name: string): SourceArticle {
  return said('srt', srtCues(text), name);
}

/** Reads subtitles in the form of the web. */
export function readVtt(text: string, name: string): SourceArticle {
  const read = said('vtt', vttCues(text), name);
  return { ...read, details: { ...read.details, language: vttLanguage(text) } };
}

/** Reads a text whose lines say who speaks and when. What stands above the first time is kept as it is. */
export function readTranscript(text: string, name: string): SourceArticle {
  const { before, cues } = speakerCues(text);
  return said(
    'transcript',
    cues,
    name,
    before.map((line) => ({ text: line, kind: 'paragraph', level: null, marked: true })),
  );
}

function said(
  format: 'srt' | 'vtt' | 'transcript',
  cues: readonly Cue[],
  name: string,
  before: readonly SourceBlock[] = [],
): SourceArticle {
  return {
    format,
    details: { ...noDetails, title: titleOfName(name) },
    blocks: [...before, ...turnBlocks(cues)],
    warnings: orderWarnings(cues),
    asItStands: true,
  };
}

/** A silence of so many seconds after a sentence begins another paragraph. */
const SILENCE = 3;
/** A paragraph of so many characters ends with its sentence; one of so many ends anyhow, as one of so many times does. */
const LONG = 700;
const LONGEST = 4000;
const MOST_TIMES = 1000;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A paragraph that is being made. */
interface Turn {
  readonly speaker: string | null;
  text: string;
  readonly times: TimedWords[];
  end: number;
}

/**
 * Returns what is said as paragraphs, each of one speaker, above whom their name and time stand as boilerplate. Their words know when
 * they are said, so that a sentence has its time wherever it begins.
 */
function turnBlocks(cues: readonly Cue[]): SourceBlock[] {
  const turns: Turn[] = [];
  for (const cue of cues) {
    const text = tidyText(collapseSpace(cue.text)).trim();
    const speaker = cue.speaker === null ? null : nameOf(cue.speaker);
    if (text === '') continue;
    const { at } = cue;
    const until = cue.until !== null && cue.until > at ? cue.until : null;
    let turn = turns.at(-1);
    if (turn === undefined || isOver(turn, cue, speaker))
      turns.push((turn = { speaker, text: '', times: [], end: at }));
    const between =
      turn.text === '' || (UNSPACED.test(turn.text.at(-1) ?? '') && UNSPACED.test(text[0] ?? '')) ? '' : ' ';
    turn.times.push({ start: turn.text.length + between.length, at, until });
    turn.text += between + text;
    turn.end = until ?? at;
  }
  return turns.flatMap((turn, number) => blocksOf(turn, turns[number - 1]?.speaker ?? null));
}

function nameOf(speaker: string): string | null {
  return cutAt(tidyText(collapseSpace(speaker)).trim(), MAX_SPEAKER) || null;
}

function isOver({ speaker, text, times, end }: Turn, cue: Cue, next: string | null): boolean {
  if (next !== speaker || cue.isNew === true || text.length > LONGEST || times.length >= MOST_TIMES)
    return true;
  return endsSentence(text) && (text.length > LONG || cue.at - end >= SILENCE);
}

function blocksOf({ speaker, text, times }: Turn, before: string | null): SourceBlock[] {
  const paragraph: SourceBlock = {
    text,
    kind: 'paragraph',
    level: null,
    marked: true,
    times,
    ...(speaker !== null && { speaker }),
  };
  const at = times[0]?.at ?? 0;
  if (speaker === null || speaker === before) return [paragraph];
  const locator = { kind: 'time', at, until: null } as const;
  return [
    { text: `${speaker} (${timeText(at)})`, kind: 'boilerplate', level: null, marked: true, locator },
    paragraph,
  ];
}

/** Returns the warning that times go back, with how many do; none if they are in order. */
function orderWarnings(cues: readonly Cue[]): Warning[] {
  const back = cues.filter(({ at }, number) => at < (cues[number - 1]?.at ?? 0)).length;
  return back === 0 ? [] : [{ code: 'timesOutOfOrder', detail: String(back) }];
}
