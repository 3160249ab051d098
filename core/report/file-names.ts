import { BAR } from '../protection/redaction.ts';

/** Names that Windows reserves for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns words as the stem of a file name that every system accepts: without characters that Windows, macOS or Linux
 * forbid, without redaction bars, and short enough for their file systems (255 bytes or UTF-16 units with the
 * ending). If nothing is left of the words, returns `empty`.
 */
export function fileStem(words: string, empty: string): string {
  const plain = words
    .normalize('NFC')
    .replaceAll(BAR, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ')
    .replace(/[<>:"/\\|?*‘’“”„«»]/g, '')
    .trim();
  const stem = cut(plain).replace(/^[. ]+|[. ]+$/g, '');
  return stem === '' ? empty : DEVICE.test(stem) ? `_${stem}` : stem;
}

/** The beginning of a name: at most 100 characters and 200 bytes of UTF-8, no character halved. */
function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of [...name].slice(0, 100)) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > 200) break;
    kept += character;
  }
  return kept;
}

/** Returns the name under which a file is put beside the report, by its hash; null if no files are put there. */
export type NameFile = (hash: string, name: string) => string | null;

/**
 * Returns a NameFile that gives each hash one name, and no two hashes the same name, also on systems that ignore
 * case. Names are safe for every system. With `wanted` false it returns null for every file.
 */
export function fileNames(wanted: boolean): NameFile {
  const byHash = new Map<string, string>();
  const taken = new Set<string>();
  return (hash, name) => {
    if (!wanted) return null;
    const known = byHash.get(hash);
    if (known !== undefined) return known;
    const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(name) ?? [];
    const safe = fileStem(stem, 'file');
    let given = `${safe}${ending}`;
    for (let copy = 2; taken.has(given.toLowerCase()); copy++) given = `${safe} (${String(copy)})${ending}`;
    taken.add(given.toLowerCase());
    byHash.set(hash, given);
    return given;
  };
}
