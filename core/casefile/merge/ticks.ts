import type { Event } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { byTimeFirst, lastOf, settingOf, hasSeenIn } from './registers.ts';

/** Which of a claim's two ticks. */
export type TickName = 'verdict' | 'said';

/** A tick that somebody set: what, who and when. `by` is null for a tick that is set back. */
export interface Setting {
  event: Event;
  verdict: Verdict;
  by: Id | null;
  at: string | null;
}

/** Returns every time that a tick of a claim was set, by entries that count, each after everything before it. */
export function settingsOf(entries: readonly Entry[], name: TickName): Setting[] {
  const set = new Set(settingOf(entries, name));
  return entries.flatMap((entry): Setting[] => {
    const { event } = entry;
    if (name === 'said' && opensSaid(event)) return [{ event, verdict: 'unchecked', by: null, at: null }];
    if (!set.has(entry)) return [];
    const verdict = Verdict.safeParse(event.to[name]);
    if (!verdict.success) return [];
    if (verdict.data === 'unchecked') return [{ event, verdict: verdict.data, by: null, at: null }];
    // An entry holds only what changed. It does not repeat the name of a checker who changes their own verdict.
    const [by, at] = [event.to[`${name}By`], event.to[`${name}At`]];
    return [
      {
        event,
        verdict: verdict.data,
        by: typeof by === 'string' ? by : event.checkerId,
        at: typeof at === 'string' ? at : event.at,
      },
    ];
  });
}

/**
 * True for an entry that removes the speaker, or names the first one, without saying whether it was said. For its
 * maker that tick was open, even if the history already had a tick by somebody else. It stays open until somebody sets
 * it.
 */
function opensSaid({ from, to }: Event): boolean {
  if (from === null || !('attribution' in to) || 'said' in to) return false;
  return from['attribution'] === null || to['attribution'] === null;
}

const UNSET = { verdict: 'unchecked', by: null, at: null } as const;

/**
 * Returns the final value of a tick. If verdicts were set independently, the one that was set first counts. If one
 * checker set two, the later one counts. A verdict counts before no verdict.
 */
export function tickOf(
  graph: Graph,
  settings: readonly Setting[],
  name: TickName,
): Pick<Setting, 'verdict' | 'by' | 'at'> {
  const saw = hasSeenIn(graph, settings, name);
  const decided = lastOf(graph, settings, saw).filter(({ verdict }) => verdict !== 'unchecked');
  const byChecker = new Map(decided.map((setting) => [setting.by, setting]));
  const [first] = [...byChecker.values()].sort((a, b) => byTimeFirst(graph, a.event, b.event));
  return first ?? UNSET;
}
