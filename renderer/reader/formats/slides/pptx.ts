import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import { officeNamespace, officeNamespaces, openPackage, type Part } from '../../shared/opc/open-package.ts';
import { childOf, descend, elementsIn, outermost, type XmlElement } from '../../shared/xml/element.ts';
import type { Vocabulary } from '../../shared/xml/namespaces.ts';
import type { Shape, Slide } from './slide.ts';

const MOST_SLIDES = 5000;

/** The namespaces of PresentationML (ECMA-376), transitional and strict alike. */
export const pptxVocabulary: Vocabulary = new Map([
  ...officeNamespaces,
  ...officeNamespace('presentationml/2006/main', 'presentationml/main', 'p'),
]);

/** Reads the slides of a presentation of Office in their order. Throws what openPackage and readZip throw. */
export function pptxSlides(bytes: Uint8Array, leftOut: LeftOut): Slide[] {
  const { main } = openPackage(readZip(bytes), leftOut, pptxVocabulary, 'ppt/presentation.xml');
  const list = childOf(main.root, 'p:sldIdLst');
  const ids =
    list === null ? [] : elementsIn(list, 'p:sldId').map(({ attributes }) => attributes.get('r:id'));
  // One that is missing or damaged counts too, so that the others keep their numbers.
  return ids.slice(0, MOST_SLIDES).map((id) => {
    const part = main.partOf(id);
    return part === null ? { isHidden: false, shapes: [], notes: [] } : slideOf(part, leftOut);
  });
}

function slideOf(part: Part, leftOut: LeftOut): Slide {
  const layout = treeOf(part.relatedPart('slideLayout'));
  const tree = treeOf(part);
  const notes = treeOf(part.relatedPart('notesSlide'));
  const body =
    notes === null ? [] : outermost(notes, 'p:sp').filter((shape) => placeholder(shape)?.type === 'body');
  return {
    isHidden: /^(?:0|false)$/u.test(part.root.attributes.get('show') ?? ''),
    shapes: tree === null ? [] : shapesIn(tree, layout, leftOut),
    notes: body.flatMap((shape) => paragraphsIn(childOf(shape, 'p:txBody'))),
  };
}

function treeOf(part: Part | null): XmlElement | null {
  return descend(part?.root ?? null, 'p:cSld', 'p:spTree');
}

function shapesIn(tree: XmlElement, layout: XmlElement | null, leftOut: LeftOut): Shape[] {
  return elementsIn(tree).flatMap((element): Shape[] => {
    switch (element.tag) {
      case 'p:sp':
        return [boxOf(element, layout)];
      case 'p:grpSp':
        return [
          {
            place: placeIn(descend(element, 'p:grpSpPr', 'a:xfrm')),
            role: 'text',
            paragraphs: [],
            rows: null,
            within: shapesIn(element, layout, leftOut),
          },
        ];
      case 'p:graphicFrame':
        return frameOf(element, leftOut);
      case 'p:pic':
        return [
          {
            place: placeIn(descend(element, 'p:spPr', 'a:xfrm')),
            role: 'picture',
            paragraphs: [descend(element, 'p:nvPicPr', 'p:cNvPr')?.attributes.get('descr') ?? ''],
            rows: null,
            within: [],
          },
        ];
      case 'mc:AlternateContent':
        return shapesIn(childOf(element, 'mc:Choice') ?? { ...element, children: [] }, layout, leftOut);
      default:
        return [];
    }
  });
}

function boxOf(shape: XmlElement, layout: XmlElement | null): Shape {
  const own = placeholder(shape);
  const like = (one: XmlElement): boolean => {
    const other = placeholder(one);
    return own !== null && other !== null && (own.idx === other.idx || own.type === other.type);
  };
  const inherited = layout === null ? undefined : outermost(layout, 'p:sp').find(like);
  const place =
    placeIn(descend(shape, 'p:spPr', 'a:xfrm')) ??
    (inherited === undefined ? null : placeIn(descend(inherited, 'p:spPr', 'a:xfrm')));
  return {
    place,
    role: roleOf(own?.type ?? null),
    paragraphs: paragraphsIn(childOf(shape, 'p:txBody')),
    rows: null,
    within: [],
  };
}

/** What a box takes the place of in the layout, and its number there; null if it is one of the slide's own. */
function placeholder(shape: XmlElement): { type: string; idx: string } | null {
  const found = descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
  if (found === null) return null;
  // Without a type it is any content (ECMA-376, 19.3.1.36).
  return { type: found.attributes.get('type') ?? 'obj', idx: found.attributes.get('idx') ?? '0' };
}

function roleOf(type: string | null): Shape['role'] {
  if (type === null) return 'text';
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return /^(?:dt|ftr|sldNum|hdr)$/u.test(type) ? 'furniture' : type === 'subTitle' ? 'text' : 'list';
}

function placeIn(xfrm: XmlElement | null): Shape['place'] {
  const off = childOf(xfrm, 'a:off');
  const [left, top] = ['x', 'y'].map((name) => Number(off?.attributes.get(name) ?? NaN));
  return left === undefined || top === undefined || !Number.isFinite(left + top) ? null : { top, left };
}

/** A table, or what has no text here: a chart, a diagram. */
function frameOf(frame: XmlElement, leftOut: LeftOut): Shape[] {
  const data = descend(frame, 'a:graphic', 'a:graphicData');
  const table = childOf(data, 'a:tbl');
  if (table === null) {
    const name = descend(frame, 'p:nvGraphicFramePr', 'p:cNvPr')?.attributes.get('name') ?? '';
    leftOut.object(name || (data?.attributes.get('uri')?.split('/').at(-1) ?? ''));
    return [];
  }
  const rows = elementsIn(table, 'a:tr').map((row) =>
    elementsIn(row, 'a:tc').map((cell) => paragraphsIn(childOf(cell, 'a:txBody')).join(' ')),
  );
  return [{ place: placeIn(childOf(frame, 'p:xfrm')), role: 'text', paragraphs: [], rows, within: [] }];
}

function paragraphsIn(body: XmlElement | null): string[] {
  const all = body === null ? [] : elementsIn(body, 'a:p').map((paragraph) => wordsIn(paragraph).trim());
  return all.filter((text) => text !== '');
}

function wordsIn(element: XmlElement): string {
  let text = '';
  for (const child of elementsIn(element)) {
    if (child.tag === 'a:t') text += child.children.filter((node) => typeof node === 'string').join('');
    else if (child.tag === 'a:br' || child.tag === 'a:tab') text += ' ';
    else if (child.tag === 'a:r' || child.tag === 'a:fld') text += wordsIn(child);
  }
  return text;
}
