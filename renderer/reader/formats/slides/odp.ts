import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import { openOdt } from '../../shared/opendocument/open-odt.ts';
import { paragraphsOf } from '../../shared/opendocument/plain-text.ts';
import { childOf, descend, elementsIn, outermost, type XmlElement } from '../../shared/xml/element.ts';
import type { Shape, Slide } from './slide.ts';

const MOST_SLIDES = 5000;
/** Units of lengths, in millimetres. */
const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  px: 25.4 / 96,
  pc: 25.4 / 6,
};
const FURNITURE = /^(?:page-number|footer|header|date-time)$/u;

/** Reads the slides of an OpenDocument presentation. Throws what openOdt throws, and `fileDamaged` without slides. */
export async function odpSlides(
  bytes: Uint8Array,
  leftOut: LeftOut,
  password: string | null,
): Promise<Slide[]> {
  const { content } = await openOdt(bytes, leftOut, password);
  const body = descend(content, 'office:body', 'office:presentation');
  if (body === null) throw new TickmarkError('fileDamaged', { problem: 'office:presentation' });
  const hidden = hiddenStyles(childOf(content, 'office:automatic-styles'));
  return elementsIn(body, 'draw:page')
    .slice(0, MOST_SLIDES)
    .map((page) => ({
      isHidden: hidden.has(page.attributes.get('draw:style-name') ?? ''),
      shapes: shapesIn(page, leftOut),
      notes: elementsIn(page, 'presentation:notes').flatMap((notes) =>
        outermost(notes, 'draw:frame')
          .filter(({ attributes }) => attributes.get('presentation:class') === 'notes')
          .flatMap((frame) => elementsIn(frame, 'draw:text-box').flatMap(paragraphsOf)),
      ),
    }));
}

function hiddenStyles(styles: XmlElement | null): Set<string> {
  const named = styles === null ? [] : elementsIn(styles, 'style:style');
  const isHidden = (style: XmlElement): boolean =>
    childOf(style, 'style:drawing-page-properties')?.attributes.get('presentation:visibility') === 'hidden';
  return new Set(named.filter(isHidden).map(({ attributes }) => attributes.get('style:name') ?? ''));
}

function shapesIn(page: XmlElement, leftOut: LeftOut): Shape[] {
  return elementsIn(page).flatMap((element): Shape[] => {
    if (element.tag === 'draw:g')
      return [{ ...shapeOf(element, 'text', []), place: null, within: shapesIn(element, leftOut) }];
    if (element.tag === 'draw:frame') return frameOf(element, leftOut);
    // Any drawn figure may have words in it.
    return element.tag.startsWith('draw:') ? [shapeOf(element, 'text', paragraphsOf(element))] : [];
  });
}

function frameOf(frame: XmlElement, leftOut: LeftOut): Shape[] {
  const kind = frame.attributes.get('presentation:class') ?? '';
  const box = childOf(frame, 'draw:text-box');
  const table = childOf(frame, 'table:table');
  if (box !== null) {
    const role =
      kind === 'title' ? 'title' : FURNITURE.test(kind) ? 'furniture' : kind === 'outline' ? 'list' : 'text';
    return [shapeOf(frame, role, paragraphsOf(box))];
  }
  if (table !== null) {
    const rows = outermost(table, 'table:table-row').map((row) =>
      elementsIn(row, 'table:table-cell').map((cell) => paragraphsOf(cell).join(' ')),
    );
    return [{ ...shapeOf(frame, 'text', []), rows }];
  }
  if (childOf(frame, 'draw:object') !== null)
    leftOut.object(frame.attributes.get('draw:name') ?? 'draw:object');
  const described = [...elementsIn(frame, 'svg:desc'), ...elementsIn(frame, 'svg:title')];
  const text = described.map(({ children }) => children.filter((node) => typeof node === 'string').join(''));
  return [shapeOf(frame, 'picture', text)];
}

function shapeOf(element: XmlElement, role: Shape['role'], paragraphs: readonly string[]): Shape {
  const [left, top] = ['svg:x', 'svg:y'].map((name) => lengthOf(element.attributes.get(name) ?? ''));
  const place =
    left === null || top === null || left === undefined || top === undefined ? null : { top, left };
  return { place, role, paragraphs, rows: null, within: [] };
}

/** A length in millimetres; null if it is none. */
function lengthOf(length: string): number | null {
  const [, figure = '', unit = ''] = /^(-?\d+(?:\.\d+)?)([a-z]{2})$/u.exec(length) ?? [];
  const size = UNITS[unit];
  return size === undefined ? null : Number(figure) * size;
}
