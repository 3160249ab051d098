import {
  checkFeatures,
  checkFeaturesOf,
  type CheckFeatures,
} from '../../core/match/checks/check-features.ts';
import { askedWords, checkWords } from '../../core/match/checks/check-words.ts';
import { aheadOf, hintFeatures, hintRow, sameWords } from '../../core/match/checks/hint-features.ts';
import { candidatesIn } from '../measure/matching-archive.ts';
import { claimOfPost, rightWordsOf, type CheckedClaim, type Post } from '../measure/matching-data.ts';
import type { DenseExample } from './dense-logistic.ts';
import { dot, type List } from './listwise.ts';

/** A post and its candidates by what they are weighed by. */
export interface Asked {
  readonly post: Post;
  /** Which of the parts it belongs to that are left out in turn. */
  readonly fold: number;
  readonly given: Weighed;
  /** Without the right ones: nothing should be shown. */
  readonly without: Weighed;
}

export interface Weighed {
  readonly ids: readonly string[];
  /** The words of each candidate's claim. */
  readonly words: readonly string[];
  readonly rows: readonly CheckFeatures[];
  /** True for a right check, and for another with the same words. */
  readonly right: readonly boolean[];
}

export const FOLDS = 5;

/** Returns posts with their candidates; `groupOf` says which posts belong together: they are left out together. */
export function askedOf(
  claims: readonly CheckedClaim[],
  posts: readonly Post[],
  groupOf: (post: Post) => string,
): Asked[] {
  const asked = posts.map(claimOfPost);
  const candidates = candidatesIn(claims, asked);
  return posts.flatMap((post, at) => {
    const [claim, found] = [asked[at], candidates[at]];
    if (claim === undefined || found === undefined) return [];
    const words = askedWords(claim);
    const rightWords = rightWordsOf(post, found.checks);
    const read = found.checks.map((check) => ({
      id: check.id,
      said: sameWords(check.claim),
      words: checkWords(check),
      isRight: rightWords.has(sameWords(check.claim)),
    }));
    const weigh = (some: typeof read): Weighed => ({
      ids: some.map(({ id }) => id),
      words: some.map(({ said }) => said),
      rows: checkFeaturesOf(
        words,
        some.map((one) => one.words),
        found.statistics,
      ),
      right: some.map(({ isRight }) => isRight),
    });
    const given = weigh(read);
    const wrong = read.filter(({ isRight }) => !isRight);
    return [
      {
        post,
        fold: foldOf(groupOf(post)),
        given,
        without: wrong.length === read.length ? given : weigh(wrong),
      },
    ];
  });
}

function foldOf(group: string): number {
  let sum = 0;
  for (const letter of group) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return sum % FOLDS;
}

/** The best so many by the index alone are fitted on: the others are no rivals. */
const FITTED = 80;

/** Returns the lists that the order is fitted on. */
export function listsOf(asked: readonly Asked[]): List[] {
  return asked
    .map(({ given }) => ({
      rows: given.rows.slice(0, FITTED).map((row) => checkFeatures.map((feature) => row[feature])),
      right: given.right.slice(0, FITTED),
      counts: 1,
    }))
    .filter(({ right }) => right.includes(true));
}

export function scoresOf({ rows }: Weighed, weights: readonly number[]): number[] {
  return rows.map((row) =>
    dot(
      checkFeatures.map((feature) => row[feature]),
      weights,
    ),
  );
}

/** So many of the best may be shown. */
const SHOWN = 3;

/** A candidate that may be shown: what tells how likely it is right, and whether it is. */
export interface Shown {
  readonly values: readonly number[];
  readonly isRight: boolean;
  readonly score: number;
}

/** Returns the candidates that would be shown, best first. */
export function shownOf(weighed: Weighed, weights: readonly number[]): Shown[] {
  const scores = scoresOf(weighed, weights);
  const ahead = aheadOf(scores, weighed.words);
  return weighed.rows
    .map((row, at): Shown => {
      const values = hintRow(row, scores[at] ?? 0, ahead[at] ?? 0);
      return {
        values: hintFeatures.map((feature) => values[feature]),
        isRight: weighed.right[at] === true,
        score: scores[at] ?? 0,
      };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN);
}

/** Returns what the probability is fitted on: what would be shown with and without the right checks. */
export function hintExamples(asked: readonly Asked[], weights: readonly number[]): DenseExample[] {
  return asked.flatMap(({ given, without }) =>
    [given, without].flatMap((weighed) =>
      shownOf(weighed, weights).map(({ values, isRight }) => ({ values, is: isRight, counts: 1 })),
    ),
  );
}
