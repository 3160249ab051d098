import { splitSentences } from '../../core/text/sentences.ts';
import type { TextChange } from '../../core/text/versions/text-change.ts';
import type { BlockPart, ComparedVersion } from '../../core/text/versions/what-is-new.ts';

/** Returns a version made of blocks; those at `aside` are no article text. */
export function comparedVersion(
  blocks: readonly string[],
  language: string,
  aside: readonly number[] = [],
): ComparedVersion {
  let text = '';
  const parts: BlockPart[] = [];
  for (const [blockPosition, block] of blocks.entries()) {
    const from = text.length;
    for (const { start, end } of splitSentences(block, language))
      parts.push({ start: from + start, end: from + end, blockPosition });
    text += `${block}\n`;
  }
  return { text, parts, isText: (position) => !aside.includes(position) };
}

/** Returns changes as words: '+ new', '- removed', '> moved', '~ was | is' for each piece of a changed one that is not the same. */
export function changeWords(
  changes: readonly TextChange[],
  other: Pick<ComparedVersion, 'text'>,
  version: Pick<ComparedVersion, 'text'>,
): string[] {
  const was = ({ start, end }: { start: number; end: number }): string => other.text.slice(start, end).trim();
  const is = ({ start, end }: { start: number; end: number }): string =>
    version.text.slice(start, end).trim();
  return changes.flatMap((change) => {
    switch (change.kind) {
      case 'new':
        return [`+ ${is(change.is)}`];
      case 'moved':
        return [`> ${is(change.is)}`];
      case 'removed':
        return [`- ${was(change.was)}`];
      case 'changed':
        return change.pieces
          .filter(({ isSame }) => !isSame)
          .map((piece) => `${change.isMoved ? '>~' : '~'} ${was(piece.was)} | ${is(piece.is)}`);
    }
  });
}
