import { TickmarkError } from '../../../../core/kernel/errors.ts';

/** Where sectors lie and which follows which. */
export interface Sectors {
  readonly size: number;
  /** Where sector 0 begins, in bytes. */
  readonly start: number;
  /** The sector after each, or an end. */
  readonly next: Uint32Array;
}

/** What the head of a compound file says; its sectors are those of the file. */
export interface CfbHeader extends Sectors {
  readonly directoryStart: number;
  /** A stream of fewer bytes lies in the mini stream. */
  readonly miniLimit: number;
  /** The sectors of the mini stream. */
  readonly mini: Sectors;
}

const HEADER_SIZE = 512;
const FIRST_FAT = 0x4c;
const FAT_IN_HEADER = 109;
/** Numbers from here on are ends and marks, not sectors. */
const LAST = 0xfffffffa;

/** Reads the head and the allocation tables of a compound file ([MS-CFB] 2.2 to 2.5). Throws `fileDamaged`. */
export function readHeader(bytes: Uint8Array): CfbHeader {
  if (bytes.length < HEADER_SIZE) throw damaged('head');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_SIZE);
  const shift = view.getUint16(0x1e, true);
  const miniShift = view.getUint16(0x20, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged('head');
  const size = 2 ** shift;
  const base: Sectors = { size, start: size, next: new Uint32Array() };
  const fatSectors = fatSectorsOf(bytes, view, base);
  const next = numbersOf(fatSectors.map((sector) => sectorAt(bytes, base, sector)));
  const file: Sectors = { ...base, next };
  const miniStart = view.getUint32(0x3c, true);
  const miniNext = miniStart > LAST ? new Uint32Array() : numbersOf([readChain(bytes, file, miniStart)]);
  return {
    ...file,
    directoryStart: view.getUint32(0x30, true),
    miniLimit: view.getUint32(0x38, true),
    mini: { size: 2 ** miniShift, start: 0, next: miniNext },
  };
}

/** Returns what a chain of sectors holds, `size` bytes of it. Throws `fileDamaged` if it loops, or is shorter. */
export function readChain(bytes: Uint8Array, sectors: Sectors, start: number, size?: number): Uint8Array {
  const wanted = size === undefined ? Infinity : Math.ceil(size / sectors.size);
  const found: Uint8Array[] = [];
  for (
    let sector = start;
    sector <= LAST && found.length < wanted;
    sector = sectors.next[sector] ?? LAST + 1
  ) {
    if (found.length > sectors.next.length) throw damaged('loop');
    found.push(sectorAt(bytes, sectors, sector));
  }
  const whole = joined(found);
  if (size !== undefined && whole.length < size) throw damaged('end');
  return size === undefined ? whole : whole.subarray(0, size);
}

/** The sectors of the allocation table: 109 in the head, more in a chain of their own. */
function fatSectorsOf(bytes: Uint8Array, view: DataView, base: Sectors): number[] {
  const count = view.getUint32(0x2c, true);
  if (count > bytes.length / base.size) throw damaged('table');
  const found: number[] = [];
  for (let at = 0; at < FAT_IN_HEADER && found.length < count; at += 1)
    found.push(view.getUint32(FIRST_FAT + 4 * at, true));
  let more = view.getUint32(0x44, true);
  while (found.length < count) {
    if (more > LAST) throw damaged('table');
    const table = numbersOf([sectorAt(bytes, base, more)]);
    found.push(...table.subarray(0, Math.min(table.length - 1, count - found.length)));
    more = table.at(-1) ?? LAST + 1;
  }
  return found;
}

/** The last sector of a file may be cut off at its end. */
function sectorAt(bytes: Uint8Array, { size, start }: Sectors, sector: number): Uint8Array {
  const at = start + sector * size;
  if (at >= bytes.length) throw damaged(`sector ${sector}`);
  return bytes.subarray(at, at + size);
}

function numbersOf(pieces: readonly Uint8Array[]): Uint32Array {
  const whole = joined(pieces);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  return Uint32Array.from({ length: Math.floor(whole.length / 4) }, (_, at) => view.getUint32(4 * at, true));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let reached = 0;
  for (const piece of pieces) {
    whole.set(piece, reached);
    reached += piece.length;
  }
  return whole;
}

function damaged(what: string): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: `CFB: ${what}` });
}
