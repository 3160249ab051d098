import type { Translate } from '../i18n/translate.ts';
import type { FileNote } from './manifest.ts';

/** So many files of one sort are named; the rest are counted. */
const MOST = 8;

/** Says of files that were cleaned or left out which and why: a sentence for each reason, in the order in which they come. */
export function fileNoteLines(notes: readonly FileNote[], t: Translate): string[] {
  const key = (note: FileNote) =>
    note.what === 'cleaned' ? (`files.cleaned.${note.why}` as const) : (`files.leftOut.${note.why}` as const);
  const lines = new Map<ReturnType<typeof key>, string[]>();
  for (const note of notes) {
    const names = lines.get(key(note)) ?? [];
    names.push(note.name === '' ? t('files.unnamed') : note.name);
    lines.set(key(note), names);
  }
  return [...lines].map(([line, names]) => {
    const some = names.slice(0, MOST).join(', ');
    const more = names.length - MOST;
    return t(line, { names: more > 0 ? t('files.more', { names: some, n: more }) : some });
  });
}
