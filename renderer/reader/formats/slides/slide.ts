import { eld } from 'eld/extrasmall';
import { tidyText, collapseSpace } from '../../../../core/kernel/tidy.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';

/** A box of a slide with what it says. */
export interface Shape {
  /** Its corner, in any unit that is one within a slide; null where it is not known. */
  readonly place: { readonly top: number; readonly left: number } | null;
  readonly role: 'title' | 'list' | 'text' | 'picture' | 'furniture';
  readonly paragraphs: readonly string[];
  /** The rows of a table; null for any other box. */
  readonly rows: readonly (readonly string[])[] | null;
  /** Boxes that are one group. */
  readonly within: readonly Shape[];
}

/** A slide, and what its speaker noted. */
export interface Slide {
  readonly isHidden: boolean;
  readonly shapes: readonly Shape[];
  readonly notes: readonly string[];
}

/** Boxes whose tops are no farther apart than this share of the slide's height stand side by side. */
const SIDE_BY_SIDE = 0.03;
const BETWEEN = '; ';
/** What the notes of a speaker are called, by the language of the slides. */
const NOTES: Readonly<Record<string, string>> = {
  nl: 'Notities',
  en: 'Notes',
  de: 'Notizen',
  fr: 'Commentaires',
  es: 'Notas',
};

/** Returns the boxes of a slide as they are read: its title, then from above to below and from left to right. */
export function inReadingOrder(shapes: readonly Shape[]): Shape[] {
  const flat = shapes.filter(({ role }) => role !== 'title' && role !== 'furniture');
  const ordered = flat.every(({ place }) => place !== null) ? byPlace(flat) : flat;
  const role = (wanted: Shape['role']): Shape[] => shapes.filter((shape) => shape.role === wanted);
  return [...role('title'), ...ordered.flatMap(unpacked), ...role('furniture')];
}

function unpacked(shape: Shape): Shape[] {
  return shape.within.length === 0 ? [shape] : inReadingOrder(shape.within);
}

function byPlace(shapes: readonly Shape[]): Shape[] {
  const tops = shapes.map(({ place }) => place?.top ?? 0);
  const height = Math.max(0, ...tops) - Math.min(0, ...tops);
  const sorted = [...shapes].sort((a, b) => (a.place?.top ?? 0) - (b.place?.top ?? 0));
  const bands: Shape[][] = [];
  for (const shape of sorted) {
    const band = bands.at(-1);
    const top = band?.[0]?.place?.top;
    if (band !== undefined && top !== undefined && (shape.place?.top ?? 0) - top <= height * SIDE_BY_SIDE)
      band.push(shape);
    else bands.push([shape]);
  }
  return bands.flatMap((band) => band.sort((a, b) => (a.place?.left ?? 0) - (b.place?.left ?? 0)));
}

/** Returns what slides say as blocks, each at its slide. What a speaker noted stands under a heading of its own. */
export function slideBlocks(slides: readonly Slide[]): SourceBlock[] {
  const notesWord = wordForNotes(slides);
  return slides.flatMap(({ shapes, notes }, at) => {
    const locator = { kind: 'slide', slide: at + 1 } as const;
    const blocks = inReadingOrder(shapes).flatMap(blocksOf);
    const title = titleOf({ shapes });
    const heading = title === null ? notesWord : `${notesWord}: ${title}`;
    if (notes.length > 0)
      blocks.push(
        { text: heading, kind: 'heading', level: 3, marked: true },
        ...notes.map((text): SourceBlock => ({ text, kind: 'paragraph', level: null, marked: true })),
      );
    return blocks.map((block) => ({ ...block, locator }));
  });
}

/** The title of a slide; null if it has none. */
export function titleOf({ shapes }: Pick<Slide, 'shapes'>): string | null {
  const title = shapes.find(({ role }) => role === 'title')?.paragraphs.join(' ');
  return title === undefined ? null : tidyText(collapseSpace(title)).trim() || null;
}

function wordForNotes(slides: readonly Slide[]): string {
  const words = slides.flatMap(({ shapes, notes }) => [
    ...shapes.flatMap(({ paragraphs }) => paragraphs),
    ...notes,
  ]);
  const found = eld.detect(words.join(' ').slice(0, 10_000));
  return NOTES[found.language] ?? 'Notes';
}

function blocksOf({ role, paragraphs, rows }: Shape): SourceBlock[] {
  if (rows !== null) return rowBlocks(rows);
  const text = paragraphs.filter((one) => one.trim() !== '');
  if (role === 'title') return text.length === 0 ? [] : [block(text.join(' '), 'heading', 2)];
  const kind = { list: 'listItem', text: 'paragraph', picture: 'caption', furniture: 'boilerplate' } as const;
  return text.map((one) => block(one, kind[role]));
}

function block(text: string, kind: SourceBlock['kind'], level: number | null = null): SourceBlock {
  return { text, kind, level, marked: true };
}

/** A table's rows, each cell beside its heading. */
function rowBlocks(rows: readonly (readonly string[])[]): SourceBlock[] {
  const [head = [], ...rest] = rows;
  const isHeaded = rest.length > 0 && head.filter((text) => text !== '').length > 1;
  const joined = (cells: readonly string[]): string => cells.filter((text) => text !== '').join(BETWEEN);
  const worded = (cells: readonly string[]): string =>
    joined(
      cells.map((text, at) => (text === '' || (head[at] ?? '') === '' ? text : `${head[at] ?? ''}: ${text}`)),
    );
  return [joined(head), ...rest.map(isHeaded ? worded : joined)].map((text) => block(text, 'tableRow'));
}
