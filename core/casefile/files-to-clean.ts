import { filesNamed } from './merge/files.ts';
import type { CaseContents } from './contents.ts';
import { allEntries, type Hidden } from './hidden.ts';

/**
 * Returns the hashes of the files that would be in a case file: what versions were loaded from, and what is or was attached to
 * evidence of which it tells. Not those of protected sources, which are left out unread.
 */
export function filesToClean(full: CaseContents, hidden: Hidden): Set<string> {
  const hashes = new Set(full.versions.flatMap(({ sourceHash }) => sourceHash ?? []));
  if (!hidden.blind) {
    for (const { id, attachments } of full.evidence)
      if (!hidden.covers(id)) for (const { hash } of attachments) hashes.add(hash);
    for (const { event } of allEntries(full))
      if (event.entity === 'evidence' && !hidden.covers(event.entityId))
        for (const { hash } of [...filesNamed(event.from), ...filesNamed(event.to)]) hashes.add(hash);
  }
  for (const hash of hashes) if (hidden.redaction.coversFile(hash)) hashes.delete(hash);
  return hashes;
}
