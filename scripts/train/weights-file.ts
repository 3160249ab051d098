import { format, resolveConfig } from 'prettier';
import type { Feature } from '../../core/detect/scoring/features.ts';

/** Returns the source of core/detect/scoring/weights.ts, which is to stand at `file`: heaviest first, in hundredths. */
export async function weightsFile(
  weights: readonly (readonly [Feature, number])[],
  bias: number,
  file: string,
): Promise<string> {
  const rows = weights
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([feature, weight]) => `${feature}: ${weight},`);
  const source = `import type { Feature } from './features.ts';

/*
 * Made by \`npm run train-score\`; change the recipe, not this file. Fitted on ClaimBuster (F. Arslan, N. Hassan, C. Li,
 * M. Tremayne: A Benchmark Dataset of Check-worthy Factual Claims, doi.org/10.5281/zenodo.3609356, CC BY 4.0), in English.
 * Which words belong to a class is in the language packs. See docs/decisions/009-score-weights.md.
 */
export const bias = ${(Math.round(bias * 100) / 100).toString()};

const weights: Readonly<Partial<Record<Feature, number>>> = {
  ${rows.join('\n  ')}
};

/** Returns the weight of a feature; 0 for one that says nothing by itself. */
export function weightOf(feature: Feature): number {
  return weights[feature] ?? 0;
}
`;
  return format(source, { ...(await resolveConfig(file)), filepath: file });
}
