import { describe, expect, it } from 'vitest';
import { defaultCaseOptions } from '../../../core/case/options.ts';
import { makeClaim, setClaimDetails } from '../../../core/claim-changes.ts';
import { Claim } from '../../../core/claim.ts';
import { addEvidence } from '../../../core/evidence-changes.ts';
import { NearMatch } from '../../../core/protection/near-match.ts';
import { BAR } from '../../../core/protection/redaction.ts';
import { defaultReportOptions } from '../../../core/report/options.ts';
import { buildReport } from '../../../core/report/build-report.ts';
import { articleState } from '../../../db/article-state.ts';
import { commit } from '../../../db/commit.ts';
import { decideNearMatches } from '../../../db/near-matches.ts';
import { unsaidOf } from '../../../db/protected-evidence.ts';
import { reviewOf } from '../../../main/protection/review.ts';
import { caseOf, opened } from '../../helpers/case.ts';
import { pieceOf } from '../../helpers/evidence.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

/** A library with a protected source, of whom the note of the claim has the name with two letters swapped. */
function withSource() {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  const source = pieceOf(claim.id, { contact: 'Wiebe Terpstra', protected: true });
  commit(library, who, [addEvidence(claim, source, author)]);
  commit(library, who, [setClaimDetails(claim, { note: 'Gebeld met Tersptra, en met Terpstra.' })]);
  return { library, article, author };
}

const report = {
  what: 'report',
  versionId: null,
  options: { ...defaultReportOptions, notes: true, language: 'nl' },
} as const;
const caseFile = { what: 'case', options: defaultCaseOptions } as const;

describe('the review before something leaves', () => {
  it.each([report, caseFile])('lists what still looks like a source, with its place: $what', (leaving) => {
    const { library, article } = withSource();
    const found = reviewOf(library, article.id, leaving);
    expect(found).toEqual([
      {
        key: 'tersptra',
        words: 'Tersptra',
        before: 'Gebeld met ',
        after: `, en met ${BAR}.`,
        place: { entity: 'claim', field: 'note', claim: 1 },
        like: { kind: 'name', words: 'Wiebe Terpstra' },
        decision: null,
      },
    ]);
    for (const match of found) expect(NearMatch.parse(match)).toEqual(match);
    library.close();
  });

  it('remembers what was decided, and blacks out what is to be hidden in reports and case files', async () => {
    const { library, article, author } = withSource();
    const noteIn = () =>
      buildReport(articleState(library, article.id), report.options, {
        ...{ exportedAt: author.at, appVersion: '0.1.0' },
        ...unsaidOf(library.db, article.id),
      }).claims[0]?.note;
    const noteInCase = async () => (await opened(await caseOf(library, article.id))).contents.claims[0]?.note;
    const decide = (decision: 'hide' | 'stand') => {
      decideNearMatches(library.db, article.id, [{ words: 'tersptra', decision }], author);
    };
    const [plain, blackedOut] = [`Gebeld met Tersptra, en met ${BAR}.`, `Gebeld met ${BAR}, en met ${BAR}.`];
    expect([noteIn(), await noteInCase()]).toEqual([plain, plain]);
    decide('hide');
    for (const leaving of [report, caseFile])
      expect(reviewOf(library, article.id, leaving)).toMatchObject([{ key: 'tersptra', decision: 'hide' }]);
    expect([noteIn(), await noteInCase()]).toEqual([blackedOut, blackedOut]);
    decide('stand');
    expect(reviewOf(library, article.id, report)).toMatchObject([{ decision: 'stand' }]);
    expect([noteIn(), await noteInCase()]).toEqual([plain, plain]);
    library.close();
  });

  it('asks nothing where protected sources are named', () => {
    const { library, article } = withSource();
    const named = { ...report, options: { ...report.options, nameProtected: true } };
    expect(reviewOf(library, article.id, named)).toEqual([]);
    const whole = { ...caseFile, options: { ...caseFile.options, protectedSources: true } };
    expect(reviewOf(library, article.id, whole)).toEqual([]);
    library.close();
  });
});
