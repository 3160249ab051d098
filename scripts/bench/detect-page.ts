import { analyse } from '../../core/detect/detector.ts';
import { splitSentences } from '../../core/text/sentences.ts';

/** Reads a text with a paragraph a line as the app does on load, and returns how many claims it has. */
function read(text: string, language: string): number {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + line.length,
    isText: true,
  }));
  const sentences = blocks.flatMap(({ start, end }, blockPosition) =>
    splitSentences(text.slice(start, end), language).map((span) => ({
      blockPosition,
      start: start + span.start,
      end: start + span.end,
    })),
  );
  return analyse({ text, language, published: '2024-05-01', blocks, sentences }).claims.length;
}

/** What the platform alone does: the words' number. */
function segment(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (isWordLike === true) count += 1;
  return count;
}

Object.assign(globalThis, { read, segment });
