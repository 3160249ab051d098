import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readChain, readHeader, type CfbHeader } from './sectors.ts';

/** A compound file: Office's older container, a file system in a file. Nothing in it is copied until it is asked for. */
export interface CompoundFile {
  /** The paths of its streams, parts joined by '/', in the order of its directory. */
  readonly names: readonly string[];
  /** Returns a stream's bytes; null if there is none of that path. Throws `fileDamaged` if it is cut off or loops. */
  read(name: string): Uint8Array | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_SIZE = 128;
const NONE = 0xffffffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
const MOST_ENTRIES = 20_000;
/** Storages within one another; a message in a message has two levels each. */
const MAX_DEPTH = 32;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** True if bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * Opens a compound file ([MS-CFB], versions 3 and 4). Throws TickmarkError `fileDamaged` for what does not hold: chains
 * that loop or lead out of the file, trees that are no trees.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  const header = readHeader(bytes);
  const directory = readChain(bytes, header, header.directoryStart);
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root?.type !== ROOT) throw damaged('root');
  const mini = root.size === 0 ? new Uint8Array() : readChain(bytes, header, root.start, root.size);
  const streams = new Map<string, Entry>();
  collect(entries, root.child, '', 0, new Set(), streams);
  return {
    names: [...streams.keys()],
    read: (name) => {
      const entry = streams.get(name);
      return entry === undefined ? null : streamOf(bytes, header, mini, entry);
    },
  };
}

function streamOf(bytes: Uint8Array, header: CfbHeader, mini: Uint8Array, entry: Entry): Uint8Array {
  if (entry.size === 0) return new Uint8Array();
  if (entry.size >= header.miniLimit) return readChain(bytes, header, entry.start, entry.size);
  return readChain(mini, header.mini, entry.start, entry.size);
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    if (entries.length >= MOST_ENTRIES) throw damaged(`> ${MOST_ENTRIES}`);
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // No stream of 4 GB is in a file that is read here; version 3 leaves the upper half undefined.
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Goes over a storage's members, a tree by left and right, and into the storages among them. */
function collect(
  entries: readonly Entry[],
  top: number,
  path: string,
  depth: number,
  seen: Set<number>,
  streams: Map<string, Entry>,
): void {
  if (depth > MAX_DEPTH) throw damaged(`> ${MAX_DEPTH}`);
  const waiting = [top];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === NONE) continue;
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) throw damaged('directory');
    seen.add(at);
    waiting.push(entry.right, entry.left);
    if (entry.type === STREAM) streams.set(path + entry.name, entry);
    if (entry.type === STORAGE)
      collect(entries, entry.child, `${path}${entry.name}/`, depth + 1, seen, streams);
  }
}

function damaged(what: string): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: `CFB: ${what}` });
}
