import { format, resolveConfig } from 'prettier';

type Table = readonly (readonly [string, number])[];

/** Returns the source of core/match/checks/check-weights.ts, which is to stand at `file`: in thousandths. */
export async function matchingWeightsFile(
  rank: Table,
  hint: Table,
  bias: number,
  file: string,
): Promise<string> {
  const rows = (table: Table) =>
    table.map(([feature, weight]) => `${feature}: ${rounded(weight)},`).join('\n  ');
  const source = `import type { CheckFeature } from './check-features.ts';
import type { HintFeature } from './hint-features.ts';

/*
 * Made by \`npm run train-matching\`; change the recipe, not this file. Fitted on posts and the checked claims that they repeat, in English
 * (CheckThat! Lab 2020, task 2, and 2022, task 2A). See docs/decisions/067-the-same-claim.md.
 */

/** How much of a candidate's score a feature makes. */
export const checkWeights: Readonly<Record<CheckFeature, number>> = {
  ${rows(rank)}
};

/** How much a feature says that a candidate is of the same claim, in log-odds. */
export const hintModel: { readonly of: Readonly<Record<HintFeature, number>>; readonly bias: number } = {
  of: { ${rows(hint)} },
  bias: ${rounded(bias)},
};
`;
  return format(source, { ...(await resolveConfig(file)), filepath: file });
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
