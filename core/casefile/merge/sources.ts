import { MOST_FILES_OF_SOURCE, type Source } from '../../model/source/source.ts';
import { sourceFieldsMerged } from '../../model/source/fields.ts';
import type { Graph } from './graph.ts';
import { isRemoved, removalsOf } from './registers.ts';
import type { EntityHistory } from './entity-history.ts';
import { filesMerged, isProtectedMerged, knownByMerged, staysThere, writtenFields } from './source-fields.ts';

const LATEST = sourceFieldsMerged('latest');
const TEXTS = sourceFieldsMerged('text');

/** Returns a source of an article as a history leaves it, or null if nobody added it, or it was erased. */
export function mergedSource(graph: Graph, history: EntityHistory): Source | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  if (made === undefined || Object.keys(made.event.to).length === 0) return null;
  const base = made.event.to as unknown as Source;
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0 && !staysThere(graph, writes);
  return {
    ...base,
    ...writtenFields(graph, writes, LATEST, TEXTS),
    protected: isProtectedMerged(graph, writes, base.protected),
    knownBy: knownByMerged(graph, writes, base.knownBy),
    attachments: filesMerged(graph, history, base.attachments, MOST_FILES_OF_SOURCE),
    removed: isUnmade || isRemoved(graph, removalsOf(history), writes),
  };
}
