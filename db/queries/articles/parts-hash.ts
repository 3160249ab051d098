import type { Block, Sentence } from '../../../core/model/article/article.ts';
import { canonicalJson } from '../../../core/model/history/event.ts';
import { sha256 } from '../../crypto/hash.ts';

/** The hash of where blocks and sentences begin and end, for the history's entry of a load. */
export function partsHash(
  blocks: readonly Pick<Block, 'kind' | 'level' | 'start' | 'end'>[],
  sentences: readonly Pick<Sentence, 'blockPosition' | 'start' | 'end'>[],
): string {
  const parts = {
    blocks: blocks.map(({ kind, level, start, end }) => [kind, level, start, end]),
    sentences: sentences.map(({ blockPosition, start, end }) => [blockPosition, start, end]),
  };
  return sha256(canonicalJson(parts));
}
