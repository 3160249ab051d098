import type { FlowBlock } from './flow.ts';
import { noteMark } from './note-labels.ts';

/** Returns a note's blocks as they stand after the text, with its mark before them; null for one that has its own. */
export function noteBlocks(blocks: readonly FlowBlock[], label: string | null): FlowBlock[] {
  return blocks.map((block, position): FlowBlock => {
    const { text, remarks } = block;
    const trimmed = text.trimStart();
    const mark = position === 0 && label !== null ? `${noteMark(label)} ` : '';
    const shift = mark.length - (text.length - trimmed.length);
    return {
      ...block,
      kind: block.kind === 'heading' ? 'paragraph' : block.kind,
      level: null,
      text: `${mark}${trimmed}`,
      marked: true,
      remarks: remarks.map(({ id, start, end }) => ({
        id,
        start: Math.max(0, start + shift),
        end: Math.max(0, end + shift),
      })),
    };
  });
}
