import { format, resolveConfig } from 'prettier';
import type { RankFeature } from '../../core/match/features.ts';
import type { FollowFeature } from '../../core/match/follow.ts';
import { neighbourFeatures, supportFeatures } from '../../core/match/support-features.ts';
import type { Model } from './dense-logistic.ts';
import type { SupportModels } from './support-fit.ts';

type Table<Feature> = readonly (readonly [Feature, number])[];

/** Returns the source of core/match/weights.ts, which is to stand at `file`: in hundredths. */
export async function passageWeightsFile(
  rank: Table<RankFeature>,
  follow: Table<FollowFeature>,
  support: SupportModels,
  file: string,
): Promise<string> {
  const rows = (table: Table<string>) =>
    table.map(([feature, weight]) => `${feature}: ${rounded(weight)},`).join('\n  ');
  const model = (features: readonly string[], { weights, bias }: Model) =>
    `{ of: { ${rows(features.map((feature, at) => [feature, weights[at] ?? 0]))} }, bias: ${rounded(bias)} }`;
  const source = `import type { RankFeature } from './features.ts';
import type { FollowFeature } from './follow.ts';
import type { NeighbourFeature, SupportFeature } from './support-features.ts';

/*
 * Made by \`npm run train-passages\`; change the recipe, not this file. Fitted on the claims of WiCE (R. Kamoi, T. Goyal, J. D.
 * Rodriguez, G. Durrett: WiCE: Real-World Entailment for Claims in Wikipedia, EMNLP 2023), in English. See
 * docs/decisions/043-passages.md.
 */

/** How much of a passage's score a feature makes. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  ${rows(rank)}
};

/** How much a feature says for a passage beside those that were picked before it. */
export const followWeights: Readonly<Record<FollowFeature, number>> = {
  ${rows(follow)}
};

/** A linear model of log-odds. */
interface Model<Feature extends string> {
  readonly of: Readonly<Record<Feature, number>>;
  readonly bias: number;
}

/** How much a feature says that passages do not say a word of a claim, by itself and beside its neighbours. */
export const supportWeights: Model<SupportFeature> = ${model(supportFeatures, support.words)};
export const neighbourWeights: Model<NeighbourFeature> = ${model(neighbourFeatures, support.neighbours)};
/** From these log-odds on a word is called unsaid: lower than 0, since F1 misses a word that is not called so more. */
export const unsaidFrom = ${support.from};
`;
  return format(source, { ...(await resolveConfig(file)), filepath: file });
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
