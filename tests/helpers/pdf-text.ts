import { inflateSync } from 'node:zlib';

/** Returns the streams of a PDF, unpacked where they are packed, as Latin-1: one character a byte. */
function streams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const data = file.subarray(at + 'stream\n'.length);
    try {
      found.push(inflateSync(data).toString('latin1'));
    } catch {
      found.push(data.toString('latin1', 0, data.indexOf('endstream')));
    }
  }
  return found;
}

function character(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Reads a ToUnicode map: glyph number → what it stands for. */
function glyphs(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, list = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', to = ''] of list.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      found.set(Number.parseInt(glyph, 16), character(to));
  for (const [, list = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', first = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(from, 16);
      const point = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++)
        found.set(glyph, String.fromCodePoint(point + glyph - start));
    }
  return found;
}

/** Strings outside streams (title, bookmarks) are UTF-16 where they are not Latin. */
function titles(raw: string): string[] {
  return [...raw.matchAll(/<FEFF([0-9A-F]+)>/gi)].map((match) => character(match[1] ?? ''));
}

/** The text of a page's drawing commands by one map: glyphs, and what stands in for glyphs that no map has. */
function shownBy(page: string, map: ReadonlyMap<number, string>): string {
  const pieces = page.matchAll(/\/ActualText <FEFF([0-9A-F]*)>.*?EMC|<([0-9A-F]+)> ?T/gis);
  return [...pieces]
    .map(([, actual, codes = '']) => {
      if (actual !== undefined) return character(actual);
      return (codes.match(/.{4}/g) ?? []).map((code) => map.get(Number.parseInt(code, 16)) ?? '').join('');
    })
    .join('');
}

/** Letters and digits only: a PDF places words by coordinates and gives some signs no character. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Returns everything that a PDF could be read as saying, letters and digits only: its bytes, its unpacked streams, and
 * the glyphs of every page by the character map of every font (one of them is the right one; to look for words no more
 * is needed).
 */
export function everythingIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const latin = file.toString('latin1');
  const unpacked = streams(bytes);
  const maps = unpacked.filter((stream) => stream.includes('begincmap')).map(glyphs);
  const pages = unpacked.filter((stream) => /\bT[jJ]\b/.test(stream));
  const shown = pages.flatMap((page) => maps.map((map) => shownBy(page, map)));
  return [latin, file.toString('utf8'), ...titles(latin), ...unpacked, ...shown].map(lettersOf).join('\n');
}
