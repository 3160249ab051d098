import { dot } from './listwise.ts';

/** One example: its values, what is true of it, and how much it counts. */
export interface DenseExample {
  readonly values: readonly number[];
  readonly is: boolean;
  readonly counts: number;
}

/** A linear model of log-odds. */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 25;

/** Fits a logistic regression by Newton's method, with L2 on features of unit variance; the bias is free. Deterministic. */
export function fitDense(examples: readonly DenseExample[], l2: number): Model {
  const width = examples[0]?.values.length ?? 0;
  const means = columns(width, (at) => mean(examples.map(({ values }) => values[at] ?? 0)));
  const deviations = columns(
    width,
    (at) => Math.sqrt(mean(examples.map(({ values }) => ((values[at] ?? 0) - (means[at] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ values }) => [
    ...values.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)),
    1,
  ]);
  const weights = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => (at === width ? 0 : l2 * weight));
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === width ? 1e-6 : l2 + 1e-6) : 0)),
    );
    for (const [at, row] of rows.entries()) {
      const { is, counts } = examples[at] ?? { is: false, counts: 0 };
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      addTo(gradient, curvature, row, counts * (chance - (is ? 1 : 0)), counts * chance * (1 - chance));
    }
    const moves = solved(curvature, gradient);
    for (const [at, move] of moves.entries()) weights[at] = (weights[at] ?? 0) - move;
    if (moves.every((move) => Math.abs(move) < 1e-6)) break;
  }
  const own = weights.slice(0, width).map((weight, at) => weight / (deviations[at] ?? 1));
  return { weights: own, bias: (weights[width] ?? 0) - dot(own, means) };
}

function addTo(
  gradient: number[],
  curvature: number[][],
  row: readonly number[],
  slope: number,
  bend: number,
): void {
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    if (value === 0) continue;
    gradient[at] = (gradient[at] ?? 0) + slope * value;
    const line = curvature[at] ?? [];
    for (let other = 0; other < row.length; other += 1)
      line[other] = (line[other] ?? 0) + bend * value * (row[other] ?? 0);
  }
}

/** Solves matrix · x = right by elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let at = column + 1; at < size; at += 1)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
    const [chosen = [], other = []] = [rows[pivot], rows[column]];
    [rows[column], rows[pivot]] = [chosen, other];
    for (let at = 0; at < size; at += 1) {
      const row = rows[at];
      if (at === column || row === undefined) continue;
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      if (factor !== 0)
        for (let place = column; place <= size; place += 1)
          row[place] = (row[place] ?? 0) - factor * (chosen[place] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function columns(width: number, valueAt: (at: number) => number): number[] {
  return Array.from({ length: width }, (_, at) => valueAt(at));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Returns the log-odds of what has these values. */
export function oddsOf({ weights, bias }: Model, values: readonly number[]): number {
  return dot(values, weights) + bias;
}
