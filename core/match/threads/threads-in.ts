import type { Id } from '../../kernel/ids.ts';
import {
  MOST_LISTED_PLACES,
  MOST_THREADS,
  type ThreadClaim,
  type ThreadList,
} from '../../model/thread/thread.ts';
import { askedKeysOf } from '../checks/check-words.ts';
import { sameWords } from '../checks/hint-features.ts';
import { sameClaims, textOfClaim } from './same-claims.ts';
import {
  areDecidedOtherwise,
  byTime,
  sameSaid,
  threadOf,
  type AreOther,
  type SameSaid,
} from './thread-of.ts';

/** So many claims with other words are compared with a claim: those that share the most with it. */
const MOST_COMPARED = 12;
/** So many entries are read for a claim, the rare keys first. */
const MOST_READ = 1500;
/** What shares less of the weight of the shorter one's words is never likely the same. */
const LEAST_SHARED = 0.5;
/** So many claims pass between two reports of how far it is. */
const STEP = 500;

/** Claims with the same words, the earliest first, and the keys that they are found by. */
interface SameWords {
  readonly claims: readonly ThreadClaim[];
  /** How many articles they are in. */
  readonly articles: number;
  readonly keys: readonly string[];
}

/**
 * Returns the threads of a library: each claim is in one at most. Those that most articles have begin a thread first, then the earlier; it
 * takes the claims that are the same and in no thread yet (sameClaims). `least` is null for threads of the same words alone, which
 * takes a second for 100,000 claims; the others take a minute. Yields how many of the claims with different words are compared.
 */
export function* threadsIn(
  claims: readonly ThreadClaim[],
  least: number | null,
  areOther: AreOther,
): Generator<{ done: number; total: number }, ThreadList> {
  const groups = sameWordsIn(claims, least !== null);
  const index = least === null ? null : indexOf(groups);
  const statistics = { frequencies: index?.frequencies ?? new Map<string, number>(), all: groups.length };
  const isTaken = new Set<Id>();
  const untaken = (some: readonly ThreadClaim[]) => some.filter(({ claimId }) => !isTaken.has(claimId));
  const threads: SameSaid[] = [];
  for (const [at, group] of groups.entries()) {
    if (index !== null && at % STEP === 0) yield { done: at, total: groups.length };
    let same = untaken(group.claims);
    if (same.length === 0) continue;
    const near = untaken((index?.near(at) ?? []).flatMap((other) => groups[other]?.claims ?? []));
    for (let first = same[0]; first !== undefined; first = same[0]) {
      const others = [...same.slice(1), ...near];
      const said = sameSaid(first, sameClaims(first, others, statistics, least), areOther);
      if (said.articles > 1) {
        threads.push(said);
        for (const { claimId } of said.places) isTaken.add(claimId);
      }
      // What is left of the same words was said not to be the same.
      same = group.articles === 1 ? [] : untaken(same.slice(1));
    }
  }
  return listOf(threads);
}

/** Those where verdicts differ first, then those with the newest place. */
function listOf(threads: readonly SameSaid[]): ThreadList {
  const ordered = threads
    .map((said) => ({ said, isOtherwise: areDecidedOtherwise(said), newest: said.places.at(-1) }))
    .sort(
      (one, other) =>
        Number(other.isOtherwise) - Number(one.isOtherwise) ||
        (one.newest && other.newest ? byTime(other.newest, one.newest) : 0),
    );
  return {
    threads: ordered.slice(0, MOST_THREADS).map(({ said }) => threadOf(said, MOST_LISTED_PLACES)),
    count: ordered.length,
    otherwise: ordered.filter(({ isOtherwise }) => isOtherwise).length,
  };
}

/** Returns the claims by their words, those in most articles first, then the earlier. */
function sameWordsIn(claims: readonly ThreadClaim[], withKeys: boolean): SameWords[] {
  const byWords = new Map<string, ThreadClaim[]>();
  for (const claim of claims) {
    const words = sameWords(claim.quote);
    // Without a word there is nothing to tell it by.
    if (words === '') continue;
    const known = byWords.get(words);
    if (known === undefined) byWords.set(words, [claim]);
    else known.push(claim);
  }
  return [...byWords.values()]
    .map((same) => ({
      claims: same.sort(byTime),
      articles: new Set(same.map(({ articleId }) => articleId)).size,
    }))
    .sort((one, other) => other.articles - one.articles || compareFirst(one.claims, other.claims))
    .map(({ claims: same, articles }) => ({
      claims: same,
      articles,
      keys: withKeys && same[0] !== undefined ? askedKeysOf(textOfClaim(same[0])) : [],
    }));
}

function compareFirst([one]: readonly ThreadClaim[], [other]: readonly ThreadClaim[]): number {
  return one === undefined || other === undefined ? 0 : byTime(one, other);
}

/** Finds groups that share words, by their place. */
interface GroupIndex {
  readonly frequencies: ReadonlyMap<string, number>;
  /** Returns those that share the most with a group, itself not among them. */
  near(at: number): number[];
}

function indexOf(groups: readonly SameWords[]): GroupIndex {
  const places = new Map<string, number[]>();
  for (const [at, { keys }] of groups.entries())
    for (const key of keys) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [at]);
      else list.push(at);
    }
  const frequencies = new Map([...places].map(([key, list]) => [key, list.length]));
  const weightOf = (key: string): number => Math.log(1 + groups.length / (frequencies.get(key) ?? 1));
  const weights = groups.map(({ keys }) => keys.reduce((sum, key) => sum + weightOf(key), 0));
  const shared = new Float64Array(groups.length);
  return {
    frequencies,
    near(at) {
      const touched: number[] = [];
      let left = MOST_READ;
      const keys = [...(groups[at]?.keys ?? [])].sort(
        (one, other) => (frequencies.get(one) ?? 0) - (frequencies.get(other) ?? 0),
      );
      for (const key of keys) {
        const list = places.get(key) ?? [];
        if (list.length > left && touched.length > 0) break;
        left -= list.length;
        const weight = weightOf(key);
        for (const place of list) {
          if (shared[place] === 0) touched.push(place);
          shared[place] = (shared[place] ?? 0) + weight;
        }
      }
      const own = weights[at] ?? 0;
      const near = touched
        .filter(
          (place) =>
            place !== at && (shared[place] ?? 0) >= LEAST_SHARED * Math.min(own, weights[place] ?? 0),
        )
        .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other)
        .slice(0, MOST_COMPARED);
      for (const place of touched) shared[place] = 0;
      return near;
    },
  };
}
