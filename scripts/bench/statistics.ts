/** The summary of a series of measurements. Quartiles use linear interpolation between the nearest two. */
export interface Summary {
  readonly runs: number;
  readonly median: number;
  readonly quartiles: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

/** Returns the value below which `part` (0 to 1) of the sorted `values` lie. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Sums a series up. Throws where there is nothing to sum up. */
export function summarize(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return {
    runs: values.length,
    median: quantile(sorted, 0.5),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    least: quantile(sorted, 0),
    most: quantile(sorted, 1),
  };
}
