// npm run train-score -- FOLDER: fits the weights of the claim score (core/detect/scoring/weights.ts) on the ClaimBuster sentences in
// a folder of yours. The recipe and its reasons are in docs/decisions/009-score-weights.md.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { featuresOf, type Feature } from '../core/detect/scoring/features.ts';
import { claimPack } from '../core/language/index.ts';
import { bareLine } from '../core/detect/scoring/score-line.ts';
import { tokenize } from '../core/detect/tokens.ts';
import { readDebates, type Labelled } from './measure/checkworthy-data.ts';
import { averagePrecision, f1 } from './measure/scores.ts';
import { fitLogistic, sumOf, type Example, type Weights } from './train/logistic.ts';
import { Failure, runScript } from './tools/failure.ts';
import { format, resolveConfig } from 'prettier';

/** The two files, and how much a sentence of each counts: three experts agreed on the second, passers-by on the first. */
const sources = [
  { name: 'claimbuster-crowdsourced.csv', counts: 1 },
  { name: 'claimbuster-groundtruth.csv', counts: 10 },
] as const;
const L2 = 5;
const FOLDS = 5;
/** What becomes .5: below one half, because a missed claim costs a checker more than one suggestion too many. */
const CUT = 0.25;
const shift = -Math.log(CUT / (1 - CUT));
/**
 * What American debates say nothing of, or the contrary of what holds in an article: a picture in them is a figure of speech,
 * a hedge a courtesy, a time of day the end of the speaker's time.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['image', 'image2', 'hedge', 'hedge2', 'clock', 'upTo3']);

const pack = claimPack('en');
const places = new Map<Feature, number>();

function exampleOf({ text, worthy }: Labelled, counts: number): Example {
  const bare = bareLine(text);
  const tokens = tokenize(bare, 0, bare.length, pack);
  const features: number[] = [];
  for (const feature of featuresOf(tokens, 0, tokens.length, pack).has) {
    if (LEFT_OUT.has(feature)) continue;
    const place = places.get(feature) ?? places.size;
    places.set(feature, place);
    features.push(place);
  }
  return { features, is: worthy, counts };
}

/** An example with its sum by a model; above 0 it asks for a check. */
interface Summed extends Example {
  readonly sum: number;
}

function withSums(examples: readonly Example[], weights: Weights): Summed[] {
  return examples.map((example) => ({ ...example, sum: sumOf(weights, example.features) + shift }));
}

function figuresOf(examples: readonly Summed[]): string {
  const lines = examples.map(({ is, sum }) => ({ worthy: is, score: sum }));
  return `F1 ${f1(lines, ({ score }) => score >= 0).toFixed(3)}, average precision ${averagePrecision(lines).toFixed(3)}`;
}

/** Sums of each example by a model that did not see its fold: folds are stretches of the files, so that debates stay whole. */
function crossValidate(examples: readonly Example[]): Summed[] {
  const foldOf = (at: number) => Math.floor((at * FOLDS) / examples.length);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = fitLogistic(
      examples.filter((_, at) => foldOf(at) !== fold),
      places.size,
      L2,
    );
    return withSums(
      examples.filter((_, at) => foldOf(at) === fold),
      weights,
    );
  });
}

await runScript(async () => {
  const [folder = ''] = process.argv.slice(2);
  const from = path.resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (folder === '' || !sources.every(({ name }) => existsSync(path.join(from, name))))
    throw new Failure(
      `Say where ${sources.map(({ name }) => name).join(' and ')} are: npm run train-score -- FOLDER`,
    );
  const sets = await Promise.all(
    sources.map(async ({ name, counts }) => ({
      name,
      examples: (await readDebates(from, name)).map((line) => exampleOf(line, counts)),
    })),
  );
  const weights: Weights = fitLogistic(
    sets.flatMap(({ examples }) => examples),
    places.size,
    L2,
  );
  const validated = crossValidate(interleaved(sets.map(({ examples }) => examples)));
  for (const [at, { name, examples }] of sets.entries()) {
    const others = sets.flatMap((set) => (set.name === name ? [] : set.examples));
    const alone = fitLogistic(others, places.size, L2);
    const own = validated.filter(({ counts }) => counts === sources[at]?.counts);
    process.stdout.write(
      `${name}, ${examples.length} sentences\n` +
        `  fitted on four fifths of both, on the other fifth: ${figuresOf(own)}\n` +
        `  fitted on the other file: ${figuresOf(withSums(examples, alone))}\n`,
    );
  }
  const file = path.join(import.meta.dirname, '../core/detect/scoring/weights.ts');
  const table = [...places].map(([feature, place]) => [feature, weights[place] ?? 0] as const);
  await writeFile(file, await weightsFile(table, (weights[places.size] ?? 0) + shift, file));
  return 0;
});

/** The examples of all sets in one list, each set spread evenly over it, so that each fold has its share of each. */
function interleaved(sets: readonly (readonly Example[])[]): Example[] {
  return sets
    .flatMap((examples) => examples.map((example, at) => ({ example, place: at / examples.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ example }) => example);
}

/** Returns the source of core/detect/scoring/weights.ts, which is to stand at `file`: heaviest first, in hundredths. */
async function weightsFile(
  weights: readonly (readonly [Feature, number])[],
  bias: number,
  file: string,
): Promise<string> {
  const rows = weights
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([feature, weight]) => `${feature}: ${weight},`);
  const source = `import type { Feature } from './train/features.ts';

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
