import { expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import type { ClaimText } from '../../../../core/match/passage.ts';
import { inArchives } from '../../../../db/archives/archives-file.ts';
import { beginImport } from '../../../../db/archives/import-checks.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { checkMatcher } from '../../../../main/features/archives/hints.ts';
import { libraryWithArticle, TEXT } from '../../../helpers/library.ts';

const quote = 'Volgens het havenbedrijf wachten 40 schepen.';

/** A library in which a claim was decided, and archives in which several publishers checked it too. */
function decidedLibrary() {
  const { library, article, version, author } = libraryWithArticle();
  const at = TEXT.indexOf(quote);
  const who = { articleId: article.id, ...author };
  const [made] = commit(library, who, [makeClaim(version, at, at + quote.length, author)]).claims;
  commit(library, who, [setVerdict(Claim.parse(made), 'refuted', author)]);
  const claims = [
    'Er wachten 40 schepen',
    'Het havenbedrijf laat 40 schepen wachten',
    quote,
    'De brug is dicht',
  ];
  inArchives(library.path, 'write', (db) => {
    const under = beginImport(db, { archive: 'Haven', file: 'haven.json', at: author.at, columns: null });
    under.add(
      ['a', 'b', 'c'].flatMap((publisher) =>
        claims.map((claim, number) => ({
          ...{ claim, title: '', detail: '', claimant: null, claimed: null, publisher, published: null },
          ...{ rating: 'Onwaar', verdict: 'refuted' as const, language: 'nl' },
          address: `https://${publisher}.example/${number}`,
        })),
      ),
    );
    under.keep();
  });
  return { library, articleId: article.id, claimId: made?.id };
}

const asked = (text: string): ClaimText => ({
  ...{ text, language: 'nl', published: null, title: '', before: '', speaker: null },
});

test('what was decided in the library comes first, however many others have checked it', () => {
  const { library, claimId } = decidedLibrary();
  const matcher = checkMatcher(library, 0.3);
  const hints = matcher.match(asked(quote), null);
  matcher.close();
  expect(hints).toHaveLength(3);
  expect(hints[0]).toMatchObject({
    own: { claimId },
    archive: null,
    check: { verdict: 'refuted' },
    differences: [],
  });
  expect(hints[1]).toMatchObject({ own: null, archive: 'Haven' });
});

test('claims of the same article, and what has one word in common, are no earlier checks', () => {
  const { library, articleId } = decidedLibrary();
  const matcher = checkMatcher(library, 0);
  expect(matcher.match(asked(quote), articleId).every(({ own }) => own === null)).toBe(true);
  expect(matcher.match(asked('Twaalf schepen zijn vandaag verkocht'), articleId)).toEqual([]);
  matcher.close();
});
