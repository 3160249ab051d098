import type { Version } from '../model/article/article.ts';
import { filesNamed, wholeFile } from './merge/files.ts';
import type { PreparedMerge } from './merge/prepare.ts';
import { allEntries } from './hidden.ts';
import type { CaseContents } from './contents.ts';

/**
 * Returns the hashes of the files of a case file that say something to the article that is here: not clean copies of what is here
 * whole, in evidence or as what a version was loaded from.
 */
export function filesNeeded(
  contents: CaseContents,
  { graph, after }: Pick<PreparedMerge, 'graph' | 'after'>,
  here: readonly Version[],
): Set<string> {
  const needed = new Set<string>();
  const known = new Map(here.map(({ id, sourceHash }) => [after.nameOf(id), sourceHash]));
  for (const { id, sourceHash } of contents.versions) {
    const own = known.get(after.nameOf(id));
    if (sourceHash !== null && (own === undefined || own === sourceHash)) needed.add(sourceHash);
  }
  const take = (evidenceId: string, files: ReturnType<typeof filesNamed>): void => {
    for (const file of files.map(wholeFile(graph, evidenceId))) needed.add(file.hash);
  };
  for (const { id, attachments } of contents.evidence) take(id, attachments);
  for (const { event } of allEntries(contents))
    if (event.entity === 'evidence')
      take(event.entityId, [...filesNamed(event.from), ...filesNamed(event.to)]);
  return needed;
}
