import type { SourceRemark } from '../../../../core/text/source-article.ts';

/**
 * A block element of a page: the light form of the tree in which its pieces stand, without a DOM. Every box is a run of
 * pieces, for a page is walked in document order.
 */
export interface Box {
  readonly parent: Box | null;
  readonly tag: string;
  /** Tag and first class without digits: the same in boxes that a template repeats. */
  readonly likeness: string;
  /** The pieces in it: from `first` up to, but not including, `end`. */
  readonly first: number;
  end: number;
  /** True if somebody can type an address or a password in it. */
  asks: boolean;
  /** True if microdata or RDFa call it the body of an article. */
  readonly isBody: boolean;
}

/** A box for what is in none: an article without a tree. */
export const noBox: Box = {
  parent: null,
  tag: 'body',
  likeness: 'body',
  first: 0,
  end: Infinity,
  asks: false,
  isBody: false,
};

/** Returns the boxes round a piece's box, itself first. */
export function* boxesOut(box: Box): Generator<Box> {
  for (let at: Box | null = box; at !== null; at = at.parent) yield at;
}

/** Returns the tag and the first class of an element, without digits. */
export function likenessOf(tag: string, names: string | null): string {
  const [first = ''] = (names ?? '').trim().split(/\s+/u, 1);
  return `${tag}.${first.replace(/\d+/gu, '')}`;
}

/** True for a cell of a table, or what stands in one: figures and links there are data. */
export function isCell({ tag, parent }: Box): boolean {
  return /^t[dh]$/.test(tag) || /^t[dh]$/.test(parent?.tag ?? '');
}

/** What a part of a page is by its element, role or name, nearest first: a caption, or something round the article. */
export type Region = 'page' | 'caption' | 'furniture' | 'hinted';

/**
 * A run of visible text of a page as the walk finds it: the light form on which the rules work, without a DOM.
 * Pieces are in document order; every visible character of the page is in exactly one.
 */
export interface Piece {
  /** White space collapsed as HTML shows it; \n for a line break, a tab between the cells of a table row. */
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'quotation' | 'tableRow';
  /** 1-6 for a heading, else null. */
  readonly level: number | null;
  /** True if all of its letters are bold. */
  readonly bold: boolean;
  /** Which share of it is in links, 0 to 1. */
  readonly linked: number;
  readonly region: Region;
  /** Counts up with every region that begins; pieces with one number lie in one nav, footer, form, … */
  readonly regionId: number;
  /** The innermost block element that it is in. */
  readonly box: Box;
  /** The links, notes and comments at its words. */
  readonly remarks?: readonly SourceRemark[];
}
