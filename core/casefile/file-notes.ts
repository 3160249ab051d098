import type { CaseContents } from './contents.ts';
import type { FileFate, FileFates } from './leaving-files.ts';
import type { FileNote } from './manifest.ts';

/**
 * Returns what is told of each file that does not leave as it is: under the name that the case file gives it, of each once. Files
 * that nothing in the case file names any more, and those of protected sources, are only counted.
 */
export function fileNotes(full: CaseContents, open: CaseContents, fates: FileFates): FileNote[] {
  const notes = new Map<string, FileNote>();
  const note = (key: string, name: string, fate: FileFate): void => {
    if (fate.what !== 'asIs') notes.set(`${key} ${name}`, noteOf(name, fate));
  };
  const fateOf = (hash: string): FileFate => fates.of.get(hash) ?? fates.other;
  const versions = new Map(full.versions.map(({ id, sourceHash }) => [id, sourceHash]));
  for (const { id, sourceName } of open.versions) {
    const hash = versions.get(id);
    if (typeof hash === 'string') note(hash, sourceName ?? '', fateOf(hash));
  }
  const evidence = new Map(full.evidence.map(({ id, attachments }) => [id, attachments]));
  for (const { id, attachments } of open.evidence)
    for (const [place, { name, standsFor }] of attachments.entries()) {
      const hash = evidence.get(id)?.[place]?.hash;
      if (
        hash !== undefined &&
        standsFor !== undefined &&
        evidence.get(id)?.[place]?.standsFor?.how !== 'leftOut'
      )
        note(hash, name, fateOf(hash));
    }
  return [...notes.values()];
}

function noteOf(name: string, fate: Exclude<FileFate, { what: 'asIs' }>): FileNote {
  return fate.what === 'cleaned'
    ? { name, what: fate.what, why: fate.why }
    : { name, what: fate.what, why: fate.why };
}
