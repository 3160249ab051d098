/** The program's name in a PDF's document information, one byte for each character. */
const MAKER = '(Tickmark)';
/** A key of a dictionary with its value: a string with its escapes, one in hexadecimal, or a name or number. */
const ENTRY = /\s*\/(\w+)\s*(\((?:[^\\()]|\\[^])*\)|<[\da-f\s]*>|\/?[^\s/<>()]+)/iy;
/** The document information is shorter than this, even with titles of several thousand characters. */
const MOST = 64 * 1024;

/**
 * Writes only Tickmark as the maker of a PDF, in place: Chromium's own words reveal the operating system and all
 * versions. No byte moves, so that the table of offsets stays valid. Throws if the document information is not as
 * Chromium writes it, because a PDF that reveals more must not leave.
 */
export function setPdfProducer(pdf: Uint8Array): void {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = informationAt(bytes);
  const text = bytes.toString('latin1', start, start + MOST);
  const head = /^\d+ 0 obj\s*<</.exec(text)?.[0];
  const named = new Set<string>();
  ENTRY.lastIndex = head?.length ?? MOST;
  for (let entry = ENTRY.exec(text); entry !== null; entry = ENTRY.exec(text)) {
    const [all, key = '', value = ''] = entry;
    if (key !== 'Creator' && key !== 'Producer') continue;
    if (value.length < MAKER.length) throw new Error(`the PDF's ${key} is too short to be written over`);
    // Spaces between the parts of a dictionary have no meaning. Source: ISO 32000-2, 7.2.3.
    bytes.write(MAKER.padEnd(value.length), start + entry.index + all.length - value.length, 'latin1');
    named.add(key);
  }
  if (named.size !== 2) throw new Error('the PDF does not say what made it as Chromium says it');
}

/** Returns where the document information begins, by the trailer and the table that it names. Source: ISO 32000-2, 7.5.4, 7.5.5. */
function informationAt(bytes: Buffer): number {
  const trailer = bytes.toString('latin1', bytes.lastIndexOf('trailer'));
  const [, number] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const [, table] = /startxref\s+(\d+)/.exec(trailer) ?? [];
  if (number === undefined || table === undefined)
    throw new Error('the PDF has no trailer that names its information');
  const from = Number(table);
  const head = /^xref\s+0 \d+\s*\n/.exec(bytes.toString('latin1', from, from + 40))?.[0];
  if (head === undefined) throw new Error('the PDF has no table of one part');
  // An entry has twenty bytes, the first ten of which are the place.
  const entry = from + head.length + 20 * Number(number);
  return Number(bytes.toString('latin1', entry, entry + 10));
}
