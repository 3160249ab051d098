import type { CompoundFile } from '../../../shared/cfb/read-cfb.ts';
import { MAX_FILES, MAX_MESSAGES, PROPERTIES, type OutlookFile, type OutlookMessage } from './message.ts';
import { messageOf, numberOf, PROPERTY, textOf, TYPE, type Property } from './properties.ts';

const STREAM = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/iu;
const ATTACHMENT = /^__attach_version1\.0_#[0-9A-F]{8}$/iu;
const EMBEDDED = '__substg1.0_3701000D/';
/** The length of the header before the properties of a mail, of a mail within it, and of a file ([MS-OXMSG] 2.4). */
const HEADER = { top: 32, embedded: 24, file: 8 };
const ENTRY = 16;

/** Reads a mail that was dragged out of Outlook or saved by it (.msg, [MS-OXMSG]). Throws `fileDamaged`, `fileBomb`. */
export function readMsg(file: CompoundFile): OutlookMessage {
  return messageAt(file, '', HEADER.top, 0);
}

function messageAt(file: CompoundFile, path: string, header: number, depth: number): OutlookMessage {
  const storages = new Set(
    file.names
      .filter((name) => name.startsWith(path))
      .map((name) => name.slice(path.length).split('/')[0] ?? '')
      .filter((name) => ATTACHMENT.test(name)),
  );
  const files = [...storages]
    .sort()
    .slice(0, MAX_FILES)
    .flatMap((storage, at) => fileAt(file, `${path}${storage}/`, at, depth) ?? []);
  return { ...messageOf(propertiesAt(file, path, header)), files };
}

function fileAt(file: CompoundFile, path: string, at: number, depth: number): OutlookFile | null {
  const properties = propertiesAt(file, path, HEADER.file);
  if (numberOf(properties, PROPERTY.hidden) === 1) return null;
  const name =
    textOf(properties, PROPERTY.longName) ??
    textOf(properties, PROPERTY.displayName) ??
    textOf(properties, PROPERTY.shortName) ??
    String(at + 1);
  const type = textOf(properties, PROPERTY.type)?.toLowerCase() ?? 'application/octet-stream';
  const isMessage = file.names.includes(`${path}${EMBEDDED}${PROPERTIES}`);
  if (isMessage)
    return depth >= MAX_MESSAGES
      ? null
      : {
          name,
          type: 'message/rfc822',
          content: messageAt(file, path + EMBEDDED, HEADER.embedded, depth + 1),
        };
  const data = properties.get(PROPERTY.data);
  return data === undefined ? null : { name, type, content: data.bytes };
}

/** The properties in a storage: those of fixed size from one stream, each of the others from its own. */
function propertiesAt(file: CompoundFile, path: string, header: number): Map<number, Property> {
  const found = new Map<number, Property>();
  const fixed = file.read(path + PROPERTIES) ?? new Uint8Array();
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  for (let at = header; at + ENTRY <= fixed.length; at += ENTRY) {
    const type = view.getUint16(at, true);
    if ([TYPE.short, TYPE.long, TYPE.boolean, TYPE.time].includes(type))
      found.set(view.getUint16(at + 2, true), { type, bytes: fixed.subarray(at + 8, at + ENTRY) });
  }
  const wanted: ReadonlySet<number> = new Set(Object.values(PROPERTY));
  for (const name of file.names) {
    const [, id, type] = (name.startsWith(path) && STREAM.exec(name.slice(path.length))) || [];
    if (id === undefined || type === undefined || !wanted.has(Number.parseInt(id, 16))) continue;
    const bytes = file.read(name);
    if (bytes !== null) found.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), bytes });
  }
  return found;
}
