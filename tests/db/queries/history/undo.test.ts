import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim, removeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { joinClaims, splitClaim } from '../../../../core/model/claim/split-and-join.ts';
import { isLive } from '../../../../core/model/claim/claim.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit, goTo, redo, undo } from '../../../../db/queries/history/commit.ts';
import { historySteps } from '../../../../db/queries/history/undo.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

function begun() {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const live = () => articleState(library, article.id).claims.filter(isLive);
  const steps = () => historySteps(library.db, article.id, 500);
  return { library, version, author, who, live, steps };
}

test('what was done is listed in its order, what was taken back at its end, by its first words', () => {
  const { library, version, author, who, live, steps } = begun();
  commit(library, who, [makeClaim(version, 20, 60, author)]);
  const [claim] = live();
  if (claim === undefined) throw new Error('no claim');
  commit(library, who, [setVerdict(claim, 'verified', author)]);
  undo(library, who);
  expect(steps().map(({ kind, undone, about }) => [kind, undone, about])).toEqual([
    ['claim.made', false, claim.quote],
    ['claim.verdictSet', true, claim.quote],
  ]);
  redo(library, who);
  expect(steps().map(({ kind, undone }) => [kind, undone])).toEqual([
    ['claim.made', false],
    ['claim.verdictSet', false],
  ]);
  expect(() => goTo(library, who, author.checkerId)).toThrow(/nothingToUndo/);
});

test('a join and a split are called by what they are, done and taken back', () => {
  const { library, version, author, who, live, steps } = begun();
  commit(library, who, [makeClaim(version, 20, 40, author)]);
  commit(library, who, [makeClaim(version, 45, 60, author)]);
  const [first, second] = live();
  if (first === undefined || second === undefined) throw new Error('no claims');
  commit(library, who, joinClaims(first, second, [], version));
  const [whole] = live();
  if (whole === undefined) throw new Error('no claim');
  commit(library, who, splitClaim(whole, [], version, [45], author));
  expect(steps().map(({ name }) => name)).toEqual([
    'claim.made',
    'claim.made',
    'claims.joined',
    'claim.split',
  ]);
  expect(undo(library, who).history.redo?.name).toBe('claim.split');
  expect(undo(library, who).history).toMatchObject({
    undo: { name: 'claim.made' },
    redo: { name: 'claims.joined' },
  });
  commit(library, who, [removeClaim(first)]);
  expect(steps().at(-1)?.name).toBe('claim.removed');
});

test('going to any step, back or on, gives the article as it was just after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2), fc.nat(9), fc.nat(3)), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(8), { minLength: 1, maxLength: 5 }),
      (works, visits) => {
        const { library, version, author, who, live, steps } = begun();
        const then = [JSON.stringify(live())];
        for (const [what, which, verdict] of works) {
          const claims = live();
          const claim = claims[which % Math.max(1, claims.length)];
          const draft =
            what === 0 || claim === undefined
              ? makeClaim(version, 20 + which, 60, author)
              : what === 1
                ? setVerdict(claim, verdicts[verdict] ?? 'refuted', author)
                : removeClaim(claim);
          if (commit(library, who, [draft]).events.length > 0) then.push(JSON.stringify(live()));
        }
        for (const visit of visits) {
          const listed = steps();
          expect(listed).toHaveLength(then.length - 1);
          const at = visit % then.length;
          goTo(library, who, listed[at - 1]?.step ?? null);
          expect(JSON.stringify(live())).toBe(then[at]);
          expect(steps().filter(({ undone }) => !undone)).toHaveLength(at);
        }
        verifyLibrary(library);
      },
    ),
    { numRuns: 25 },
  );
});
