import { inflateSync } from 'node:zlib';

/** An object of a PDF as Skia writes it: what stands before its stream, and the stream unpacked (Latin-1). */
interface PdfObject {
  head: string;
  stream: string;
}

function objectsOf(bytes: Uint8Array): Map<number, PdfObject> {
  const file = Buffer.from(bytes);
  const latin = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of latin.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const mark = latin.indexOf('stream\n', start);
    const end = latin.indexOf('endobj', start);
    const hasStream = mark >= 0 && mark < end;
    const head = latin.slice(start, hasStream ? mark : end);
    objects.set(Number(match[1]), { head, stream: hasStream ? unpacked(file.subarray(mark + 7)) : '' });
  }
  return objects;
}

function unpacked(data: Buffer): string {
  try {
    return inflateSync(data).toString('latin1');
  } catch {
    return data.toString('latin1', 0, data.indexOf('endstream'));
  }
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Reads a ToUnicode map: glyph number → what it stands for. */
function charactersOf(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, list = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', to = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(Number.parseInt(glyph, 16), utf16(to));
  for (const [, list = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', first = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++)
        found.set(
          glyph,
          String.fromCodePoint(Number.parseInt(first, 16) + glyph - Number.parseInt(from, 16)),
        );
  return found;
}

/**
 * Returns the text that the pages of a PDF draw, in the order of drawing: each glyph by its font's map, U+FFFD for one
 * that has no character there, unless the file says what it stands for (ActualText). Knows PDFs as Skia writes them,
 * where font F12 is object 12.
 */
export function drawnText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes);
  const maps = new Map<string, Map<number, string>>();
  const mapOf = (font: string): Map<number, string> => {
    const known = maps.get(font);
    if (known !== undefined) return known;
    const reference = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(font))?.head ?? '');
    const map = charactersOf(objects.get(Number(reference?.[1]))?.stream ?? '');
    maps.set(font, map);
    return map;
  };
  let map = new Map<number, string>();
  const draw = (stream: string): string =>
    [...stream.matchAll(/\/F(\d+) [\d.]+ Tf|\/ActualText <FEFF(\w*)>(.*?)EMC|<([0-9A-F]+)> ?T/gs)]
      .map(([, chosen, actual, within = '', codes = '']) => {
        const font = chosen ?? /\/F(\d+) [\d.]+ Tf/.exec(within)?.[1];
        if (font !== undefined) map = mapOf(font);
        if (chosen !== undefined || actual !== undefined) return utf16(actual ?? '');
        return (codes.match(/.{4}/g) ?? [])
          .map((code) => map.get(Number.parseInt(code, 16)) ?? '\0')
          .join('')
          .replaceAll('\0', '\uFFFD');
      })
      .join('');
  return [...objects.values()].map(({ stream }) => (/\bT[jJ]\b/.test(stream) ? draw(stream) : '')).join('\n');
}

/** Letters and digits only: a PDF places words by coordinates. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Returns everything that a PDF says, letters and digits only: its bytes, its streams unpacked, its titles and
 * bookmarks, and what its pages draw.
 */
export function everythingIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const latin = file.toString('latin1');
  const titles = [...latin.matchAll(/<FEFF([0-9A-F]+)>/gi)].map((match) => utf16(match[1] ?? ''));
  const streams = [...objectsOf(bytes).values()].map((object) => object.stream);
  return [latin, file.toString('utf8'), ...titles, ...streams, drawnText(bytes)].map(lettersOf).join('\n');
}
