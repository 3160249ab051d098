import { wordsOf } from './line.ts';
import type { TextItem } from './text-item.ts';

/** A large first letter, with the quotation mark that may stand before it. */
const INITIAL = /^["'“‘„«‹¿¡]?\s?\p{Lu}['’]?$/u;
/** How many times as large as the text beside it, at least. */
const LARGER = 1.6;
/** The height of a capital, in font sizes. */
const CAPITAL = 0.7;
const MOST_ON_PAGE = 50;

/**
 * Returns a page's items with every drop cap put before the words that it begins: in their type and on their line, with the
 * lines beside it as wide as the column. A letter that is a word of its own (A, I, O) keeps a space after it where
 * the page has the words so.
 */
export function withDropCaps(items: readonly TextItem[]): readonly TextItem[] {
  const placed = new Map<TextItem, TextItem>();
  const caps = new Map<TextItem, TextItem>();
  const taken = new Set<TextItem>();
  const initials = items.filter(({ str }) => INITIAL.test(str.trim())).slice(0, MOST_ON_PAGE);
  for (const cap of initials) {
    const beside = itemsBeside(cap, items);
    const [first] = beside;
    if (first === undefined || !/^[\p{L}'’]/u.test(first.str.trim())) continue;
    if (caps.has(first) || caps.has(cap) || taken.has(first)) continue;
    const others = items.filter((item) => item !== first);
    const gap = isWord(cap.str, first.str, others) ? 0.4 * first.fontSize : 0;
    const [x, width] = [cap.x, Math.max(0, first.x - cap.x - gap)];
    const { y, fontSize, mark, artifact } = first;
    // Programs draw it when they like, and tag it apart: it comes before its word, and belongs where that does.
    caps.set(first, { ...cap, str: cap.str.trim(), x, width, y, fontSize, mark, artifact });
    taken.add(cap);
    for (const item of beside)
      if (item.y !== first.y) placed.set(item, { ...item, x, width: item.width + item.x - x });
  }
  return items.flatMap((item) => {
    if (taken.has(item)) return [];
    const [cap, own] = [caps.get(item), placed.get(item) ?? item];
    return cap === undefined ? [own] : [cap, own];
  });
}

/** The first items of the lines that stand right of an initial, from the top; none if it is no initial. */
function itemsBeside(cap: TextItem, items: readonly TextItem[]): TextItem[] {
  const end = cap.x + cap.width;
  const top = cap.y - CAPITAL * cap.fontSize;
  const near = items
    .filter(
      ({ x, y, fontSize }) =>
        cap.fontSize >= LARGER * fontSize &&
        x > end - 0.15 * cap.fontSize &&
        x < end + 1.2 * fontSize &&
        y > top &&
        y < cap.y + 0.3 * fontSize,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines = near.filter(({ y }, at) => y - (near[at - 1]?.y ?? -Infinity) > 1);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isRaised = lines.length === 1 && Math.abs(first.y - cap.y) < 1;
  const isDropped =
    lines.length > 1 &&
    Math.abs(first.y - CAPITAL * first.fontSize - top) < 0.6 * first.fontSize &&
    Math.abs(last.y - cap.y) < 0.6 * first.fontSize;
  return isRaised || isDropped ? lines : [];
}

/** True for a letter that is a word, where the page elsewhere has what follows as one, and not the two together. */
function isWord(initial: string, rest: string, others: readonly TextItem[]): boolean {
  const [letter = ''] = /\p{L}/u.exec(initial) ?? [];
  const [word = ''] = /^[\p{L}\p{M}'’-]+/u.exec(rest.trim()) ?? [];
  if (!/^[AÀÓÉEIOUY]$/u.test(letter) || word === '') return false;
  const words = wordsOf(others.map(({ str }) => str));
  return words.has(word.toLowerCase()) && !words.has(`${letter}${word}`.toLowerCase());
}
