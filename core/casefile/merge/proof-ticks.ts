import type { ProofTick } from '../../model/proof-tick.ts';
import type { EntityHistory } from './entity-history.ts';
import type { Graph } from './graph.ts';
import { isRemoved, removalsOf } from './registers.ts';

/**
 * Returns a tick of the proof list as a history leaves it, or null if nobody made it. Two checkers who ticked the same line have
 * a tick each: whoever takes the line's tick away takes away those that they see.
 */
export function mergedTick(graph: Graph, history: EntityHistory): ProofTick | null {
  const { writes, makings, unmakings } = history;
  const made = makings[0];
  if (made === undefined) return null;
  const base = made.event.to as unknown as ProofTick;
  const isUnmade = graph.isUndone(made.event) && unmakings.length === 0;
  return { ...base, removed: isUnmade || isRemoved(graph, removalsOf(history), writes) };
}
