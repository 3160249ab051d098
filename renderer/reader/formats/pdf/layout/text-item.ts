/**
 * A run of characters as a page places it, in points. The page is turned so that the text stands upright; x grows to the
 * right and y downward from the page's upper left corner.
 */
export interface TextItem {
  readonly str: string;
  /** The left end, whatever the direction of the script. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly rtl: boolean;
  /** True if the page has white space between the item before and this one. */
  readonly spaced: boolean;
  /** The marked content that it belongs to, by which a tagged document names it; null for none. */
  readonly mark: string | null;
  /** True for what a tagged document says is no part of it: a running head, a page's number. */
  readonly artifact: boolean;
}

/** The items of one page that stand upright together, and the size of the page turned that way. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}
