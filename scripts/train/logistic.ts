/** One example: which features it has (places in the list of weights), what is true of it, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly is: boolean;
  readonly counts: number;
}

/** Weights of a linear model, with the bias last. */
export type Weights = Float64Array;

const STEPS = 1000;

/**
 * Fits a logistic regression with L2 (the bias is free) by Nesterov's accelerated gradient, each weight with a step of its
 * own from a bound of the curvature. Deterministic: the same examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], size: number, l2: number): Weights {
  const curvature = new Float64Array(size + 1).fill(l2);
  curvature[size] = 0;
  for (const { features, counts } of examples) {
    // The curvature of the loss in a sum is at most a quarter; of n terms with the bias, in each of them, n quarters.
    const share = (counts / 4) * (features.length + 1);
    for (const feature of features) curvature[feature] = (curvature[feature] ?? 0) + share;
    curvature[size] = (curvature[size] ?? 0) + share;
  }
  const weights = new Float64Array(size + 1);
  const ahead = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  let momentum = 1;
  let last = Infinity;
  for (let step = 0; step < STEPS; step += 1) {
    gradient.fill(0);
    let loss = 0;
    for (const { features, is, counts } of examples) {
      const sum = sumOf(ahead, features);
      loss += counts * Math.log1p(Math.exp(is ? -sum : sum));
      const error = counts * (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0));
      for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + error;
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let at = 0; at < size; at += 1) {
      const weight = ahead[at] ?? 0;
      gradient[at] = (gradient[at] ?? 0) + l2 * weight;
      loss += (l2 / 2) * weight * weight;
    }
    if (loss > last) momentum = 1;
    last = loss;
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    for (let at = 0; at <= size; at += 1) {
      const moved = (ahead[at] ?? 0) - (gradient[at] ?? 0) / Math.max(curvature[at] ?? 0, 1e-9);
      ahead[at] = moved + ((momentum - 1) / next) * (moved - (weights[at] ?? 0));
      weights[at] = moved;
    }
    momentum = next;
  }
  return weights;
}

/** Returns the sum of weights, with the bias, of what has these features. */
export function sumOf(weights: Weights, features: readonly number[]): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}
