import type { SourceBlock, SourceRemark } from '../../../../../core/text/source-article.ts';

/** A comment, with the words that it is about ('' for none in particular) and those that stand at its place. */
export interface FoundRemark extends SourceRemark {
  readonly near: string;
}

/** Puts comments with the blocks that have their words; with the first one where no block has them. */
export function attachRemarks(
  blocks: readonly SourceBlock[],
  remarks: readonly FoundRemark[],
): SourceBlock[] {
  const byBlock = new Map<number, SourceRemark[]>();
  for (const { near, ...remark } of remarks) {
    const own = near.replace(/[-\u2010\u00AD]$/u, '');
    const at = own === '' ? -1 : blocks.findIndex(({ text }) => text.includes(own));
    const quote = at !== -1 && (blocks[at]?.text.includes(remark.quote) ?? false) ? remark.quote : '';
    byBlock.set(Math.max(0, at), [...(byBlock.get(Math.max(0, at)) ?? []), { ...remark, quote }]);
  }
  return blocks.map((block, index) => {
    const own = byBlock.get(index);
    return own === undefined ? block : { ...block, remarks: own };
  });
}
