import { collapseSpace } from '../../../../core/kernel/tidy.ts';
import { noNotes } from './page-notes.ts';
import { PieceRemarks } from './piece-remarks.ts';
import { noBox, type Box, type Piece, type Region } from './piece.ts';
import { asksSomething, boxOf, isBlock, isHidden, isLink, isPlainRow, isSeen, partOf } from './elements.ts';

interface Place {
  readonly kind: Piece['kind'];
  readonly level: number | null;
  readonly region: Region;
  readonly regionId: number;
  readonly bold: boolean;
  readonly link: boolean;
  readonly pre: boolean;
  readonly box: Box;
}

/** Text of one text node as it stands in the text of its block. */
interface Source {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly link: boolean;
}

/**
 * Returns the visible text below `root` as pieces: one a block, in document order. What CSS files hide is not known here,
 * for nothing is rendered: only what the element itself hides (hidden, style) is left out. Goes down the tree by
 * recursion: Chromium's parser nests no deeper than 512 elements. `owners` takes down which text node became which piece;
 * `notes` are those of the page, which become remarks at their words, as links do.
 */
export function piecesOf(root: Element, owners: TextOwners = new Map(), notes = noNotes): Piece[] {
  const pieces: Piece[] = [];
  let regions = 0;
  let text = '';
  let boldOnly = true;
  let current: Place | null = null;
  let sources: Source[] = [];
  const remarks = new PieceRemarks(notes);

  const flush = () => {
    const place = current;
    if (place !== null) {
      const { kind, level, region, regionId, box } = place;
      for (const { words, start, end } of paragraphsOf(text)) {
        let linked = 0;
        for (const source of sources)
          if (source.start < end && source.end > start) {
            owners.set(source.node, {
              first: owners.get(source.node)?.first ?? pieces.length,
              last: pieces.length,
            });
            if (source.link) linked += Math.min(source.end, end) - Math.max(source.start, start);
          }
        linked = Math.min(1, linked / words.length);
        const own = remarks.within(text, start, end, words);
        pieces.push({ text: words, kind, level, bold: boldOnly, linked, region, regionId, box, ...own });
      }
    }
    text = '';
    sources = [];
    remarks.clear();
    boldOnly = true;
    current = null;
  };

  const addText = (raw: string, place: Place, node: Node | null) => {
    const shown = place.pre ? raw : collapseSpace(raw);
    if (shown.trim() !== '') {
      current ??= place;
      // A part of a line with a name of its own (a dateline, a share button) does not make the line what it is.
      if (place.regionId < current.regionId)
        current = { ...current, region: place.region, regionId: place.regionId };
      boldOnly &&= place.bold;
    }
    const spaced = text === '' || /\s/u.test(text.charAt(text.length - 1));
    const start = text.length;
    text += spaced && !place.pre ? shown.replace(/^ /u, '') : shown;
    if (node !== null && shown.trim() !== '')
      sources.push({ node, start, end: text.length, link: place.link });
  };

  const walk = (element: Element, outer: Place) => {
    const tag = element.localName;
    if (!isSeen(element, tag)) {
      if (asksSomething(element, tag)) outer.box.asks = true;
      return;
    }
    if (tag === 'br') {
      text += '\n';
      return;
    }
    if (tag === 'tr' && isPlainRow(element)) {
      flush();
      addRow(element, outer);
      return;
    }
    const breaks = isBlock(tag);
    if (breaks) flush();
    const names = element.getAttribute('class') ?? '';
    const region = partOf(element, tag, names);
    const box: Box = breaks ? boxOf(element, names, outer.box, pieces.length) : outer.box;
    let place = placeOf(tag, outer);
    if (breaks) place = { ...place, box };
    if (tag === 'a' && isLink(element)) place = { ...place, link: true };
    if (region !== null) place = { ...place, region: merged(outer.region, region), regionId: ++regions };
    const remark = remarks.open(element, tag, text);
    if (tag === 'q') addText('“', place, null);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) addText(child.nodeValue ?? '', place, child);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, place);
    }
    if (tag === 'q') addText('”', place, null);
    remarks.close(remark, text);
    if (breaks) {
      flush();
      box.end = pieces.length;
    }
  };

  const addRow = (row: Element, outer: Place) => {
    const cells = [...row.children]
      .filter((cell) => !isHidden(cell))
      .map((cell) => collapseSpace(cell.textContent ?? '').trim());
    if (!cells.some(Boolean)) return;
    current = { ...outer, kind: 'tableRow', level: null };
    boldOnly = false;
    text = cells.join('\t');
    for (const node of textNodes(row)) sources.push({ node, start: 0, end: text.length, link: false });
    flush();
    const last = pieces.at(-1);
    const own = last === undefined ? {} : remarks.inRow(row, last.text);
    const links = [...row.querySelectorAll('a[href]')].reduce(
      (sum, link) => sum + collapseSpace(link.textContent ?? '').trim().length,
      0,
    );
    if (last !== undefined)
      pieces[pieces.length - 1] = { ...last, linked: Math.min(1, links / last.text.length), ...own };
  };

  walk(root, {
    kind: 'paragraph',
    level: null,
    region: 'page',
    regionId: 0,
    bold: false,
    link: false,
    pre: false,
    box: { ...noBox },
  });
  flush();
  return pieces;
}

/** The parts of a block's text that empty lines part, trimmed; `start` and `end` are where each lies in it. */
function paragraphsOf(text: string): { words: string; start: number; end: number }[] {
  const parts: { words: string; start: number; end: number }[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = text
      .slice(start, end)
      .replace(/[ \t]*\n[ \t]*/gu, '\n')
      .trim();
    if (words !== '') parts.push({ words, start, end });
  };
  for (const { 0: gap, index } of text.matchAll(/\n(?:[ \t]*\n)+/gu)) {
    add(index);
    start = index + gap.length;
  }
  add(text.length);
  return parts;
}

/** A hint inside furniture changes nothing; furniture inside a caption is still a caption's credit or button. */
function merged(outer: Region, inner: Region): Region {
  return outer === 'furniture' || outer === 'caption' ? outer : inner;
}

function placeOf(tag: string, outer: Place): Place {
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...outer, kind: 'heading', level: Number(tag.charAt(1)) };
    case 'li':
    case 'dd':
    case 'dt':
      return { ...outer, kind: 'listItem', level: null };
    case 'blockquote':
      return { ...outer, kind: 'quotation', level: null };
    case 'pre':
      return { ...outer, pre: true };
    case 'b':
    case 'strong':
      return { ...outer, bold: true };
    default:
      return outer;
  }
}

/** The pieces that a text node's words are in: from `first` up to and including `last`, by their positions. */
interface Owner {
  readonly first: number;
  readonly last: number;
}

/** Which pieces the text nodes of a page became. Nodes without words are in none. */
export type TextOwners = Map<Node, Owner>;

/** Every text node at or below `root`, in document order. */
export function* textNodes(root: Node): Generator<Node> {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT) ?? null;
  for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null) yield node;
}

/**
 * Returns, for each of `count` pieces, which share of its words (0 to 1, by length without white space) is in text nodes
 * at or below `root`. `owners` are those of the page; `known` has the same for copies of its nodes too.
 */
export function sharesWithin(root: Node, owners: TextOwners, known: TextOwners, count: number): number[] {
  const whole = new Array<number>(count).fill(0);
  const kept = new Array<number>(count).fill(0);
  const add = (sums: number[], node: Node, { first, last }: Owner): void => {
    const length = (node.nodeValue ?? '').replace(/\s+/gu, '').length;
    for (let piece = first; piece <= last; piece += 1) sums[piece] = (sums[piece] ?? 0) + length;
  };
  for (const [node, owner] of owners) add(whole, node, owner);
  for (const node of textNodes(root)) {
    const owner = known.get(node);
    if (owner !== undefined) add(kept, node, owner);
  }
  return whole.map((length, piece) => (length === 0 ? 0 : (kept[piece] ?? 0) / length));
}
