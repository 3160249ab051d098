import type { TextItem } from '../../../../../renderer/reader/formats/pdf/layout/text-item.ts';

/** An item of plain type of 10 points, each character half as wide, with the fields that matter to a test. */
export function item(str: string, x: number, y: number, fields: Partial<TextItem> = {}): TextItem {
  const fontSize = fields.fontSize ?? 10;
  const width = str.length * fontSize * 0.5;
  return {
    str,
    x,
    y,
    width,
    fontSize,
    bold: false,
    rtl: false,
    spaced: false,
    mark: null,
    artifact: false,
    ...fields,
  };
}

/** Lines below each other, one item each. */
export function lines(
  texts: readonly string[],
  x: number,
  top: number,
  fields: Partial<TextItem> = {},
): TextItem[] {
  return texts.map((text, index) => item(text, x, top + index * 1.2 * (fields.fontSize ?? 10), fields));
}
