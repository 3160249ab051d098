import { alikeAmong, isNumber, type Alike } from './alike-keys.ts';
import type { CheckStatistics } from './check-text.ts';
import type { AskedWords, CheckWords, Keys } from './check-words.ts';
import { RUNS } from './letter-runs.ts';

const ofParts = [
  /** The share of its words that the claim has, each counted by how rare it is; what it has and what it lacks, in tens. */
  'had',
  'shared',
  'missing',
  /** The share that the claim has in another form. */
  'near',
  /** Pairs of words that stand side by side, or close by, in both. */
  'pairs',
  'close',
  /** The longest run of words in both, in tens. */
  'run',
  /** The share of its numbers that the claim has; how many it has, and whether it lacks one. */
  'numbers',
  'sharedNumbers',
  'otherNumber',
] as const;

/** What an earlier check is weighed by for a claim. Those that end in Claim and Title are of these parts of the check. */
export const checkFeatures = [
  /** BM25 in tens, beside that of the best candidate, and by its place among them. */
  'bm25',
  'bm25Best',
  'first',
  'place',
  /** The sum and the share of the claim's words that it has, and how many. */
  'sum',
  'coverage',
  'count',
  /** How rare its four rarest shared words are. */
  'rarest',
  'second',
  'third',
  'fourth',
  ...(['Claim', 'Title'] as const).flatMap((part) => ofParts.map((feature) => `${feature}${part}` as const)),
  /** The same of the detail, and of all together. */
  'hadDetail',
  'sharedDetail',
  'hadAll',
  'cosine',
  /** The share and sum of the claim's words that it has in another form only. */
  'nearAsked',
  'nearSum',
  /** What its claim and its title share with the claim, both. */
  'both',
  /** What it has of the name of who says the claim. */
  'speaker',
  /** The same by runs of four letters: sum, shares of both sides, cosine. */
  'runsSum',
  'runsHad',
  'runsCoverage',
  'runsCosine',
  'length',
  /** Beside the best of all candidates. */
  'sumBest',
  'hadBest',
  'cosineBest',
  'runsSumBest',
  'runsCosineBest',
] as const;
export type CheckFeature = (typeof checkFeatures)[number];
export type CheckFeatures = Record<CheckFeature, number>;

const K1 = 0.9;
const B = 0.4;
/** Words that stand this near each other are said of each other. */
const CLOSE = 4;

/** Returns what candidates are weighed by for a claim. It depends on them all, and not on their order. Linear in their words. */
export function checkFeaturesOf(
  asked: AskedWords,
  checks: readonly CheckWords[],
  statistics: CheckStatistics,
): CheckFeatures[] {
  const rarity = rarityAmong(checks, statistics);
  const alike = alikeAmong(asked.keys.counts.keys());
  const places = placesOf(asked.keys);
  const length = checks.reduce((sum, check) => sum + check.length, 0) / Math.max(1, checks.length);
  const letters = lettersAmong(asked, checks);
  let all = 0;
  for (const key of asked.keys.counts.keys()) all += rarity(key);
  const rows = checks.map((check): CheckFeatures => {
    const shared: number[] = [];
    let bm25 = 0;
    let speaker = 0;
    let both = 0;
    const norm = K1 * (1 - B + (B * check.length) / Math.max(1, length));
    for (const key of asked.keys.counts.keys()) {
      const count = check.counts.get(key);
      if (count === undefined) continue;
      const weight = rarity(key);
      shared.push(weight);
      bm25 += (weight * count * (K1 + 1)) / (count + norm);
      if (asked.speaker.has(key)) speaker += weight;
      if (check.claim.counts.has(key) && check.title.counts.has(key)) both += weight;
    }
    shared.sort((one, other) => other - one);
    const sum = shared.reduce((total, weight) => total + weight, 0);
    const own = shareOf(check.counts.keys(), asked, rarity);
    const detail = shareOf(check.detail.counts.keys(), asked, rarity);
    const near = nearSum(check, asked, alike, rarity);
    const [rarest = 0, second = 0, third = 0, fourth = 0] = shared;
    return {
      bm25: bm25 / 10,
      bm25Best: 0,
      first: 0,
      place: 0,
      sum: sum / 10,
      coverage: share(sum, all),
      count: shared.length / 5,
      rarest: rarest / 10,
      second: second / 10,
      third: third / 10,
      fourth: fourth / 10,
      ...partFeatures(check.claim, 'Claim', asked, { rarity, alike, places }),
      ...partFeatures(check.title, 'Title', asked, { rarity, alike, places }),
      hadDetail: share(detail.shared, detail.all),
      sharedDetail: detail.shared / 10,
      hadAll: share(own.shared, own.all),
      cosine: cosineOf(own.shared, own.all, all),
      nearAsked: share(near, all),
      nearSum: near / 10,
      both: both / 10,
      speaker: speaker / 10,
      ...letters(check),
      length: Math.log(1 + check.length) / 3,
      sumBest: 0,
      hadBest: 0,
      cosineBest: 0,
      runsSumBest: 0,
      runsCosineBest: 0,
    };
  });
  return besideTheBest(rows);
}

/** Sets what depends on the other candidates. */
function besideTheBest(rows: CheckFeatures[]): CheckFeatures[] {
  const beside = (feature: CheckFeature, of: CheckFeature): void => {
    const best = Math.max(1e-9, ...rows.map((row) => row[of]));
    for (const row of rows) row[feature] = row[of] / best;
  };
  beside('bm25Best', 'bm25');
  beside('sumBest', 'sum');
  beside('hadBest', 'hadClaim');
  beside('cosineBest', 'cosine');
  beside('runsSumBest', 'runsSum');
  beside('runsCosineBest', 'runsCosine');
  const ordered = rows.map(({ bm25 }) => bm25).sort((one, other) => other - one);
  for (const row of rows) {
    const before = ordered.indexOf(row.bm25);
    row.first = 1 / (1 + before);
    row.place = Math.log(1 + before);
  }
  return rows;
}

/** How rare a key is, as BM25 weighs it: by the index where it was asked for, and else by the candidates. */
function rarityAmong(
  checks: readonly CheckWords[],
  { frequencies, all }: CheckStatistics,
): (key: string) => number {
  const among = new Map<string, number>();
  for (const { counts } of checks) for (const key of counts.keys()) among.set(key, (among.get(key) ?? 0) + 1);
  // A handful of checks are counted as if there were more, which have none of these words.
  const total = Math.max(all, FEW);
  const known = new Map<string, number>();
  return (key) => {
    let rarity = known.get(key);
    if (rarity === undefined) {
      const here = among.get(key) ?? 0;
      // Candidates were looked for by other words, and have this one about as often as all checks; some of them are of the claim's topic.
      const guess = ((here - 0.5) / Math.max(1, checks.length)) * (total / TOPIC);
      const having = Math.min(Math.max(0, frequencies.get(key) ?? guess), total);
      rarity = Math.log(1 + (total - having + 0.5) / (having + 0.5));
      known.set(key, rarity);
    }
    return rarity;
  };
}

const FEW = 1000;
/** Words of a topic are so much more frequent among the candidates than in the index. */
const TOPIC = 20;

function share(part: number, all: number): number {
  return all <= 0 ? 0 : part / all;
}

function cosineOf(shared: number, own: number, asked: number): number {
  return shared / Math.sqrt(Math.max(1e-9, own * asked));
}

function shareOf(
  keys: Iterable<string>,
  asked: AskedWords,
  rarity: (key: string) => number,
): { shared: number; all: number } {
  const sums = { shared: 0, all: 0 };
  for (const key of keys) {
    const weight = rarity(key);
    sums.all += weight;
    if (asked.keys.counts.has(key)) sums.shared += weight;
  }
  return sums;
}

/** What a check has in another form of the claim's words that it lacks. */
function nearSum(
  check: CheckWords,
  asked: AskedWords,
  alike: (key: string) => readonly Alike[],
  rarity: (key: string) => number,
): number {
  const best = new Map<string, number>();
  for (const key of check.counts.keys()) {
    if (asked.keys.counts.has(key)) continue;
    for (const { key: own, like } of alike(key))
      if (!check.counts.has(own)) best.set(own, Math.max(best.get(own) ?? 0, like));
  }
  let sum = 0;
  for (const [key, like] of best) sum += rarity(key) * like;
  return sum;
}

interface Compared {
  readonly rarity: (key: string) => number;
  readonly alike: (key: string) => readonly Alike[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

type PartFeatures<Part extends string> = Record<`${(typeof ofParts)[number]}${Part}`, number>;

function partFeatures<Part extends 'Claim' | 'Title'>(
  keys: Keys,
  part: Part,
  asked: AskedWords,
  { rarity, alike, places }: Compared,
): PartFeatures<Part> {
  const sums = { all: 0, shared: 0, near: 0, numbers: 0, sharedNumbers: 0 };
  for (const key of keys.counts.keys()) {
    const weight = rarity(key);
    const isShared = asked.keys.counts.has(key);
    sums.all += weight;
    if (isShared) sums.shared += weight;
    else sums.near += weight * alike(key).reduce((best, { like }) => Math.max(best, like), 0);
    if (!isNumber(key)) continue;
    sums.numbers += 1;
    if (isShared) sums.sharedNumbers += 1;
  }
  const values: Record<(typeof ofParts)[number], number> = {
    had: share(sums.shared, sums.all),
    shared: sums.shared / 10,
    missing: (sums.all - sums.shared) / 10,
    near: share(sums.near, sums.all),
    ...pairsOf(keys.list, places, rarity),
    run: Math.min(10, longestRun(keys.list, places)) / 10,
    numbers: share(sums.sharedNumbers, sums.numbers),
    sharedNumbers: Math.min(5, sums.sharedNumbers),
    otherNumber: sums.numbers > sums.sharedNumbers ? 1 : 0,
  };
  return Object.fromEntries(
    ofParts.map((feature) => [`${feature}${part}`, values[feature]]),
  ) as PartFeatures<Part>;
}

/** The places of each key in a text; more than eight of one tell nothing more. */
function placesOf({ list }: Keys): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, key] of list.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < 8) known.push(at);
  }
  return places;
}

function pairsOf(
  list: readonly string[],
  places: Compared['places'],
  rarity: (key: string) => number,
): { pairs: number; close: number } {
  let pairs = 0;
  let close = 0;
  for (const [at, key] of list.entries()) {
    const own = places.get(key);
    if (own === undefined) continue;
    for (let next = at + 1; next < Math.min(list.length, at + CLOSE); next += 1) {
      const other = list[next] ?? '';
      const there = places.get(other);
      if (there === undefined || other === key) continue;
      if (next === at + 1 && own.some((place) => there.includes(place + 1)))
        pairs += rarity(key) + rarity(other);
      if (own.some((place) => there.some((second) => Math.abs(place - second) <= CLOSE)))
        close += Math.min(rarity(key), rarity(other));
    }
  }
  return { pairs: pairs / 10, close: Math.log(1 + close) };
}

function longestRun(list: readonly string[], places: Compared['places']): number {
  let longest = 0;
  let ending = new Map<number, number>();
  for (const key of list) {
    const next = new Map<number, number>();
    for (const place of places.get(key) ?? []) {
      const run = (ending.get(place - 1) ?? 0) + 1;
      next.set(place, run);
      longest = Math.max(longest, run);
    }
    ending = next;
  }
  return longest;
}

/** Compares by runs of letters, each counted by how rare it is among the candidates. */
function lettersAmong(
  asked: AskedWords,
  checks: readonly CheckWords[],
): (check: CheckWords) => Record<'runsSum' | 'runsHad' | 'runsCoverage' | 'runsCosine', number> {
  const having = new Uint32Array(RUNS);
  for (const { runs } of checks) for (const run of runs) having[run] = (having[run] ?? 0) + 1;
  const weights = new Float64Array(RUNS);
  const isAsked = new Uint8Array(RUNS);
  const weigh = (run: number): number =>
    (weights[run] ||= Math.log(1 + (checks.length + 1) / ((having[run] ?? 0) + 0.5)));
  let all = 0;
  for (const run of asked.runs) {
    isAsked[run] = 1;
    all += weigh(run);
  }
  return ({ runs }) => {
    let [shared, own] = [0, 0];
    for (const run of runs) {
      const weight = weigh(run);
      own += weight;
      if (isAsked[run] === 1) shared += weight;
    }
    return {
      runsSum: shared / 100,
      runsHad: share(shared, own),
      runsCoverage: share(shared, all),
      runsCosine: cosineOf(shared, own, all),
    };
  };
}
