import { TickmarkError } from '../../../../../core/kernel/errors.ts';

/** What every compressed text may refer to before it has said anything ([MS-OXRTFCP] 2.1.3.1). */
const KNOWN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEADER = 16;
const DICTIONARY = 4096;
/** More RTF than any mail has, in bytes. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Returns the RTF of a mail as Outlook compresses it ([MS-OXRTFCP]). Throws `fileBomb` if it says to be longer than any
 * mail is, `fileDamaged` for what is no such text; of one that is cut off, what is there.
 */
export function decompressRtf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) throw damaged();
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (size > LONGEST) throw new TickmarkError('fileBomb', { problem: `RTF: ${size} B > ${LONGEST} B` });
  if (kind === PLAIN) return bytes.slice(HEADER, HEADER + size);
  if (kind !== COMPRESSED) throw damaged();
  const plain = new Uint8Array(size);
  const dictionary = new Uint8Array(DICTIONARY).fill(0x20);
  for (let at = 0; at < KNOWN.length; at += 1) dictionary[at] = KNOWN.charCodeAt(at);
  let [at, written, place] = [HEADER, 0, KNOWN.length];
  const write = (byte: number): void => {
    if (written < size) plain[written++] = byte;
    dictionary[place] = byte;
    place = (place + 1) % DICTIONARY;
  };
  while (at < bytes.length && written < size) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && written < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) write(bytes[at++] ?? 0);
      else {
        const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
        at += 2;
        const offset = reference >> 4;
        // A reference to where the next byte goes ends the text.
        if (offset === place) return plain.slice(0, written);
        for (let step = 0; step < (reference & 0xf) + 2; step += 1)
          write(dictionary[(offset + step) % DICTIONARY] ?? 0);
      }
    }
  }
  return plain.slice(0, written);
}

function damaged(): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: 'RTF, LZFu' });
}
