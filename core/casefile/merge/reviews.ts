import type { Claim } from '../../model/claim/claim.ts';
import type { Event } from '../../model/history/event.ts';
import type { Review } from '../../model/review/review.ts';
import type { DeriveId, Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import { lastOf, latest, settingOf, byTimeFirst, hasSeenIn, isRemoved, removalsOf } from './registers.ts';
import type { SameEntities } from './same-entities.ts';
import { settingsOf, type Setting, type TickName } from './ticks.ts';
import type { EntityHistory } from './entity-history.ts';

/** Returns the review of a second reader as a history leaves it, or null if nobody made it. */
export function reviewOf(
  graph: Graph,
  history: EntityHistory,
  same: Pick<SameEntities, 'nameOf'>,
): Review | null {
  const made = history.makings[0];
  if (made === undefined) return null;
  const base = made.event.to as unknown as Review;
  const isUnmade = graph.isUndone(made.event) && history.unmakings.length === 0;
  const review = written(graph, history, { ...base, claimId: same.nameOf(base.claimId) });
  return { ...review, removed: isUnmade || review.removed };
}

/**
 * Returns the independent verdicts of second checkers on a claim as reviews: a sign-off if they are the same as the
 * first, else a disagreement. Said ticks become reviews of their own in the same way. `historyOf` gives the later
 * entries about such a review.
 */
export function independentReviews(
  graph: Graph,
  claim: Claim,
  writes: readonly Entry[],
  derive: DeriveId,
  historyOf: (id: string) => EntityHistory | undefined,
): Review[] {
  const [verdicts, said] = [settingsOf(writes, 'verdict'), settingsOf(writes, 'said')];
  const onVerdict = opinionsOf(graph, verdicts, 'verdict').map(({ first, second }) => {
    const agrees = first.verdict === second.verdict;
    return {
      ...common({ first, second }),
      agrees,
      verdict: agrees ? null : second.verdict,
      reason: agrees ? null : reasonOf({ first, second }),
      said: null,
      ofVerdict: first.verdict,
      ofSaid: seenBy(said, { first, second })?.verdict ?? 'unchecked',
      ofVerdictAt: first.at,
    };
  });
  const onSaid = opinionsOf(graph, said, 'said').map(({ first, second }) => {
    const seen = seenBy(verdicts, { first, second });
    const agrees = first.verdict === second.verdict;
    return {
      ...common({ first, second }),
      agrees,
      verdict: null,
      reason: agrees ? null : '',
      said: second.verdict,
      ofVerdict: seen?.verdict ?? 'unchecked',
      ofSaid: first.verdict,
      ofVerdictAt: seen?.at ?? null,
    };
  });
  return [...onVerdict, ...onSaid].map((review) => {
    const history = historyOf(review.id);
    return history === undefined ? review : written(graph, history, review);
  });

  function common({ first, second }: Opinion) {
    return {
      id: derive('opinion', second.event.id),
      claimId: claim.id,
      checkerId: second.by ?? second.event.checkerId,
      independent: true,
      ofBy: first.by ?? first.event.checkerId,
      resolvedBy: null,
      resolvedAt: null,
      resolution: null,
      resolvedVerdict: null,
      createdAt: second.at ?? second.event.at,
      removed: false,
    };
  }

  /** What they wrote into the claim's fields with their verdict. */
  function reasonOf(opinion: Opinion): string {
    const { checkerId } = opinion.second.event;
    const own = writes.filter((entry) => entry.event.checkerId === checkerId && isUnseen(entry, opinion));
    const texts = (['correction', 'tried', 'wouldSettle'] as const).map((name) => latest(graph, own, name));
    return texts.filter((text): text is string => typeof text === 'string' && text !== '').join('\n');
  }

  /**
   * The value of the other tick for them at that time: the one that they set themselves, or the one that they saw. In
   * a blind check they saw none.
   */
  function seenBy(settings: readonly Setting[], opinion: Opinion): Setting | undefined {
    const { second } = opinion;
    const seen = settings.filter(
      (setting) =>
        (setting.by === second.by && isUnseen(setting, opinion)) ||
        (!isBlind(opinion) && graph.before(setting.event, second.event)),
    );
    return lastOf(graph, seen).at(-1);
  }

  /** True for an entry whose maker had not seen the first verdict. Later entries are no part of the independent opinion. */
  function isUnseen({ event }: { event: Event }, opinion: Opinion): boolean {
    const { first, second } = opinion;
    if (!graph.before(first.event, event)) return true;
    return (
      isBlind(opinion) &&
      !graph.merges.some((merge) => graph.before(second.event, merge) && graph.before(merge, event))
    );
  }

  /** True if the second comes after the first but its maker did not know it, because a blind case file left it out. */
  function isBlind({ first, second }: Opinion): boolean {
    return graph.before(first.event, second.event);
  }
}

/** A review with the later entries about it: how it was settled, whether it was taken back. */
function written(graph: Graph, history: EntityHistory, review: Review): Review {
  const settled = lastOf(graph, settingOf(history.writes, 'resolvedBy')).at(-1)?.event;
  const removals = removalsOf(history);
  const own = settled === undefined || settled.from === null ? {} : settlement(settled.to);
  const removed = removals.length === 0 ? review.removed : isRemoved(graph, removals, history.writes);
  return { ...review, ...own, removed };
}

function settlement(
  to: Entry['event']['to'],
): Pick<Review, 'resolvedBy' | 'resolvedAt' | 'resolution' | 'resolvedVerdict'> {
  const { resolvedBy, resolvedAt, resolution, resolvedVerdict = null } = to as unknown as Review;
  return { resolvedBy, resolvedAt, resolution, resolvedVerdict };
}

/** A second checker's independent verdict. */
interface Opinion {
  first: Setting;
  second: Setting;
}

/**
 * Returns the second opinions on a tick. Where two checkers set it without having seen each other's, the later one is
 * an opinion about the earlier. It stays one when somebody who saw both sets the tick again. A value that a checker
 * replaced before meeting the other's is no opinion any more.
 */
function opinionsOf(graph: Graph, settings: readonly Setting[], tick: TickName): Opinion[] {
  const saw = hasSeenIn(graph, settings, tick);
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

  /** True if each was set without knowledge of the other. */
  function isUnseen(a: Event, b: Event): boolean {
    return a.id !== b.id && !saw(a, b) && !saw(b, a);
  }

  /** True if somebody who knew `one` but not `other` set the tick again. */
  function isSuperseded(one: Setting, other: Setting): boolean {
    return settings.some(({ event }) => saw(one.event, event) && isUnseen(event, other.event));
  }
}
