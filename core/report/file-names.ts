import { fileStem } from './file-stem.ts';

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
