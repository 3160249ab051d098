const SECTOR = 512;
const MINI = 64;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** What a test makes lie. */
export interface CfbLies {
  /** The sector after each, by its number, written over what it would be. */
  readonly next?: Readonly<Record<number, number>>;
  /** Where the directory begins. */
  readonly directory?: number;
}

/**
 * Writes a compound file of version 3 with these streams in its root; a path with '/' makes a storage. Sectors in this
 * order: allocation table, directory, mini table, mini stream, larger streams.
 */
export function buildCfb(
  streams: Readonly<Record<string, Uint8Array>>,
  lies: CfbLies = {},
): Uint8Array<ArrayBuffer> {
  const storages = [...new Set(Object.keys(streams).flatMap(foldersOf))];
  const names = Object.keys(streams);
  const small = names.filter((name) => (streams[name]?.length ?? 0) < 4096);
  const mini = Buffer.concat(small.map((name) => padded(streams[name], MINI)));
  const large = names.filter((name) => !small.includes(name));
  const entryCount = 1 + storages.length + names.length;
  const sizes = {
    directory: Math.ceil((entryCount * 128) / SECTOR),
    miniTable: Math.ceil(((mini.length / MINI) * 4) / SECTOR),
    mini: Math.ceil(mini.length / SECTOR),
  };
  const largeSectors = large.reduce((sum, name) => sum + Math.ceil((streams[name]?.length ?? 0) / SECTOR), 0);
  const others = sizes.directory + sizes.miniTable + sizes.mini + largeSectors;
  const tables = Math.ceil(others / 127) + 1;
  const next: number[] = Array.from({ length: tables }, () => FAT);
  const chain = (count: number): number => {
    const start = next.length;
    for (let at = 0; at < count; at += 1) next.push(at === count - 1 ? END : next.length + 1);
    return count === 0 ? END : start;
  };
  const directoryStart = chain(sizes.directory);
  const miniTableStart = chain(sizes.miniTable);
  const miniStart = chain(sizes.mini);
  const starts = new Map<string, number>();
  const miniNext: number[] = [];
  for (const name of small) {
    const count = Math.ceil((streams[name]?.length ?? 0) / MINI);
    starts.set(name, count === 0 ? END : miniNext.length);
    for (let at = 0; at < count; at += 1) miniNext.push(at === count - 1 ? END : miniNext.length + 1);
  }
  for (const name of large) starts.set(name, chain(Math.ceil((streams[name]?.length ?? 0) / SECTOR)));

  const entry = (
    name: string,
    type: number,
    right: number,
    child: number,
    start: number,
    size: number,
  ): Buffer => {
    const bytes = Buffer.alloc(128);
    const written = Buffer.from(`${name}\0`, 'utf16le');
    written.copy(bytes);
    bytes.writeUInt16LE(written.length, 64);
    bytes.writeUInt8(type, 66);
    bytes.writeUInt32LE(FREE, 68);
    bytes.writeUInt32LE(right, 72);
    bytes.writeUInt32LE(child, 76);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const paths = [...storages, ...names];
  const numbers = new Map(paths.map((path, at) => [path, at + 1]));
  const within = (folder: string): string[] => paths.filter((path) => parentOf(path) === folder);
  const firstIn = (folder: string): number => numbers.get(within(folder)[0] ?? '') ?? FREE;
  const after = (path: string): number => {
    const beside = within(parentOf(path));
    return numbers.get(beside[beside.indexOf(path) + 1] ?? '') ?? FREE;
  };
  const directory = Buffer.concat([
    entry('Root Entry', 5, FREE, firstIn(''), miniStart, mini.length),
    ...paths.map((path) => {
      const name = path.split('/').at(-1) ?? '';
      const stream = streams[path];
      return stream === undefined
        ? entry(name, 1, after(path), firstIn(path), 0, 0)
        : entry(name, 2, after(path), FREE, starts.get(path) ?? END, stream.length);
    }),
  ]);
  for (const [sector, value] of Object.entries(lies.next ?? {})) next[Number(sector)] = value;
  const head = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  head.writeUInt16LE(0x3e, 0x18);
  head.writeUInt16LE(3, 0x1a);
  head.writeUInt16LE(0xfffe, 0x1c);
  head.writeUInt16LE(9, 0x1e);
  head.writeUInt16LE(6, 0x20);
  head.writeUInt32LE(tables, 0x2c);
  head.writeUInt32LE(lies.directory ?? directoryStart, 0x30);
  head.writeUInt32LE(4096, 0x38);
  head.writeUInt32LE(miniTableStart, 0x3c);
  head.writeUInt32LE(sizes.miniTable, 0x40);
  head.writeUInt32LE(END, 0x44);
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < tables ? at : FREE, 0x4c + 4 * at);
  return new Uint8Array(
    Buffer.concat([
      head,
      numbersIn(next, tables * SECTOR),
      padded(directory, SECTOR),
      numbersIn(miniNext, sizes.miniTable * SECTOR),
      padded(mini, SECTOR),
      ...large.map((name) => padded(streams[name], SECTOR)),
    ]),
  );
}

function padded(bytes: Uint8Array | undefined, size: number): Buffer {
  const length = bytes?.length ?? 0;
  return Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.alloc((size - (length % size)) % size)]);
}

function numbersIn(numbers: readonly number[], length: number): Buffer {
  const bytes = Buffer.alloc(length, 0xff);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * at);
  return bytes;
}

function parentOf(path: string): string {
  return path.includes('/') ? path.replace(/\/[^/]*$/u, '') : '';
}

/** The storages that a path lies in, the outermost first. */
function foldersOf(path: string): string[] {
  const parent = parentOf(path);
  return parent === '' ? [] : [...foldersOf(parent), parent];
}
