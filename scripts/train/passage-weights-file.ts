import { format, resolveConfig } from 'prettier';
import type { RankFeature } from '../../core/match/features.ts';
import type { FollowFeature } from '../../core/match/follow.ts';

type Table<Feature> = readonly (readonly [Feature, number])[];

/** Returns the source of core/match/weights.ts, which is to stand at `file`: in hundredths. */
export async function passageWeightsFile(
  rank: Table<RankFeature>,
  follow: Table<FollowFeature>,
  file: string,
): Promise<string> {
  const rows = (table: Table<string>) =>
    table.map(([feature, weight]) => `${feature}: ${Math.round(weight * 100) / 100},`).join('\n  ');
  const source = `import type { RankFeature } from './features.ts';
import type { FollowFeature } from './follow.ts';

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
`;
  return format(source, { ...(await resolveConfig(file)), filepath: file });
}
