import { statSync } from 'node:fs';
import { sameWords } from '../../core/match/checks/hint-features.ts';
import { rankChecks, type CheckText } from '../../core/match/checks/rank-checks.ts';
import { Failure } from '../tools/failure.ts';
import { candidatesIn } from './matching-archive.ts';
import {
  claimOfPost,
  readCheckedClaims,
  readPosts,
  rightWordsOf,
  type CheckedClaim,
  type Post,
} from './matching-data.ts';
import { foundAtAlarms, meanPrecision, type MatchedPost } from './matching-rates.ts';
import { writeLines } from './passage-data.ts';
import { plainIndex, plainRanking } from './plain-bm25.ts';

/** What simple means reached on ct20 dev, and what is to be reached there. */
const FLOOR = { precision: 0.823, found: 0.15 };
const GOAL = { precision: 0.86, found: 0.55 };
/** So many may be shown of a claim. */
const SHOWN = 3;

/** A post, and the ids of all its candidates. */
interface Matched extends MatchedPost {
  readonly id: string;
  /** The highest probability where copies of the right check stay. */
  readonly alarmByCopies: number;
}

/**
 * Measures how well the checked claims of a file are found that posts repeat, through an archive as a library has it. `postsFile` is
 * a table of posts, with the answers (.qrels) beside it. `out` is a file for each post's ranking, one JSON object a line; null for none.
 */
export async function measureMatching(
  file: string,
  worst: number,
  out: string | null,
  postsFile: string,
): Promise<{ figures: object; table: string }> {
  if (statSync(postsFile, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Failure('Say where the claims and the posts are: npm run measure -- matching CLAIMS QUERIES');
  const claims = await readCheckedClaims(file);
  const posts = await readPosts(postsFile);
  const matched = matchedPosts(claims, posts);
  if (out !== null)
    await writeLines(
      out,
      matched.map(({ id, ranked }) => ({ id, ranked })),
    );
  const answered = matched.filter(({ right }) => right.size > 0);
  if (answered.length === 0)
    return { figures: {}, table: `${posts.length} posts, and no answers (.qrels) beside them` };
  const plain = plainPrecision(claims, posts);
  const precision = meanPrecision(answered);
  const among =
    answered.filter(({ right, ranked }) => ranked.some((id) => right.has(id))).length / answered.length;
  const { found, from } = foundAtAlarms(answered);
  const withCopies = foundAtAlarms(answered.map((one) => ({ ...one, falseAlarm: one.alarmByCopies }))).found;
  const row = (label: string, ...cells: string[]): string =>
    `${label.padEnd(46)}${cells.map((cell) => cell.padEnd(8)).join('')}`.trimEnd();
  const number = (value: number): string => value.toFixed(3);
  const rows = [
    row(`${answered.length} posts, ${claims.length} checked claims`, 'ours', 'BM25', 'floor', 'goal'),
    row('MAP@5', ...[precision, plain, FLOOR.precision, GOAL.precision].map(number)),
    row('right check among the candidates', number(among)),
    row('right check shown, at 5 % false alarms', number(found), '', number(FLOOR.found), number(GOAL.found)),
    row('the same, if its copies count as false alarms', number(withCopies)),
    `floors and goals are of ct20 dev; 5 % false alarms are at a probability of ${from.toFixed(2)}`,
    ...worstOf(answered, worst),
  ];
  return {
    figures: { precision, plain, among, found, withCopies, from, floor: FLOOR, goal: GOAL },
    table: rows.join('\n'),
  };
}

function matchedPosts(claims: readonly CheckedClaim[], posts: readonly Post[]): Matched[] {
  const asked = posts.map(claimOfPost);
  const candidates = candidatesIn(claims, asked);
  return posts.flatMap((post, at) => {
    const { id, right } = post;
    const [claim, found] = [asked[at], candidates[at]];
    if (claim === undefined || found === undefined) return [];
    const ranked = rankChecks(claim, found.checks, found.statistics);
    const words = rightWordsOf(post, found.checks);
    const isRight = (check: CheckText): boolean => words.has(sameWords(check.claim));
    const alarmWithout = (others: readonly CheckText[]): number =>
      Math.max(
        0,
        ...rankChecks(claim, others, found.statistics)
          .slice(0, SHOWN)
          .map(({ probability }) => probability),
      );
    return [
      {
        id,
        right,
        ranked: ranked.map(({ check }) => check.id),
        likely: ranked
          .slice(0, SHOWN)
          .map(({ check, probability }) => ({ isRight: isRight(check), probability })),
        falseAlarm: alarmWithout(found.checks.filter((check) => !isRight(check))),
        alarmByCopies: alarmWithout(found.checks.filter((check) => !right.has(check.id))),
      },
    ];
  });
}

function plainPrecision(claims: readonly CheckedClaim[], posts: readonly Post[]): number {
  const index = plainIndex(claims.map(({ claim, title, subtitle }) => `${claim} ${title} ${subtitle}`));
  const ranked = posts
    .filter(({ right }) => right.size > 0)
    .map(({ text, right }) => ({
      right,
      ranked: plainRanking(index, text)
        .slice(0, 5)
        .map((at) => claims[at]?.id ?? ''),
    }));
  return meanPrecision(ranked);
}

/** The posts whose right check stands lowest. */
function worstOf(posts: readonly Matched[], worst: number): string[] {
  const placeOf = ({ right, ranked }: Matched): number => {
    const place = ranked.findIndex((id) => right.has(id));
    return place === -1 ? Infinity : place + 1;
  };
  return [...posts]
    .sort((one, other) => placeOf(other) - placeOf(one))
    .slice(0, worst)
    .map(
      (post) => `${post.id}: ${Number.isFinite(placeOf(post)) ? placeOf(post) : 'not among the candidates'}`,
    );
}
