import { BAR } from '../protection/redaction.ts';

/** Names that Windows keeps for devices, whatever comes after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns words as the stem of a file's name that every system takes: without what Windows, macOS or Linux forbid in
 * names, without bars that stand for words, and no longer than their file systems take (255 bytes or UTF-16 units, an ending included). `empty` stands for
 * words of which nothing is left.
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

/** Returns the name under which a file is put beside the report, by its hash; null where no files are. */
export type NameFile = (hash: string, name: string) => string | null;

/**
 * Returns a NameFile that gives each hash one name, and no two hashes the same even where letters of either case are one.
 * Names are made safe for every system; with `wanted` false there are none.
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
