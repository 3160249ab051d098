import { likenessOf, noBox, type Box, type Piece } from '../../../../../renderer/reader/shared/html/piece.ts';
import { PageTree } from '../../../../../renderer/reader/shared/html/page-tree.ts';

/** A part of a page: a box with parts in it, or a piece of text in a box of its own. */
export type Part = { box: string; parts: readonly Part[]; given?: Partial<Box> } | Partial<Piece>;

/** A paragraph. */
export const p = (text: string, given: Partial<Piece> = {}): Part => ({ text, ...given });
/** A paragraph that is a link. */
export const link = (text: string, given: Partial<Piece> = {}): Part => ({ text, linked: 1, ...given });
/** A heading. */
export const h = (level: number, text: string, given: Partial<Piece> = {}): Part => ({
  text,
  kind: 'heading',
  level,
  ...given,
});
/** An item of a list. */
export const li = (text: string, given: Partial<Piece> = {}): Part => ({ text, kind: 'listItem', ...given });
/** A box: 'div.card' is its tag and class. */
export const box = (name: string, ...parts: Part[]): Part => ({ box: name, parts });

const TAGS = {
  paragraph: 'p',
  listItem: 'li',
  quotation: 'blockquote',
  tableRow: 'tr',
  heading: 'h2',
} as const;

/** Returns a piece as a walk through a page gives it. */
export function piece(given: Partial<Piece>): Piece {
  return {
    text: '',
    kind: 'paragraph',
    level: null,
    bold: false,
    linked: 0,
    region: 'page',
    regionId: 0,
    box: noBox,
    ...given,
  };
}

/** Returns the tree of a page's body that has these parts. */
export function page(...parts: Part[]): PageTree {
  const pieces: Piece[] = [];
  const open = (parent: Box | null, tag: string, names: string, given: Partial<Box> = {}): Box => ({
    parent,
    tag,
    likeness: likenessOf(tag, names),
    first: pieces.length,
    end: pieces.length,
    asks: false,
    isBody: false,
    ...given,
  });
  const add = (part: Part, parent: Box): void => {
    if ('box' in part && 'parts' in part) {
      const [tag = 'div', names = ''] = part.box.split('.');
      const inner = open(parent, tag, names, part.given);
      for (const one of part.parts) add(one, inner);
      inner.end = pieces.length;
      return;
    }
    const own = open(parent, TAGS[part.kind ?? 'paragraph'], '');
    pieces.push(piece({ ...part, box: own }));
    own.end = pieces.length;
  };
  const body = open(null, 'body', '');
  for (const part of parts) add(part, body);
  body.end = pieces.length;
  return new PageTree(pieces);
}

/** A sentence of some eighty letters that begins with a word of its own. */
export const sentence = (word: string): string =>
  `${word} was closed for eleven weeks after a ship had run into it, the county said on Monday.`;

/** The texts of the pieces that are marked. */
export function marked(tree: PageTree, marks: readonly boolean[]): string[] {
  return tree.pieces.filter((_piece, at) => marks[at] === true).map(({ text }) => text);
}
