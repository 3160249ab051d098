const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** Returns the words of a piece of a report's page: without its tags, its character references read. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => characters[name] ?? '');
}

/** The claims of a report's page: the number of each, and its piece of the page. */
export function claimPieces(file: string): { number: number; piece: string }[] {
  return [...file.matchAll(/<article class="claim" id="c(\d+)".*?<\/article>/gs)].map(([piece, number]) => ({
    number: Number(number),
    piece,
  }));
}

/** The words of a claim in its piece of the page; empty where they are not there. */
export function quoteIn(piece: string): string {
  const [, quote = ''] = /<h3>.*?<span lang="[^"]*" dir="auto">(.*?)<\/span><\/h3>/s.exec(piece) ?? [];
  return plain(quote);
}
