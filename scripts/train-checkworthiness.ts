// node scripts/train-checkworthiness.ts FOLDER: fits the weights of the classes of features, and writes core/claims/weights.ts.
import { writeFile } from 'node:fs/promises';
import { featuresOf, features, type Feature } from '../core/claims/features.ts';
import { claimPack } from '../core/claims/languages/index.ts';
import { tokenize } from '../core/claims/tokens.ts';
import { readDebates, type Labelled } from './measure/checkworthy-data.ts';
import { Failure, runScript } from './tools/failure.ts';

const ROUNDS = 400;
const SHRINK = 2e-4;
/** Weight of a check-worthy sentence against another: there are three times as many others. */
const WORTHY = 1.6;

interface Example {
  readonly on: readonly number[];
  readonly worthy: boolean;
}

function examples(lines: readonly Labelled[]): Example[] {
  const pack = claimPack('en');
  const index = new Map<Feature, number>(features.map((name, at) => [name, at]));
  return lines.map(({ text, worthy }) => {
    const tokens = tokenize(text, 0, text.length, 'en');
    const { has } = featuresOf(tokens, 0, tokens.length, pack);
    return { on: [...has].map((name) => index.get(name) ?? 0), worthy };
  });
}

/** Logistic regression by full-batch gradient descent with momentum: the same input gives the same weights. */
function fit(set: readonly Example[]): number[] {
  const size = features.length + 1;
  const weights = new Array<number>(size).fill(0);
  const speed = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Array<number>(size).fill(0);
    for (const { on, worthy } of set) {
      let sum = weights[size - 1] ?? 0;
      for (const at of on) sum += weights[at] ?? 0;
      const miss = (1 / (1 + Math.exp(-sum)) - (worthy ? 1 : 0)) * (worthy ? WORTHY : 1);
      for (const at of on) slope[at] = (slope[at] ?? 0) + miss;
      slope[size - 1] = (slope[size - 1] ?? 0) + miss;
    }
    for (let at = 0; at < size; at += 1) {
      const pull = (slope[at] ?? 0) / set.length + (at < size - 1 ? SHRINK * (weights[at] ?? 0) : 0);
      speed[at] = 0.9 * (speed[at] ?? 0) - 0.6 * pull;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return weights;
}

await runScript(async () => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Failure('Say where the data are: train-checkworthiness.ts FOLDER');
  const fitted = fit(examples(await readDebates(folder, 'claimbuster-crowdsourced.csv')));
  const lines = features.map((name, at) => `  ${name}: ${(fitted[at] ?? 0).toFixed(2)},`);
  await writeFile(
    new URL('../core/claims/weights.ts', import.meta.url),
    `import type { Feature } from './features.ts';

/** Weights of the classes of features, fitted by scripts/train-checkworthiness.ts (docs/decisions/009-score-weights.md). */
export const bias = ${(fitted.at(-1) ?? 0).toFixed(2)};
export const weights: Readonly<Record<Feature, number>> = {
${lines.join('\n')}
};
`,
  );
  process.stdout.write(`${features.length} weights written\n`);
  return 0;
});
