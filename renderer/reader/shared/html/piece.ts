import type { Box } from './box.ts';

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
}
