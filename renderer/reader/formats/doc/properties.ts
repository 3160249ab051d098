import type { Bytes } from './bytes.ts';

/** What characters or a paragraph are set to, by the codes of the properties [MS-DOC 2.6]. */
export type Properties = ReadonlyMap<number, number>;

export const NONE: Properties = new Map();

/** The properties that say what a text is. */
export const PROPERTY = {
  deleted: 0x0800,
  inserted: 0x0801,
  bold: 0x0835,
  hidden: 0x083c,
  special: 0x0855,
  raised: 0x2a48,
  author: 0x4804,
  deletedBy: 0x4863,
  moment: 0x6805,
  deletedAt: 0x6864,
  characterStyle: 0x4a30,
  font: 0x4a4f,
  olderLanguage: 0x486d,
  language: 0x4873,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  outline: 0x2640,
  list: 0x460b,
  elsewhere: 0x6646,
} as const;

/** Codes whose operand says its length in a way of its own. */
const TABLE_CELLS = 0xd608;
const TAB_STOPS = 0xc615;
/** How long an operand is, by the kind in its code; that of kind 6 says so itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const OWN_SIZE = 6;

/** Reads a list of properties; of those that say their own length only the codes. What is cut off ends the list. */
export function propertiesOf(list: Bytes): Properties {
  const found = new Map<number, number>();
  for (let at = 0; at + 2 < list.length;) {
    const code = list.word(at);
    const kind = code >> 13;
    const size = kind === OWN_SIZE ? ownSize(list, at + 2, code) : (SIZES[kind] ?? 1);
    if (at + 2 + size > list.length) break;
    let value = 0;
    for (let byte = Math.min(size, 4) - 1; byte >= 0; byte -= 1)
      value = value * 256 + list.byte(at + 2 + byte);
    found.set(code, kind === OWN_SIZE ? 0 : value);
    at += 2 + size;
  }
  return found;
}

/** How long an operand is that says so itself, with what says it. */
function ownSize(list: Bytes, at: number, code: number): number {
  if (code === TABLE_CELLS) return at + 2 > list.length ? list.length : 1 + list.word(at);
  const size = list.byte(at);
  return code === TAB_STOPS && size === 255 ? list.length : 1 + size;
}

/** The properties that a piece of a document that was saved fast sets by a number of its own [MS-DOC 2.9.207]. */
const SHORT: ReadonlyMap<number, number> = new Map([
  [0x18, PROPERTY.inTable],
  [0x19, PROPERTY.rowEnd],
  [0x41, PROPERTY.deleted],
  [0x42, PROPERTY.inserted],
  [0x55, PROPERTY.bold],
  [0x5c, PROPERTY.hidden],
  [0x68, PROPERTY.raised],
]);

/** Reads what a piece sets its text to: one property, or one of the lists that stand before the pieces. */
export function propertiesOfPiece(set: number, lists: readonly Properties[]): Properties {
  if ((set & 1) === 1) return lists[set >> 1] ?? NONE;
  const code = SHORT.get((set >> 1) & 0x7f);
  return code === undefined ? NONE : new Map([[code, set >> 8]]);
}

/** Returns properties with others over them. */
export function over(below: Properties, above: Properties): Properties {
  if (above.size === 0) return below;
  return below.size === 0 ? above : new Map([...below, ...above]);
}

/** The style's own value, and its opposite. */
const AS_STYLE = 0x80;
const NOT_AS_STYLE = 0x81;

/** Returns whether a property is on that counts from the style's: each list that is given counts from those before it. */
export function isOn(code: number, lists: readonly Properties[]): boolean {
  let on = false;
  for (const list of lists) {
    const value = list.get(code);
    if (value === undefined || value === AS_STYLE) continue;
    on = value === NOT_AS_STYLE ? !on : value !== 0;
  }
  return on;
}
