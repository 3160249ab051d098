import type { Run, SourceIndex } from './source-index.ts';

/** Further apart than this two runs are no longer one passage with something left out. */
const FAR = 60;
/** A run that lies far from the others is a piece of the quotation only with so many words. */
const LEAST_FAR = 3;
/** A leap costs so many times what the rarest word tells. */
const LEAP = 1.3;
/** A place that has less than this share of what the best one has is none. */
const LEAST_SHARE = 0.5;
/** Places of a quotation that are looked at closer. */
const MOST_CHAINS = 6;

/** The best chain that ends in a run, or in what is left of it: `of` is the run itself, `from` where the chain came from. */
interface Link {
  readonly run: Run;
  readonly of: Run;
  readonly score: number;
  readonly from: number | null;
}

/**
 * Returns the runs that together make a quotation, for each of the places where it may stand, the best first: in the
 * quotation's order, in one source, mostly in the source's order too. Runs of a chain do not overlap in the quotation.
 */
export function chainsOf(runs: readonly Run[], index: SourceIndex): Run[][] {
  const chains: Run[][] = [];
  let best = 0;
  let left = runs.map((run) => ({ run, source: index.sourceOf(run.source) }));
  while (left.length > 0 && chains.length < MOST_CHAINS) {
    const chain = bestChain(left, index.most);
    const weight = chain.reduce((sum, { run }) => sum + run.weight, 0);
    if (weight < LEAST_SHARE * best) break;
    best = Math.max(best, weight);
    chains.push(chain.map(({ run }) => run));
    const used = new Set(chain.map(({ of }) => of));
    left = left.filter(({ run }) => !used.has(run));
  }
  return chains;
}

function bestChain(runs: readonly { run: Run; source: number }[], most: number): Link[] {
  const ordered = runs.toSorted((a, b) => a.run.quotation - b.run.quotation || a.run.source - b.run.source);
  const links: Link[] = [];
  for (const [at, { run, source }] of ordered.entries()) {
    let link: Link = { run, of: run, score: run.weight, from: null };
    for (let back = 0; back < at; back += 1) {
      const earlier = links[back];
      if (earlier === undefined || ordered[back]?.source !== source) continue;
      const rest = after(run, earlier.run);
      if (rest === null) continue;
      const score = earlier.score + rest.weight - stepCost(earlier.run, rest, most);
      if (score > link.score) link = { run: rest, of: run, score, from: back };
    }
    links.push(link);
  }
  const chain: Link[] = [];
  let link = links.toSorted((a, b) => b.score - a.score)[0];
  while (link !== undefined) {
    chain.unshift(link);
    link = link.from === null ? undefined : links[link.from];
  }
  return chain;
}

/** What is left of a run after another in the quotation; null if nothing is. */
function after(run: Run, earlier: Run): Run | null {
  const end = earlier.quotation + earlier.length;
  // Going on in the source it may not go over the earlier one either.
  const shared = Math.max(
    0,
    end - run.quotation,
    run.source >= earlier.source ? earlier.source + earlier.length - run.source : 0,
  );
  if (run.quotation + run.length <= end || shared >= run.length) return null;
  if (shared === 0) return run;
  const length = run.length - shared;
  return {
    quotation: run.quotation + shared,
    source: run.source + shared,
    length,
    weight: (run.weight * length) / run.length,
  };
}

function stepCost(earlier: Run, run: Run, most: number): number {
  const inQuotation = run.quotation - earlier.quotation - earlier.length;
  const inSource = run.source - earlier.source - earlier.length;
  if (inSource >= 0 && inSource - inQuotation <= FAR)
    return (
      0.3 * inQuotation +
      (inSource === inQuotation ? 0 : 1 + Math.log2(1 + Math.abs(inSource - inQuotation)) / 2)
    );
  return run.length < LEAST_FAR ? Infinity : LEAP * most + 0.3 * inQuotation;
}
