import { expect, test } from 'vitest';
import {
  dismissClaim,
  keepClaim,
  removeClaim,
  setVerdict,
  type Author,
} from '../../../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Draft } from '../../../../core/model/history/event.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit, undo } from '../../../../db/queries/history/commit.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { analyse } from '../../../../core/detect/detector.ts';
import { suggest } from '../../../../main/features/claims/suggest.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

type Treat = (claim: Claim, author: Author) => Draft | null;

test.each<[string, Treat, Partial<Claim>]>([
  ['kept', (claim, author) => setVerdict(claim, 'verified', author), { status: 'kept', verdict: 'verified' }],
  ['dismissed', dismissClaim, { status: 'dismissed' }],
  ['deleted', removeClaim, { status: 'dismissed' }],
  ['taken as it is', keepClaim, { status: 'kept', verdict: 'unchecked' }],
])('a suggestion that was %s is not made again, and undo takes it all back', (_word, treat, state) => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const suggested = suggest(library, version, author, analyse).claims;
  expect(suggested.length).toBeGreaterThan(0);
  for (const claim of suggested) {
    expect(claim).toMatchObject({ origin: 'detector', status: 'suggested', verdict: 'unchecked' });
    expect(version.text.slice(claim.start, claim.end)).toBe(claim.quote);
    expect(claim.picked.length).toBeGreaterThan(0);
  }
  expect(suggest(library, version, author, analyse).events).toEqual([]);

  commit(
    library,
    who,
    suggested.map((claim) => treat(claim, author)),
  );
  expect(suggest(library, version, author, analyse).events).toEqual([]);
  for (const claim of articleState(library, article.id).claims) expect(claim).toMatchObject(state);

  undo(library, who);
  undo(library, who);
  expect(articleState(library, article.id).claims.every(({ removed }) => removed)).toBe(true);
  expect(verifyLibrary(library).articles).toBe(1);
});
