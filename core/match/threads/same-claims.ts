import type { ThreadClaim, ThreadPlace } from '../../model/thread/thread.ts';
import { askedKeysOf } from '../checks/check-words.ts';
import type { CheckStatistics, CheckText } from '../checks/check-text.ts';
import { sameWords } from '../checks/hint-features.ts';
import { differencesOf, rankChecks } from '../checks/rank-checks.ts';
import { indexKeys } from '../index-keys.ts';
import type { ClaimText } from '../passage.ts';

/** A library counts as one with so many claims at least: in a handful every word is rare. */
const FEW = 10_000;
/** One word in common makes no claim the same, unless it has no other. */
const COMMON = 2;

/** Returns a claim as others are compared with it. */
export function textOfClaim({ quote, language, published, speaker }: ThreadClaim): ClaimText {
  return { text: quote, language, published, title: '', before: '', speaker };
}

/** A claim that is the same as another one, as far as their words go; what they differ in is not read yet. */
export type SameClaim = Omit<ThreadPlace, 'differences'>;

/** What has the same words is the same claim, however common they are. */
const SAME = 0.99;

/**
 * Returns which of some claims are the same as a claim: those with its words, and those that are at least as likely the same as asked (0-1);
 * `least` is null for the same words alone. `statistics` is of the index that they come from.
 */
export function sameClaims(
  claim: ThreadClaim,
  others: readonly ThreadClaim[],
  statistics: CheckStatistics,
  least: number | null,
): SameClaim[] {
  const own = sameWords(claim.quote);
  const same: SameClaim[] = [];
  const byWords = new Map<string, ThreadClaim[]>();
  for (const other of others) {
    if (other.claimId === claim.claimId) continue;
    const words = sameWords(other.quote);
    if (words === own) {
      same.push({ ...other, probability: SAME });
      continue;
    }
    // What has the same words is compared once, unless others say it.
    const kind = `${words}\n${other.speaker ?? ''}\n${other.language}`;
    const known = byWords.get(kind);
    if (known === undefined) byWords.set(kind, [other]);
    else known.push(other);
  }
  return least === null || byWords.size === 0
    ? same
    : [...same, ...likely(textOfClaim(claim), byWords, statistics, least)];
}

function likely(
  claim: ClaimText,
  byWords: ReadonlyMap<string, readonly ThreadClaim[]>,
  statistics: CheckStatistics,
  least: number,
): SameClaim[] {
  const keys = askedKeysOf(claim);
  const enough = Math.min(COMMON, keys.length);
  const checks = [...byWords].flatMap(([kind, [first]]) =>
    first === undefined || commonKeys(first, keys) < enough ? [] : [checkOf(kind, first)],
  );
  const ranked = rankChecks(claim, checks, { ...statistics, all: Math.max(statistics.all, FEW) });
  return ranked.flatMap(({ check, probability }) =>
    probability < least ? [] : (byWords.get(check.id) ?? []).map((other) => ({ ...other, probability })),
  );
}

/** Returns what the words of a claim and of another one differ in, each kind once. */
export function kindsOfDifferences(claim: ThreadClaim, other: ThreadClaim): ThreadPlace['differences'] {
  const { quote, speaker, published } = other;
  if (claim.quote === quote && claim.speaker === speaker && claim.published === published) return [];
  const found = differencesOf(textOfClaim(claim), checkOf(other.claimId, other));
  return [...new Set(found.map(({ kind }) => kind))];
}

function commonKeys({ quote, language }: ThreadClaim, keys: readonly string[]): number {
  const own = new Set(indexKeys(quote, language));
  return keys.filter((key) => own.has(key)).length;
}

function checkOf(id: string, claim: ThreadClaim | undefined): CheckText {
  return {
    ...{ id, claim: claim?.quote ?? '', title: '', detail: '', claimant: claim?.speaker ?? null },
    ...{
      claimed: claim?.published?.slice(0, 10) ?? null,
      published: null,
      language: claim?.language ?? 'und',
    },
  };
}
