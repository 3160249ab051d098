import type { FoundRemark } from '../layout/attach-remarks.ts';
import type { TextItem } from '../layout/text-item.ts';
import type { Box, PageRemark } from './annotations.ts';

/** Finds the words that a comment is about: those under what it marks, or the line nearest to its place. */
export function remarkWords(remark: PageRemark, items: readonly TextItem[]): FoundRemark {
  const { author, at, text, boxes, marks } = remark;
  const under = boxes.flatMap((box) =>
    items.filter((item) => isUnder(item, box)).map((item) => ({ item, box })),
  );
  const [first] = under;
  const near = first?.item ?? nearest(items, boxes[0]);
  const quote =
    marks && first !== undefined && boxes.length === 1 && under.length === 1
      ? wordsIn(first.item, first.box)
      : '';
  return { author, at, text, quote, near: near?.str.trim() ?? '' };
}

function isUnder({ x, y, width, fontSize }: TextItem, { x0, y0, x1, y1 }: Box): boolean {
  const middle = y - 0.3 * fontSize;
  return middle > y0 && middle < y1 && x < x1 && x + width > x0;
}

/** The whole words of an item that lie in a box: letters are taken to be equally wide. */
function wordsIn({ str, x, width }: TextItem, { x0, x1 }: Box): string {
  const each = width / Math.max(1, str.length);
  const words = [...str.matchAll(/\S+/gu)].filter(({ index, 0: word }) => {
    const middle = x + (index + word.length / 2) * each;
    return middle > x0 && middle < x1;
  });
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : str.slice(first.index, last.index + last[0].length);
}

function nearest(items: readonly TextItem[], box: Box | undefined): TextItem | null {
  if (box === undefined) return null;
  const distance = ({ x, y, width }: TextItem): number =>
    Math.abs(y - (box.y0 + box.y1) / 2) + Math.max(0, x - box.x1, box.x0 - x - width) / 4;
  return items.reduce<TextItem | null>(
    (best, item) => (best === null || distance(item) < distance(best) ? item : best),
    null,
  );
}
