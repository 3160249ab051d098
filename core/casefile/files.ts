import { filesNamed } from './merge/files.ts';
import { allEntries } from './hidden.ts';
import type { CaseContents } from './contents.ts';

/**
 * Returns the hashes of all files that an article names: what its versions were loaded from, and what is or was attached
 * to evidence, since a step that is taken back may bring it back.
 */
export function filesIn(contents: CaseContents): Set<string> {
  const hashes = new Set<string>();
  for (const { sourceHash } of contents.versions) if (sourceHash !== null) hashes.add(sourceHash);
  for (const { attachments } of contents.evidence) for (const { hash } of attachments) hashes.add(hash);
  for (const { event } of allEntries(contents))
    if (event.entity === 'evidence')
      for (const { hash } of [...filesNamed(event.from), ...filesNamed(event.to)]) hashes.add(hash);
  return hashes;
}
