import type { CaseContents } from './contents.ts';
import { filesIn } from './files.ts';
import { allEntries, type Hidden } from './hidden.ts';
import type { LeftOut } from './manifest.ts';

/**
 * Returns what a case file says that it is without: only what can be counted in it anyway, so that no count confirms a guess.
 * How many entries about a protected source there are, or how many files came from one, is told to who makes the file alone.
 */
export function toldLeftOut(leftOut: LeftOut, contents: CaseContents, hidden: Hidden): LeftOut {
  if (leftOut.entries === 0 && leftOut.veiledEntries === 0 && leftOut.files === 0) return leftOut;
  const kept = new Set(contents.attachments.map(({ hash }) => hash));
  const standIns = new Set(contents.evidence.flatMap((piece) => (piece.protected ? [piece.id] : [])));
  const veiled = allEntries(contents).filter(
    ({ event, veil }) => Object.keys(veil).length > 0 && !standIns.has(event.entityId),
  );
  return {
    ...leftOut,
    entries: hidden.blind || !hidden.redaction.isOpen ? null : leftOut.entries,
    veiledEntries: veiled.length,
    files: [...filesIn(contents)].filter((hash) => !kept.has(hash)).length,
  };
}
