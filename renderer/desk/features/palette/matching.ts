/**
 * Returns how well a query fits a text, or null where it does not: every word of the query must begin a word of the
 * text (2 for each), or stand in one (1 for each). Case and accents do not count.
 */
export function fitOf(query: string, text: string): number | null {
  const plain = ` ${plainOf(text)}`;
  let fit = 0;
  for (const word of plainOf(query).split(/\s+/).filter(Boolean)) {
    if (plain.includes(` ${word}`)) fit += 2;
    else if (plain.includes(word)) fit += 1;
    else return null;
  }
  return fit;
}

function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns the items that fit, best first, at most `limit`; equal ones keep their order. */
export function bestFits<Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
  limit: number,
): Item[] {
  const fits = items.flatMap((item) => {
    const fit = fitOf(query, textOf(item));
    return fit === null ? [] : [{ item, fit }];
  });
  return fits
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ item }) => item);
}
