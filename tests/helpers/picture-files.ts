import { crc32 } from 'node:zlib';

/** An entry of a table of EXIF: a text, or rational numbers. */
type Entry = readonly [tag: number, value: string | readonly number[]];

/** What the tables of EXIF say in these tests. */
export interface ExifTables {
  readonly image?: readonly Entry[];
  readonly exif?: readonly Entry[];
  readonly gps?: readonly Entry[];
}

/** Returns tables of EXIF as a TIFF file has them, in big-endian order. */
export function tiffOf({ image = [], exif = [], gps = [] }: ExifTables): Buffer {
  const tables = [image, exif, gps];
  const pointers = [0x8769, 0x8825];
  const entriesOf = (at: number): number => (tables[at] ?? []).length + (at === 0 ? pointers.length : 0);
  const sizes = tables.map((_, at) => 2 + 12 * entriesOf(at) + 4);
  const starts = sizes.map((_, at) => 8 + sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  let free = 8 + sizes.reduce((sum, size) => sum + size, 0);
  const rest: Buffer[] = [];
  const parts = tables.map((table, at) => {
    const made = Buffer.alloc(sizes[at] ?? 0);
    made.writeUInt16BE(entriesOf(at), 0);
    let to = 2;
    const add = (tag: number, type: number, count: number, value: number | Buffer): void => {
      made.writeUInt16BE(tag, to);
      made.writeUInt16BE(type, to + 2);
      made.writeUInt32BE(count, to + 4);
      if (typeof value === 'number') made.writeUInt32BE(value, to + 8);
      else if (value.length <= 4) value.copy(made, to + 8);
      else {
        made.writeUInt32BE(free, to + 8);
        rest.push(value);
        free += value.length;
      }
      to += 12;
    };
    for (const [tag, value] of table)
      if (typeof value === 'string') {
        const text = Buffer.from(`${value}\0`);
        add(tag, 2, text.length, text);
      } else add(tag, 5, value.length, rationals(value));
    if (at === 0) for (const [index, tag] of pointers.entries()) add(tag, 4, 1, starts[index + 1] ?? 0);
    return made;
  });
  const head = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  return Buffer.concat([head, ...parts, ...rest]);
}

function rationals(values: readonly number[]): Buffer {
  const made = Buffer.alloc(8 * values.length);
  for (const [at, value] of values.entries()) {
    made.writeUInt32BE(Math.round(value * 10_000), 8 * at);
    made.writeUInt32BE(10_000, 8 * at + 4);
  }
  return made;
}

/** Returns a packet of XMP whose description has these attributes and elements. */
export function xmpOf(attributes: string, elements = ''): string {
  const names = {
    dc: 'http://purl.org/dc/elements/1.1/',
    xmp: 'http://ns.adobe.com/xap/1.0/',
    xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
    stEvt: 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
    photoshop: 'http://ns.adobe.com/photoshop/1.0/',
    exif: 'http://ns.adobe.com/exif/1.0/',
    Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  };
  const declared = Object.entries(names).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" ${declared.join(' ')} ${attributes}>${elements}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  );
}

/** The records of IPTC, by their numbers in the second set. */
export function iptcOf(records: readonly (readonly [number, string])[]): Buffer {
  const data = Buffer.concat(
    records.map(([number, value]) => {
      const text = Buffer.from(value);
      return Buffer.concat([Buffer.from([0x1c, 2, number, text.length >> 8, text.length & 255]), text]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, data]);
}

/** A segment of a JPEG. */
export function segmentOf(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Returns a JPEG with what it says of itself put right after its beginning. */
export function jpegSaying(
  jpeg: Buffer,
  { tiff, xmp, iptc }: { tiff?: Buffer; xmp?: string; iptc?: Buffer },
): Buffer {
  const segments = [
    ...(tiff === undefined ? [] : [segmentOf(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]))]),
    ...(xmp === undefined ? [] : [segmentOf(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`))]),
    ...(iptc === undefined ? [] : [segmentOf(0xed, iptc)]),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A chunk of a PNG. */
export function chunkOf(type: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Where the chunks after a PNG's head begin. */
const AFTER_HEAD = 8 + 25;

/** Returns a PNG with these chunks after its head. */
export function pngWith(png: Buffer, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, AFTER_HEAD), ...chunks, png.subarray(AFTER_HEAD)]);
}

/** Returns a WebP of these chunks, with no picture in it. */
export function webpOf(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = chunks.map(([type, body]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(type, 'latin1'), length, body, Buffer.alloc(body.length % 2)]);
  });
  const whole = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(whole.length);
  return Buffer.concat([Buffer.from('RIFF'), size, whole]);
}
