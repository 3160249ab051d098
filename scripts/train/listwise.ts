/** Rows of one list, of which some are right: a claim's candidates by what they are weighed by. */
export interface List {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly counts: number;
}

const STEPS = 200;
/** From this step on the rate is lower, so that it comes to rest. */
const SLOW = 150;
const RATE = 0.05;

/**
 * Fits a linear model by which a right row of each list comes first: the likelihood of its softmax, summed over the list's
 * right rows, with L2 on features of unit variance, by Adam. Returns a weight for each feature as it is given. Deterministic.
 */
export function fitLists(lists: readonly List[], l2: number): number[] {
  const width = lists[0]?.rows[0]?.length ?? 0;
  const { means, deviations } = spread(lists, width);
  const scaled = lists.map(({ rows, right, counts }) => ({
    rows: rows.map((row) => row.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1))),
    right,
    counts,
  }));
  const weights = new Array<number>(width).fill(0);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(scaled, weights, l2);
    const rate = step < SLOW ? RATE : RATE * 0.3;
    for (let at = 0; at < width; at += 1) {
      const slope = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
      const moved = (first[at] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (rate * moved) / size;
    }
  }
  return weights.map((weight, at) => weight / (deviations[at] ?? 1));
}

function gradientOf(lists: readonly List[], weights: readonly number[], l2: number): Float64Array {
  const gradient = Float64Array.from(weights, (weight) => l2 * weight);
  for (const { rows, right, counts } of lists) {
    const shares = softmax(rows.map((row) => dot(row, weights)));
    const ofRight = shares.reduce((sum, share, at) => sum + (right[at] === true ? share : 0), 0);
    for (const [at, row] of rows.entries()) {
      const share = shares[at] ?? 0;
      const wanted = right[at] === true ? share / Math.max(ofRight, 1e-12) : 0;
      const slope = counts * (share - wanted);
      for (let place = 0; place < row.length; place += 1)
        gradient[place] = (gradient[place] ?? 0) + slope * (row[place] ?? 0);
    }
  }
  return gradient;
}

function softmax(sums: readonly number[]): number[] {
  const most = sums.reduce((best, sum) => Math.max(best, sum), -Infinity);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** Returns the sum of a row's values, each by its weight. */
export function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function spread(lists: readonly List[], width: number): { means: number[]; deviations: number[] } {
  const [sums, squares] = [new Array<number>(width).fill(0), new Array<number>(width).fill(0)];
  let rows = 0;
  for (const list of lists)
    for (const row of list.rows) {
      rows += 1;
      for (const [at, value] of row.entries()) {
        sums[at] = (sums[at] ?? 0) + value;
        squares[at] = (squares[at] ?? 0) + value * value;
      }
    }
  const means = sums.map((sum) => sum / rows);
  const deviations = squares.map(
    (sum, at) => Math.sqrt(Math.max(0, sum / rows - (means[at] ?? 0) ** 2)) || 1,
  );
  return { means, deviations };
}
