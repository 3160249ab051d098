import { collapseSpace } from '../../../core/text/tidy.ts';
import type { Piece, Region } from './piece.ts';
import { regionOf } from './region.ts';

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
 * recursion: Chromium's parser nests no deeper than 512 elements.
 */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let regions = 0;
  let text = '';
  let boldOnly = true;
  let current: Place | null = null;

  const flush = () => {
    const place = current;
    if (place !== null)
      for (const part of text.split(/\n(?:[ \t]*\n)+/u)) {
        const tidy = part.replace(/[ \t]*\n[ \t]*/gu, '\n').trim();
        if (tidy === '') continue;
        const { kind, level, region, regionId } = place;
        pieces.push({ text: tidy, kind, level, bold: boldOnly, region, regionId });
      }
    text = '';
    boldOnly = true;
    current = null;
  };

  const addText = (raw: string, place: Place) => {
    const shown = place.pre ? raw : collapseSpace(raw);
    if (shown.trim() !== '') {
      current ??= place;
      boldOnly &&= place.bold;
    }
    const spaced = text === '' || /\s/u.test(text.charAt(text.length - 1));
    text += spaced && !place.pre ? shown.replace(/^ /u, '') : shown;
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
      names: `${element.getAttribute('class') ?? ''} ${element.id}`,
    });
    const place: Place = {
      ...placeOf(tag, outer),
      ...(region === null ? {} : { region: merged(outer.region, region), regionId: ++regions }),
    };
    if (tag === 'q') addText('“', place);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) addText(child.nodeValue ?? '', place);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, place);
    }
    if (tag === 'q') addText('”', place);
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
    flush();
  };

  walk(root, { kind: 'paragraph', level: null, region: 'page', regionId: 0, bold: false, pre: false });
  flush();
  return pieces;
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
    row.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, article, section, br') ===
    null
  );
}
