/** Random numbers that come out the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of some. */
  of<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Makes a generator: mulberry32, whose 32 bits of state are the seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return { below, of: (items) => items[below(items.length)] ?? items[0] };
}
