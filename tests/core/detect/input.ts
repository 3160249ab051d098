import type { AnalysisInput } from '../../../core/detect/analysis.ts';
import { splitSentences } from '../../../core/text/sentences.ts';

/** Makes the detector's input of a text: a line a block, with our own sentences. */
export function inputFor(text: string, language: string, published: string | null = null): AnalysisInput {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
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
  return { text, language, published, blocks, sentences };
}
