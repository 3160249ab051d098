import type { Sentence, Span } from '../../model/article/article.ts';
import type { ArticleState } from '../../contract/index.ts';
import type { SentenceState } from '../../model/article/coverage.ts';
import type { ReportSentence, ReportText } from './model.ts';
import type { Place } from './places.ts';

/** Returns the sentences of article text that nobody has cleared or found a claim in; `sentences` are in order. */
export function untouchedSentences(
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
  text: string,
  place: (span: Span) => Place,
): ReportSentence[] {
  return sentences
    .filter((sentence) => states.get(sentence.id) === 'untouched')
    .map((sentence) => ({
      position: sentence.position,
      blockPosition: sentence.blockPosition,
      text: text.slice(sentence.start, sentence.end),
      ...place(sentence),
    }));
}

/** Returns the whole article: its text, blocks and sentences, with how each sentence stands. */
export function textPart(
  { version, blocks }: ArticleState,
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
  place: (span: Span) => Place,
): ReportText {
  return {
    content: version.text,
    blocks: [...blocks]
      .sort((a, b) => a.start - b.start)
      .map((block) => ({
        position: block.position,
        kind: block.kind,
        level: block.level,
        isText: block.isText,
        ...place(block),
      })),
    sentences: sentences.map((sentence) => ({
      position: sentence.position,
      blockPosition: sentence.blockPosition,
      state: states.get(sentence.id) ?? null,
      ...place(sentence),
    })),
  };
}
