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
