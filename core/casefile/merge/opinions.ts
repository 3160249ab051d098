import type { Event } from '../../model/history/event.ts';
import type { Graph } from './graph.ts';
import { byTimeFirst } from './registers.ts';
import { sawIn } from './seen.ts';
import type { Setting, TickName } from './ticks.ts';

/** What a second checker set without having seen what the first had set. */
export interface Opinion {
  first: Setting;
  second: Setting;
}

/**
 * Returns the second opinions on a tick: of each pair of checkers who set it without knowing of each other's, the later one,
 * about the earlier. They stay opinions when somebody who saw both sets the tick anew. What a checker set and then set
 * otherwise before it met the other's is no opinion any more.
 */
export function opinionsOf(graph: Graph, settings: readonly Setting[], tick: TickName): Opinion[] {
  const saw = sawIn(graph, settings, tick);
  const decided = settings.filter(({ verdict }) => verdict !== 'unchecked');
  const firsts = new Map<Setting, Setting[]>();
  for (const [index, one] of decided.entries())
    for (const other of decided.slice(index + 1)) {
      if (one.by === other.by || !isUnseen(one.event, other.event)) continue;
      if (isSuperseded(one, other) || isSuperseded(other, one)) continue;
      const [first, second] = byTimeFirst(graph, one.event, other.event) < 0 ? [one, other] : [other, one];
      firsts.set(second, [...(firsts.get(second) ?? []), first]);
    }
  return [...firsts].flatMap(([second, about]) => {
    const [first] = about.sort((a, b) => byTimeFirst(graph, a.event, b.event));
    return first === undefined ? [] : [{ first, second }];
  });

  /** True where neither was set knowing of the other. */
  function isUnseen(a: Event, b: Event): boolean {
    return a.id !== b.id && !saw(a, b) && !saw(b, a);
  }

  /** True where `one` was set anew by somebody who knew of it and not of `other`. */
  function isSuperseded(one: Setting, other: Setting): boolean {
    return settings.some(({ event }) => saw(one.event, event) && isUnseen(event, other.event));
  }
}
