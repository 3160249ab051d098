import type { Version } from '../model/article/article.ts';
import type { Event } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';

/**
 * The entries that show where an article's texts came from: the library's own history, and entries that came with
 * merges.
 */
export interface TextOrigins {
  line: readonly Pick<Event, 'kind' | 'entityId' | 'at'>[];
  merged: readonly { mergeId: Id; event: Pick<Event, 'entity' | 'entityId'> }[];
}

/**
 * Returns the ids of an article's texts that came with a merge. Such a text was added at the moment of its merge. A
 * text that was loaded here and came back with a merge was here before.
 */
export function mergedTexts({ line, merged }: TextOrigins): Set<Id> {
  const mergedAt = new Map(
    line.filter(({ kind }) => kind === 'merge.made').map(({ entityId, at }) => [entityId, at]),
  );
  const came = new Set(
    merged
      .filter(({ event }) => event.entity === 'version')
      .map(({ mergeId, event }) => `${event.entityId} ${mergedAt.get(mergeId) ?? ''}`),
  );
  return new Set(
    line
      .filter(({ kind, entityId, at }) => kind === 'version.loaded' && came.has(`${entityId} ${at}`))
      .map(({ entityId }) => entityId),
  );
}

/**
 * Returns the text that counts as the article's own, whose names a checker need not hide: `text` if it was loaded
 * here, otherwise all texts that were. A text that came with a merge does not count. Somebody may have made it up to
 * print the names that they guess, and the right one would then stay visible in the checkers' words.
 *
 * @param texts all texts of the article
 * @param text the one that leaves; null if all leave
 */
export function ownText(
  texts: readonly Pick<Version, 'id' | 'text'>[],
  origins: TextOrigins,
  text: Pick<Version, 'id' | 'text'> | null = null,
): string {
  const brought = mergedTexts(origins);
  if (text !== null && !brought.has(text.id)) return text.text;
  return texts
    .filter(({ id }) => !brought.has(id))
    .map((own) => own.text)
    .join('\n');
}
