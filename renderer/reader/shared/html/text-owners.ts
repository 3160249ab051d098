/** The pieces that a text node's words are in: from `first` up to and including `last`, by their positions. */
export interface Owner {
  readonly first: number;
  readonly last: number;
}

/** Which pieces the text nodes of a page became. Nodes without words are in none. */
export type TextOwners = Map<Node, Owner>;

/** Every text node at or below `root`, in document order. */
export function* textNodes(root: Node): Generator<Node> {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT) ?? null;
  for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null) yield node;
}

/**
 * Returns, for each of `count` pieces, which share of its words (0 to 1, by length without white space) is in text nodes
 * at or below `root`. `owners` are those of the page; `known` has the same for copies of its nodes too.
 */
export function sharesWithin(root: Node, owners: TextOwners, known: TextOwners, count: number): number[] {
  const whole = new Array<number>(count).fill(0);
  const kept = new Array<number>(count).fill(0);
  const add = (sums: number[], node: Node, { first, last }: Owner): void => {
    const length = (node.nodeValue ?? '').replace(/\s+/gu, '').length;
    for (let piece = first; piece <= last; piece += 1) sums[piece] = (sums[piece] ?? 0) + length;
  };
  for (const [node, owner] of owners) add(whole, node, owner);
  for (const node of textNodes(root)) {
    const owner = known.get(node);
    if (owner !== undefined) add(kept, node, owner);
  }
  return whole.map((length, piece) => (length === 0 ? 0 : (kept[piece] ?? 0) / length));
}
