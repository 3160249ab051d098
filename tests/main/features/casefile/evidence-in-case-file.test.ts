import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { evidenceFields } from '../../../../core/model/evidence/fields.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { caseOf, libraryFrom } from '../../../helpers/case.ts';
import { evidenceThatDiffers, fullEvidence } from '../../../helpers/evidence-that-differs.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

test('a case file has every field of open evidence but what a source is known by', async () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [made] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  const claim = Claim.parse(made);
  const pieces = Object.values(evidenceThatDiffers)
    .flat()
    .map((more) => EvidenceDetails.parse({ ...fullEvidence, ...more, protected: false }));
  commit(
    library,
    who,
    pieces.map((details) => addEvidence(claim, details, author)),
  );
  const before = articleState(library, article.id).evidence;
  const { library: other } = await libraryFrom(await caseOf(library, article.id));
  const after = new Map(articleState(other, article.id).evidence.map((piece) => [piece.id, piece]));
  expect(before).toHaveLength(pieces.length);
  for (const piece of before)
    for (const field of Object.keys(evidenceFields) as (keyof Evidence)[])
      expect({ [field]: after.get(piece.id)?.[field] }).toEqual({
        [field]: field === 'knownBy' ? null : piece[field],
      });
});
