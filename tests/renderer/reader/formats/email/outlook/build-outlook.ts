import { buildCfb } from '../../../shared/cfb/build-cfb.ts';

/** A property of a mail: its number, its type, its value. */
export type Value = readonly [number: number, type: number, value: Uint8Array];

export const unicode = (number: number, text: string): Value => [
  number,
  0x1f,
  Buffer.from(`${text}\0`, 'utf16le'),
];
export const eightBit = (number: number, bytes: Uint8Array): Value => [number, 0x1e, bytes];
export const binary = (number: number, bytes: Uint8Array): Value => [number, 0x102, bytes];
export const long = (number: number, value: number): Value => [number, 3, u32(value)];
export const time = (number: number, date: string): Value => {
  const ticks = (BigInt(Date.parse(date)) + 11_644_473_600_000n) * 10_000n;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(ticks);
  return [number, 0x40, bytes];
};

/** A file with a mail: its properties, and the bytes or the mail that it is. */
export interface FileToBuild {
  readonly values: readonly Value[];
  readonly data: Uint8Array | MailToBuild;
}
export interface MailToBuild {
  readonly values: readonly Value[];
  readonly files?: readonly FileToBuild[];
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * at);
  return bytes;
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, 2 * at);
  return bytes;
}

/** Writes a winmail.dat ([MS-OXTNEF]) in Windows’ Western code page. */
export function buildTnef(
  { values, files = [] }: MailToBuild,
  before: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat([
      u32(0x223e9f78),
      u16(1),
      attribute(1, 0x00089006, u32(0x00010000)),
      attribute(1, 0x00069007, u32(1252, 0)),
      ...before,
      attribute(1, 0x00069003, propertyList(values)),
      ...files.flatMap(({ values: own, data }) => [
        attribute(2, 0x00069002, Buffer.alloc(14)),
        ...(data instanceof Uint8Array ? [attribute(2, 0x0006800f, data)] : []),
        attribute(
          2,
          0x00069005,
          propertyList(
            data instanceof Uint8Array
              ? own
              : [...own, [0x3701, 0x0d, Buffer.concat([Buffer.alloc(16, 2), buildTnef(data)])]],
          ),
        ),
      ]),
    ]),
  );
}

/** An attribute of a winmail.dat: of the mail (level 1) or of a file (2). */
export function attribute(level: number, id: number, data: Uint8Array): Buffer {
  const checksum = data.reduce((sum, byte) => (sum + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u32(id, data.length), data, u16(checksum)]);
}

function propertyList(values: readonly Value[]): Buffer {
  const named = Buffer.concat([
    u16(0x1f, 0x8001),
    Buffer.alloc(16, 9),
    u32(1, 6),
    Buffer.from('a\0b\0\0\0\0\0'),
    u32(1, 4),
    Buffer.from('x\0\0\0'),
  ]);
  const several = Buffer.concat([
    u16(0x101e, 0x7001),
    u32(2, 3),
    Buffer.from('ab\0\0'),
    u32(2),
    Buffer.from('c\0\0\0'),
  ]);
  const own = values.map(([number, type, value]) => {
    const head = u16(type, number);
    const isFixed = type === 3 || type === 0x40;
    return isFixed
      ? Buffer.concat([head, value])
      : Buffer.concat([head, u32(1, value.length), padded(value)]);
  });
  return Buffer.concat([u32(values.length + 2), named, several, ...own]);
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Writes a mail as Outlook saves it (.msg, [MS-OXMSG]). */
export function buildMsg(mail: MailToBuild): Uint8Array<ArrayBuffer> {
  return buildCfb(streamsOf(mail, '', 32));
}

function streamsOf(
  { values, files = [] }: MailToBuild,
  path: string,
  header: number,
): Record<string, Uint8Array> {
  const streams: Record<string, Uint8Array> = propertyStreams(values, path, header);
  for (const [at, { values: own, data }] of files.entries()) {
    const folder = `${path}__attach_version1.0_#${at.toString(16).padStart(8, '0')}/`;
    if (data instanceof Uint8Array)
      Object.assign(streams, propertyStreams([...own, binary(0x3701, data)], folder, 8));
    else {
      Object.assign(streams, propertyStreams(own, folder, 8));
      Object.assign(streams, streamsOf(data, `${folder}__substg1.0_3701000D/`, 24));
    }
  }
  return streams;
}

function propertyStreams(values: readonly Value[], path: string, header: number): Record<string, Uint8Array> {
  const streams: Record<string, Uint8Array> = {};
  const fixed: Buffer[] = [Buffer.alloc(header)];
  for (const [number, type, value] of values) {
    const isFixed = type === 3 || type === 0x40;
    fixed.push(
      Buffer.concat([
        u16(type, number),
        u32(6),
        Buffer.concat([value, Buffer.alloc(8)]).subarray(0, isFixed ? 8 : 0),
        isFixed ? Buffer.alloc(0) : Buffer.alloc(8),
      ]),
    );
    if (!isFixed) streams[`${path}__substg1.0_${hex(number)}${hex(type)}`] = value;
  }
  streams[`${path}__properties_version1.0`] = Buffer.concat(fixed);
  return streams;
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
