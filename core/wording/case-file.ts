import type { Translate } from '../i18n/translate.ts';
import type { FileNote } from '../casefile/manifest.ts';

/** So many files of one sort are named in a sentence; the rest are counted. */
const MOST = 8;

/** What became of files for one reason. */
export interface FileNoteGroup {
  /** Which they are, and why, in a sentence. */
  line: string;
  /** All their names, where the sentence does not have them all; else none. */
  names: readonly string[];
}

/** Says of files that were cleaned or left out which and why: a sentence for each reason, in the order in which they come. */
export function fileNoteLines(notes: readonly FileNote[], t: Translate): string[] {
  return fileNoteGroups(notes, t).map(({ line }) => line);
}

/** The same with all the names, where a sentence has no room for them; it has `most`. */
export function fileNoteGroups(
  notes: readonly FileNote[],
  t: Translate,
  most: number = MOST,
): FileNoteGroup[] {
  const key = (note: FileNote) =>
    note.what === 'cleaned' ? (`files.cleaned.${note.why}` as const) : (`files.leftOut.${note.why}` as const);
  const lines = new Map<ReturnType<typeof key>, string[]>();
  for (const note of notes) {
    const names = lines.get(key(note)) ?? [];
    names.push(note.name === '' ? t('files.unnamed') : note.name);
    lines.set(key(note), names);
  }
  return [...lines].map(([line, names]) => {
    const some = names.slice(0, most).join(', ');
    const more = names.length - most;
    if (more <= 0) return { line: t(line, { names: some }), names: [] };
    return { line: t(line, { names: t('files.more', { names: some, n: more }) }), names };
  });
}
