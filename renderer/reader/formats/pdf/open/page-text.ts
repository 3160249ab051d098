import type { PageText, TextItem } from '../layout/text-item.ts';

/** A run of characters as the PDF library gives it. */
export interface PlacedItem {
  readonly str: string;
  readonly dir: string;
  /** From the item's own space (one unit is one font size) to the page as it is seen, y downward. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Along the text, in points. */
  readonly width: number;
  readonly vertical: boolean;
  readonly bold: boolean;
  readonly mark: string | null;
  readonly artifact: boolean;
}

/** Angles that differ by less are the same: a scan is never quite straight. */
const STRAIGHT = 4;

/**
 * Turns a page's items upright, with the items of each direction on a page of their own, the one with the most text
 * first. White space is no item, but a property of the next one.
 */
export function pageTexts(items: readonly PlacedItem[], width: number, height: number): PageText[] {
  const groups = new Map<number, TextItem[]>();
  let spaced = false;
  for (const item of items) {
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const angle = angleOf(item);
    const group = groups.get(angle) ?? [];
    group.push(upright(item, angle, width, height, spaced));
    groups.set(angle, group);
    spaced = false;
  }
  const length = (some: readonly TextItem[]) => some.reduce((sum, { str }) => sum + str.length, 0);
  return [...groups]
    .sort((a, b) => length(b[1]) - length(a[1]))
    .map(([angle, group]) => ({ ...sizeOf(angle, width, height), items: withoutDoubles(group) }));
}

/** The direction of an item's text in degrees, clockwise; vertical writing is read as if it were turned. */
function angleOf({ matrix: [a, b], vertical }: PlacedItem): number {
  const exact = (Math.atan2(b, a) * 180) / Math.PI + (vertical ? 90 : 0);
  const right = Math.round(exact / 90) * 90;
  const angle = Math.abs(exact - right) < STRAIGHT ? right : Math.round(exact / 10) * 10;
  return ((angle % 360) + 360) % 360;
}

function turn(angle: number): (x: number, y: number) => [number, number] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return (x, y) => [x * cos + y * sin, y * cos - x * sin];
}

function cornersOf(angle: number, width: number, height: number): [number, number][] {
  const turned = turn(angle);
  return [turned(0, 0), turned(width, 0), turned(0, height), turned(width, height)];
}

function sizeOf(angle: number, width: number, height: number): { width: number; height: number } {
  const corners = cornersOf(angle, width, height);
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  return { width: range(corners.map(([x]) => x)), height: range(corners.map(([, y]) => y)) };
}

function upright(item: PlacedItem, angle: number, width: number, height: number, spaced: boolean): TextItem {
  const [a, b, c, d, e, f] = item.matrix;
  const corners = cornersOf(angle, width, height);
  const [x, y] = turn(angle)(e, f);
  const fontSize = (item.vertical ? Math.hypot(a, b) : Math.hypot(c, d)) || 1;
  return {
    str: item.str,
    x: x - Math.min(...corners.map(([left]) => left)),
    y: y - Math.min(...corners.map(([, top]) => top)),
    width: item.width,
    fontSize: Math.round(fontSize * 10) / 10,
    bold: item.bold,
    rtl: item.dir === 'rtl',
    spaced,
    mark: item.mark,
    artifact: item.artifact,
  };
}

/** Text that is set twice at one place, for a shadow or to look bold, is there once. */
function withoutDoubles(items: readonly TextItem[]): TextItem[] {
  const seen = new Map<string, TextItem[]>();
  return items.filter((item) => {
    const same = seen.get(item.str) ?? [];
    const near = 0.15 * item.fontSize;
    const isDouble = same.some(({ x, y }) => Math.abs(x - item.x) < near && Math.abs(y - item.y) < near);
    if (!isDouble) seen.set(item.str, [...same.slice(-50), item]);
    return !isDouble;
  });
}
