// npm run train-passages -- FOLDER: fits the weights of the ranking of passages (core/match/weights.ts) on the claims of WiCE in a
// folder of yours. The recipe and its reasons are in docs/decisions/043-passages.md.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rankFeatures } from '../core/match/features.ts';
import { followFeatures, askedKeys } from '../core/match/follow.ts';
import { readClaim } from '../core/match/passage.ts';
import { pick } from '../core/match/rank.ts';
import { collectionOf } from './measure/candidates.ts';
import { readClaimLines, readWordsLines } from './measure/passage-data.ts';
import { claimOf, passagesOf } from './measure/wice-passages.ts';
import { Failure, runScript } from './tools/failure.ts';
import { dot, fitLists, type List } from './train/listwise.ts';
import { FOLDS, followLists, orderedBy, questionsOf, type Question } from './train/passage-lists.ts';
import { fitSupport } from './train/support-fit.ts';
import { format, resolveConfig } from 'prettier';
import type { RankFeature } from '../core/match/features.ts';
import type { FollowFeature } from '../core/match/follow.ts';
import { neighbourFeatures, supportFeatures } from '../core/match/support-features.ts';
import type { Model } from './train/dense-logistic.ts';
import type { SupportModels } from './train/support-fit.ts';

const CLAIMS = 'wice-claims-dev.jsonl';
const WORDS = ['wice-unsupported-words-train.jsonl', 'wice-unsupported-words-dev.jsonl'];
const RANK_L2 = 10;
const FOLLOW_L2 = 10;
/** Picking is fitted on what picking leads to: so many times over, each time on all that the times before led to as well. */
const ROUNDS = 3;

interface Fitted {
  readonly rank: number[];
  readonly follow: number[];
}

function fit(questions: readonly Question[]): Fitted {
  const rank = fitLists(
    questions.flatMap(({ page, all }) => [page.list, all.list]).filter(({ right }) => right.includes(true)),
    RANK_L2,
  );
  let follow = followFeatures.map(
    (feature) => ({ score: 1, words: 2, repeats: -0.5, beside: 0.5 })[feature as string] ?? 0,
  );
  const lists: List[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const picks = follow;
    lists.push(...questions.flatMap((question) => followLists(question, rank, picks)));
    follow = fitLists(lists, FOLLOW_L2);
  }
  return { rank, follow };
}

/** What of the questions is right by weights: the first in the page, a whole set in five, one in five among all. */
function rightOf(
  questions: readonly Question[],
  { rank, follow }: Fitted,
): { first: number; whole: number; among: number } {
  const right = { first: 0, whole: 0, among: 0 };
  for (const { line, page, all } of questions) {
    const claim = readClaim(claimOf(line));
    const sets = line.supporting_sentences;
    const picks = ({ list, passages, statistics }: Question['page']) =>
      pick(orderedBy({ list, passages, statistics }, rank), askedKeys(claim, statistics), (features) =>
        dot(
          followFeatures.map((feature) => features[feature]),
          follow,
        ),
      ).map(({ passage }) => passage);
    const places = picks(page).map(({ place }) => place);
    if (sets.some((set) => set.includes(places[0] ?? -1))) right.first += 1;
    if (sets.some((set) => set.every((place) => places.includes(place)))) right.whole += 1;
    const ids = new Set(all.passages.filter((_, at) => all.list.right[at]).map(({ id }) => id));
    if (picks(all).some(({ id }) => ids.has(id))) right.among += 1;
  }
  return right;
}

function figuresOf(label: string, right: ReturnType<typeof rightOf>, of: number): string {
  const rate = (count: number) => (count / of).toFixed(3);
  return `${label}: first ${rate(right.first)}, a whole set in five ${rate(right.whole)}, in five of all ${rate(right.among)}\n`;
}

await runScript(async () => {
  const [folder = ''] = process.argv.slice(2);
  const from = path.resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (folder === '' || ![CLAIMS, ...WORDS].every((name) => existsSync(path.join(from, name))))
    throw new Failure(`Say where ${[CLAIMS, ...WORDS].join(', ')} are: npm run train-passages -- FOLDER`);
  const lines = await readClaimLines(path.join(from, CLAIMS));
  const questions = questionsOf(lines, collectionOf(lines.flatMap(passagesOf)));
  const validated = { first: 0, whole: 0, among: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = fit(questions.filter((question) => question.fold !== fold));
    const right = rightOf(
      questions.filter((question) => question.fold === fold),
      fitted,
    );
    validated.first += right.first;
    validated.whole += right.whole;
    validated.among += right.among;
  }
  process.stdout.write(figuresOf('each fifth by the other four', validated, questions.length));
  const fitted = fit(questions);
  process.stdout.write(figuresOf('fitted on all, on all', rightOf(questions, fitted), questions.length));
  const words = (await Promise.all(WORDS.map((name) => readWordsLines(path.join(from, name))))).flat();
  const support = fitSupport(words);
  process.stdout.write(
    `unsaid words, each fifth by the other four: F1 ${support.f1.toFixed(3)} from ${support.from}\n`,
  );
  const weights = path.join(import.meta.dirname, '../core/match/weights.ts');
  await writeFile(
    weights,
    await passageWeightsFile(
      rankFeatures.map((feature, at) => [feature, fitted.rank[at] ?? 0]),
      followFeatures.map((feature, at) => [feature, fitted.follow[at] ?? 0]),
      support,
      weights,
    ),
  );
  return 0;
});

type Table<Feature> = readonly (readonly [Feature, number])[];

/** Returns the source of core/match/weights.ts, which is to stand at `file`: in hundredths. */
async function passageWeightsFile(
  rank: Table<RankFeature>,
  follow: Table<FollowFeature>,
  support: SupportModels,
  file: string,
): Promise<string> {
  const rows = (table: Table<string>) =>
    table.map(([feature, weight]) => `${feature}: ${rounded(weight)},`).join('\n  ');
  const model = (features: readonly string[], { weights, bias }: Model) =>
    `{ of: { ${rows(features.map((feature, at) => [feature, weights[at] ?? 0]))} }, bias: ${rounded(bias)} }`;
  const source = `import type { RankFeature } from './train/features.ts';
import type { FollowFeature } from './train/follow.ts';
import type { NeighbourFeature, SupportFeature } from './train/support-features.ts';

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
