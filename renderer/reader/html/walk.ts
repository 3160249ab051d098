import { collapseSpace } from '../../../core/text/tidy.ts';
import type { Piece, Region } from './piece.ts';
import { regionOf } from './region.ts';
import { textNodes, type TextOwners } from './text-owners.ts';

/** Elements whose content nobody sees as text: code, alternatives, pictures (with the words drawn in them), controls. */
const UNSEEN = new Set(
  'script style template noscript head title svg canvas iframe frame frameset object embed applet video audio select option datalist textarea input noframes noembed map progress meter'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul button'.split(
    ' ',
  ),
);
/** An id of more characters is made of a heading's words: it names what is told there, not what the part is for. */
const LONG_ID = 24;
const BOLD = new Set(['b', 'strong']);

interface Place {
  readonly kind: Piece['kind'];
  readonly level: number | null;
  readonly region: Region;
  readonly regionId: number;
  readonly bold: boolean;
  readonly pre: boolean;
}

/**
 * Returns the visible text below `root` as pieces: one a block, in document order. What CSS files hide is not known here,
 * for nothing is rendered: only what the element itself hides (hidden, style) is left out. Goes down the tree by
 * recursion: Chromium's parser nests no deeper than 512 elements. `owners` takes down which text node became which piece.
 */
export function piecesOf(root: Element, owners: TextOwners = new Map()): Piece[] {
  const pieces: Piece[] = [];
  let regions = 0;
  let text = '';
  let boldOnly = true;
  let current: Place | null = null;
  let sources: { node: Node; start: number; end: number }[] = [];

  const flush = () => {
    const place = current;
    if (place !== null) {
      const { kind, level, region, regionId } = place;
      for (const { words, start, end } of paragraphsOf(text)) {
        for (const source of sources)
          if (source.start < end && source.end > start)
            owners.set(source.node, {
              first: owners.get(source.node)?.first ?? pieces.length,
              last: pieces.length,
            });
        pieces.push({ text: words, kind, level, bold: boldOnly, region, regionId });
      }
    }
    text = '';
    sources = [];
    boldOnly = true;
    current = null;
  };

  const addText = (raw: string, place: Place, node: Node | null) => {
    const shown = place.pre ? raw : collapseSpace(raw);
    if (shown.trim() !== '') {
      current ??= place;
      boldOnly &&= place.bold;
    }
    const spaced = text === '' || /\s/u.test(text.charAt(text.length - 1));
    const start = text.length;
    text += spaced && !place.pre ? shown.replace(/^ /u, '') : shown;
    if (node !== null && shown.trim() !== '') sources.push({ node, start, end: text.length });
  };

  const walk = (element: Element, outer: Place) => {
    const tag = element.localName;
    if (UNSEEN.has(tag) || isHidden(element)) return;
    if (tag === 'br') {
      text += '\n';
      return;
    }
    if (tag === 'tr' && isPlainRow(element)) {
      flush();
      addRow(element, outer);
      return;
    }
    const isBlock = BLOCK.has(tag);
    if (isBlock) flush();
    const region = regionOf({
      tag,
      role: element.getAttribute('role') ?? '',
      names: `${element.getAttribute('class') ?? ''} ${element.id.length <= LONG_ID ? element.id : ''}`,
    });
    const place: Place = {
      ...placeOf(tag, outer),
      ...(region === null ? {} : { region: merged(outer.region, region), regionId: ++regions }),
    };
    if (tag === 'q') addText('“', place, null);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) addText(child.nodeValue ?? '', place, child);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, place);
    }
    if (tag === 'q') addText('”', place, null);
    if (isBlock) flush();
  };

  const addRow = (row: Element, outer: Place) => {
    const cells = [...row.children]
      .filter((cell) => !isHidden(cell))
      .map((cell) => collapseSpace(cell.textContent ?? '').trim());
    if (!cells.some(Boolean)) return;
    current = { ...outer, kind: 'tableRow', level: null };
    boldOnly = false;
    text = cells.join('\t');
    for (const node of textNodes(row)) sources.push({ node, start: 0, end: text.length });
    flush();
  };

  walk(root, { kind: 'paragraph', level: null, region: 'page', regionId: 0, bold: false, pre: false });
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
  const heading = /^h([1-6])$/.exec(tag);
  if (heading !== null) return { ...outer, kind: 'heading', level: Number(heading[1]) };
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return { ...outer, kind: 'listItem', level: null };
  if (tag === 'blockquote') return { ...outer, kind: 'quotation', level: null };
  if (tag === 'pre') return { ...outer, pre: true };
  return BOLD.has(tag) ? { ...outer, bold: true } : outer;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style))
    return true;
  return element.localName === 'dialog' && !element.hasAttribute('open');
}

/** True for a row of data: cells without blocks in them. A row with blocks is a page laid out by a table. */
function isPlainRow(row: Element): boolean {
  return (
    row.querySelector(
      'p, div, h1, h2, h3, h4, h5, h6, ul, ol, pre, table, blockquote, article, section, br',
    ) === null
  );
}
