import { isTextByDefault } from '../model/article/article.ts';
import type { ParsedBlock, ParsedSentence } from '../model/article/parsed-article.ts';
import { splitSentences } from './sentences.ts';
import type { SourceBlock } from './source-article.ts';

/** One text with its blocks and sentences as spans of it. */
export interface AssembledText {
  readonly text: string;
  readonly blocks: ParsedBlock[];
  readonly sentences: ParsedSentence[];
}

/** What lies between two blocks. */
const BETWEEN = '\n\n';

/**
 * Makes one text of blocks (tidy, none without a character that is not white space) and splits each into sentences by
 * the rules of `language`. Every block's text stands in it unchanged but for white space at its ends; spans are UTF-16.
 * Boilerplate and captions are split as well, for a checker may turn them into text. From `most` sentences on no block is split.
 */
export function assemble(sources: readonly SourceBlock[], language: string, most = Infinity): AssembledText {
  const blocks: ParsedBlock[] = [];
  const sentences: ParsedSentence[] = [];
  const parts: string[] = [];
  let reached = 0;
  for (const [position, source] of sources.entries()) {
    const text = source.text.trim();
    if (position > 0) reached += BETWEEN.length;
    for (const { start, end } of splitSentences(text, language, Math.max(0, most - sentences.length)))
      sentences.push({ blockPosition: position, start: reached + start, end: reached + end });
    const { kind, level } = source;
    blocks.push({ kind, level, start: reached, end: reached + text.length, isText: isTextByDefault(kind) });
    parts.push(text);
    reached += text.length;
  }
  return { text: parts.join(BETWEEN), blocks, sentences };
}
