import { titleOfName } from '../../../../core/text/headline.ts';
import { noDetails, type SourceArticle, type SourceBlock } from '../../../../core/text/source-article.ts';
import { speakerCues } from './speaker-lines.ts';
import { srtCues, vttCues, vttLanguage } from './subtitles.ts';
import { orderWarnings, turnBlocks } from './turns.ts';
import type { Cue } from './cue.ts';

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
