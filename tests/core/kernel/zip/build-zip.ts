import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to write, and what its headers are to say where that is not the truth. */
export interface Entry {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** The data as DEFLATE packs it, where that is at hand. */
  readonly packed?: Uint8Array;
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly madeBy?: number;
  readonly mode?: number;
  readonly start?: number;
  /** Sizes and start go to the ZIP64 field. */
  readonly wide?: boolean;
}

export interface ZipEnd {
  readonly comment?: string;
  readonly count?: number;
  readonly directoryStart?: number;
  readonly disk?: number;
}

const WIDE = 0xffffffff;

/** Writes a ZIP archive by hand, so that a test can make each of its numbers lie. */
export function buildZip(entries: readonly Entry[], end: ZipEnd = {}): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const common = Buffer.alloc(20);
    common.writeUInt16LE(entry.flags ?? 0x800, 0);
    common.writeUInt16LE(method, 2);
    common.writeUInt32LE(entry.crc ?? crc32(data), 8);
    const packedSize = entry.packedSize ?? packed.length;
    const size = entry.size ?? data.length;
    const start = entry.start ?? offset;
    common.writeUInt32LE(entry.wide === true ? WIDE : packedSize, 12);
    common.writeUInt32LE(entry.wide === true ? WIDE : size, 16);
    const extra = entry.wide === true ? wideField(size, packedSize, start) : Buffer.alloc(0);

    locals.push(localHeader(common, localName, packed));
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4),
        number(20 | ((entry.madeBy ?? 3) << 8), 2),
        number(20, 2),
        common,
        number(name.length, 2),
        number(extra.length, 2),
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number((entry.mode ?? 0) * 0x10000, 4),
        number(entry.wide === true ? WIDE : start, 4),
        name,
        extra,
      ]),
    );
    offset += locals.at(-1)?.length ?? 0;
  }
  const written = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? '');
  return new Uint8Array(
    Buffer.concat([
      ...locals,
      written,
      number(0x06054b50, 4),
      number(end.disk ?? 0, 2),
      number(0, 2),
      number(end.count ?? entries.length, 2),
      number(end.count ?? entries.length, 2),
      number(written.length, 4),
      number(end.directoryStart ?? offset, 4),
      number(comment.length, 2),
      comment,
    ]),
  );
}

function localHeader(common: Buffer, name: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    number(0x04034b50, 4),
    number(20, 2),
    common,
    number(name.length, 2),
    number(0, 2),
    name,
    packed,
  ]);
}

function wideField(size: number, packedSize: number, start: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  for (const [index, value] of [size, packedSize, start].entries())
    field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return field;
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
