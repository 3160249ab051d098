// npm run train-matching -- FOLDER: fits the weights by which earlier checks of a claim are ranked, and how likely they are of the same
// claim (core/match/checks/check-weights.ts), on posts and checked claims in a folder of yours. The recipe and its reasons are in
// docs/decisions/067-the-same-claim.md.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFeatures } from '../core/match/checks/check-features.ts';
import { hintFeatures } from '../core/match/checks/hint-features.ts';
import { readCheckedClaims, readPosts, type Post } from './measure/matching-data.ts';
import { foundAtAlarms, meanPrecision, type MatchedPost } from './measure/matching-rates.ts';
import { Failure, runScript } from './tools/failure.ts';
import { fitDense, oddsOf, type Model } from './train/dense-logistic.ts';
import { fitLists } from './train/listwise.ts';
import {
  askedOf,
  FOLDS,
  hintExamples,
  listsOf,
  scoresOf,
  shownOf,
  type Asked,
} from './train/matching-lists.ts';
import { format, resolveConfig } from 'prettier';

const FILES = {
  claims20: 'ct20-claims.tsv',
  claims22: 'ct22-claims.jsonl',
  train20: 'ct20-train-queries.tsv',
  dev20: 'ct20-dev-queries.tsv',
  train22: 'ct22-train-queries.tsv',
};
const RANK_L2 = 10;
const HINT_L2 = 10;

interface Fitted {
  readonly rank: readonly number[];
  readonly hint: Model;
}

function fitRank(asked: readonly Asked[]): number[] {
  return fitLists(listsOf(asked), RANK_L2);
}

/** What was fitted, and what each fifth of the posts comes to by what was fitted on the other four. */
interface Validated {
  readonly all: Fitted;
  readonly leftOut: readonly { readonly asked: Asked; readonly by: Fitted }[];
}

/** The probability learns from scores of weights that have not seen the post, too. */
function fit(asked: readonly Asked[]): Validated {
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const own = asked.filter((one) => one.fold === fold);
    const rank = fitRank(asked.filter((one) => one.fold !== fold));
    return { own, rank, examples: hintExamples(own, rank) };
  });
  const hintOf = (some: typeof parts): Model =>
    fitDense(
      some.flatMap(({ examples }) => examples),
      HINT_L2,
    );
  return {
    all: { rank: fitRank(asked), hint: hintOf(parts) },
    leftOut: parts.flatMap((part) => {
      const by = { rank: part.rank, hint: hintOf(parts.filter((other) => other !== part)) };
      return part.own.map((one) => ({ asked: one, by }));
    }),
  };
}

function matched({ post, given, without }: Asked, { rank, hint }: Fitted): MatchedPost {
  const probability = (values: readonly number[]): number => 1 / (1 + Math.exp(-oddsOf(hint, values)));
  const scores = scoresOf(given, rank);
  const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return {
    right: post.right,
    ranked: order.slice(0, 5).map((at) => given.ids[at] ?? ''),
    likely: shownOf(given, rank).map(({ values, isRight }) => ({
      isRight,
      probability: probability(values),
    })),
    falseAlarm: Math.max(0, ...shownOf(without, rank).map(({ values }) => probability(values))),
  };
}

function line(label: string, posts: readonly MatchedPost[]): string {
  const { found, from } = foundAtAlarms(posts);
  return `${label}: MAP@5 ${meanPrecision(posts).toFixed(3)}, found at 5 % false alarms ${found.toFixed(3)} (from ${from.toFixed(2)})\n`;
}

/** How often what is said to be likely is right, by tenths. */
function calibration(posts: readonly MatchedPost[]): string {
  const all = posts.flatMap(({ likely }) => likely);
  return Array.from({ length: 10 }, (_, tenth) => {
    const those = all.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth);
    const right = those.filter(({ isRight }) => isRight).length;
    return `  ${(tenth / 10).toFixed(1)}: ${right} of ${those.length}\n`;
  }).join('');
}

await runScript(async () => {
  const [folder = ''] = process.argv.slice(2);
  const from = path.resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (folder === '' || !Object.values(FILES).every((name) => existsSync(path.join(from, name))))
    throw new Failure(`Say where ${Object.values(FILES).join(', ')} are: npm run train-matching -- FOLDER`);
  const read = (name: keyof typeof FILES) => path.join(from, FILES[name]);
  const [claims20, claims22] = [
    await readCheckedClaims(read('claims20')),
    await readCheckedClaims(read('claims22')),
  ];
  const [train20, dev20, train22] = [
    await readPosts(read('train20')),
    await readPosts(read('dev20')),
    await readPosts(read('train22')),
  ];
  // Both sets have the same posts: those of one claim are left out together, and those that are measured with are never fitted on.
  const wordsOf = ({ text }: Post): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const groups = new Map(train22.map((post) => [wordsOf(post), [...post.right][0] ?? '']));
  const groupOf = (post: Post): string => groups.get(wordsOf(post)) ?? [...post.right][0] ?? post.id;
  const heldOut = new Set(dev20.map(wordsOf));
  const unseen = (post: Post): boolean => !heldOut.has(wordsOf(post));
  const asked20 = askedOf(claims20, train20.filter(unseen), groupOf);
  const asked22 = askedOf(claims22, train22.filter(unseen), groupOf);
  const { all: final, leftOut } = fit([...asked20, ...asked22]);
  const of = (some: readonly Asked[]): MatchedPost[] => {
    const those = new Set(some);
    return leftOut.flatMap(({ asked, by }) => (those.has(asked) ? [matched(asked, by)] : []));
  };
  const dev = askedOf(claims20, dev20, groupOf).map((one) => matched(one, final));
  process.stdout.write(line('ct20 dev, never fitted on', dev));
  process.stdout.write(line('ct20 train, each fifth by the other four', of(asked20)));
  process.stdout.write(line('ct22 train, each fifth by the other four', of(asked22)));
  process.stdout.write(`right of those with a probability from, each fifth by the other four:\n`);
  process.stdout.write(calibration(of([...asked20, ...asked22])));
  const weights = path.join(import.meta.dirname, '../core/match/checks/check-weights.ts');
  await writeFile(
    weights,
    await matchingWeightsFile(
      checkFeatures.map((feature, at) => [feature, final.rank[at] ?? 0]),
      hintFeatures.map((feature, at) => [feature, final.hint.weights[at] ?? 0]),
      final.hint.bias,
      weights,
    ),
  );
  return 0;
});

type Table = readonly (readonly [string, number])[];

/** Returns the source of core/match/checks/check-weights.ts, which is to stand at `file`: in thousandths. */
async function matchingWeightsFile(rank: Table, hint: Table, bias: number, file: string): Promise<string> {
  const rows = (table: Table) =>
    table.map(([feature, weight]) => `${feature}: ${rounded(weight)},`).join('\n  ');
  const source = `import type { CheckFeature } from './train/check-features.ts';
import type { HintFeature } from './train/hint-features.ts';

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
