import { isCell } from '../../../shared/html/box.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { endsSentence } from '../../../shared/html/prose.ts';

const LONGEST = 40;
const OFTEN = 3;

/** Marks short words that stand in a page again and again, whatever their numbers: Reply, Share, 1 of 4, 9.40, Photo. */
export function markRepeats({ pieces }: PageTree, marks: boolean[]): void {
  const places = new Map<string, number[]>();
  let before = '';
  for (const [at, { text, kind, bold, box }] of pieces.entries()) {
    // 'Anna:' and names in bold are who speaks.
    if (text.length > LONGEST || kind === 'heading' || kind === 'tableRow' || bold || isCell(box)) continue;
    if (/[:：]$|^\p{Ll}/u.test(text) || endsSentence(text)) continue;
    const same = text.toLowerCase().replace(/\d+/gu, '0');
    // Lines that are the same one below the other are no button under each of several things.
    if (same !== before) places.set(same, [...(places.get(same) ?? []), at]);
    before = same;
  }
  for (const found of places.values()) {
    // 'Step 1', 'Step 2' count what the article tells.
    const isCounted = new Set(found.map((at) => pieces[at]?.text)).size === found.length;
    const isNamed = /^\p{L}/u.test(pieces[found[0] ?? -1]?.text ?? '');
    if (found.length >= OFTEN && !(isCounted && isNamed)) for (const at of found) marks[at] = true;
  }
}
