import type { FlowBlock } from './flow.ts';

/** A description that is only the picture's file: C:\pictures\image1.png. */
const FILE = /^\S*\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|svg|webp)$|^[a-z]:\\|^(?:https?|file):\/\/\S*$/iu;

/** Returns captions of what pictures say they show, each once. */
export function pictureBlocks(descriptions: readonly string[]): FlowBlock[] {
  const texts = descriptions.map((text) => text.replace(/\s+/gu, ' ').trim());
  return [...new Set(texts)]
    .filter((text) => text !== '' && !FILE.test(text))
    .map((text) => ({ text, kind: 'caption', level: null, marked: true, bold: false, remarks: [] }));
}
