import { summarize, type Summary } from './statistics.ts';

/** One measured thing, with the baseline that it is compared with, both from the same run. */
export interface Comparison {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  /** Tickmark's figures, and the baseline. */
  readonly ours: Summary;
  readonly base: Summary;
  readonly against: string;
  /** Median over median. */
  readonly ratio: number;
  /** The highest ratio that meets the goal, or null if none was set. */
  readonly goal: number | null;
}

/** For a figure that is not a ratio: the goal is compared with its median. */
export interface Limit {
  readonly name: string;
  readonly unit: 'frames' | 'ms' | 'kB';
  readonly ours: Summary;
  readonly goal: number | null;
}

export type Finding = Comparison | Limit;

export interface ComparisonParts {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: readonly number[];
  readonly base: readonly number[];
  readonly against: string;
  readonly goal?: number;
}

/** Sums two series up and compares them. */
export function compare(parts: ComparisonParts): Comparison {
  const ours = summarize(parts.ours);
  const base = summarize(parts.base);
  const { name, unit, against, goal = null } = parts;
  return { name, unit, ours, base, against, ratio: ours.median / base.median, goal };
}

/** Does two things in turn, `runs` times each, so that other work on the machine affects both alike. */
export async function inTurn(
  runs: number,
  ours: (run: number) => Promise<number>,
  base: (run: number) => Promise<number>,
): Promise<{ ours: number[]; base: number[] }> {
  const found = { ours: [] as number[], base: [] as number[] };
  for (let run = 0; run < runs; run++) {
    found.ours.push(await ours(run));
    found.base.push(await base(run));
  }
  return found;
}

/** True if a goal was set and is not kept. */
export function isMissed(finding: Finding): boolean {
  if (finding.goal === null) return false;
  return ('ratio' in finding ? finding.ratio : finding.ours.median) > finding.goal;
}
