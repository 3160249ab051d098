import {
  isTextByDefault,
  type Block,
  type Sentence,
  type Version,
} from '../../core/model/article/article.ts';
import { blockId, sentenceId } from '../../core/kernel/ids.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import { partsHash } from '../queries/articles/parts-hash.ts';

/** A version's blocks and sentences, and whether they were made anew from its text. */
export interface Parts {
  blocks: Block[];
  sentences: Sentence[];
  isAnew: boolean;
}

/**
 * Returns a version's parts as they were found, if they are the loaded ones (by `hash`, if the history has it).
 * Otherwise it makes them anew from the text, one block for each paragraph.
 */
export function partsOf(
  version: Version,
  blocks: ReadonlyMap<number, Block> | undefined,
  sentences: ReadonlyMap<number, Sentence> | undefined,
  hash: unknown,
  language: string,
): Parts {
  const found = { blocks: inOrder(blocks), sentences: inOrder(sentences) };
  const isWhole =
    typeof hash === 'string'
      ? partsHash(found.blocks, found.sentences) === hash
      : found.blocks.length > 0 && hasNoGaps(found.blocks) && hasNoGaps(found.sentences);
  return isWhole ? { ...found, isAnew: false } : { ...partsAnew(version, language), isAnew: true };
}

function inOrder<Part extends { position: number }>(parts: ReadonlyMap<number, Part> | undefined): Part[] {
  return [...(parts?.values() ?? [])].sort((a, b) => a.position - b.position);
}

function hasNoGaps(parts: readonly { position: number }[]): boolean {
  return parts.every(({ position }, index) => position === index);
}

function partsAnew({ id, text }: Version, language: string): { blocks: Block[]; sentences: Sentence[] } {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const { 0: words, index: start } of text.matchAll(/[^\n]+/g)) {
    if (words.trim() === '') continue;
    const position = blocks.length;
    blocks.push({
      id: blockId(id, position),
      versionId: id,
      position,
      kind: 'paragraph',
      level: null,
      start,
      end: start + words.length,
      isText: isTextByDefault('paragraph'),
    });
    for (const span of splitSentences(words, language))
      sentences.push({
        id: sentenceId(id, sentences.length),
        versionId: id,
        position: sentences.length,
        blockPosition: position,
        start: start + span.start,
        end: start + span.end,
        noClaim: false,
      });
  }
  return { blocks, sentences };
}
