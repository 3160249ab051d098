import type { Block, Sentence, Version } from '../../core/model/article/article.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { makeClaim, type Author } from '../../core/model/claim/claim-changes.ts';
import { blockId, newId, sentenceId } from '../../core/kernel/ids.ts';
import { smallArticle, TEXT } from './library.ts';

export const author: Author = { checkerId: newId(), at: '2026-03-04T10:00:00.000Z' };

/** A version with its blocks and sentences that no library knows. */
export function looseVersion(text = TEXT): { version: Version; blocks: Block[]; sentences: Sentence[] } {
  const parsed = smallArticle();
  const id = newId();
  const version: Version = {
    id,
    articleId: newId(),
    number: 1,
    text,
    textHash: '0'.repeat(64),
    words: 1,
    format: 'text',
    sourceName: null,
    sourceHash: null,
    loadedAt: author.at,
    warnings: [],
    release: null,
    remarks: [],
  };
  const blocks = parsed.blocks.map((block, position) => ({
    id: blockId(id, position),
    versionId: id,
    position,
    ...block,
  }));
  const sentences = parsed.sentences.map((sentence, position) => ({
    id: sentenceId(id, position),
    versionId: id,
    position,
    ...sentence,
    noClaim: false,
  }));
  return { version, blocks, sentences };
}

/** A claim on a span of a version, with some fields set. */
export function claimOn(version: Version, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  return Claim.parse({ ...makeClaim(version, start, end, author).to, ...fields });
}
