import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence, removeEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { Evidence, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { usedEvidence } from '../../../../db/queries/evidence/used-evidence.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

/** More than are looked through letter by letter. */
const MANY = 2100;

function details(parts: Partial<EvidenceDetails>): EvidenceDetails {
  return EvidenceDetails.parse({
    ...{ kind: 'link', stance: 'supports', target: 'verdict', title: null, link: null, quotation: null },
    ...{ lookedAt: null, contact: null, protected: false, note: null, attachments: [] },
    ...parts,
  });
}

test('evidence that was used before is found by its title or link, each source once, the latest first', () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [made] = commit(library, who, [makeClaim(version, 0, 5, author)]).claims;
  const claim = Claim.parse(made);
  const add = (parts: Partial<EvidenceDetails>): Evidence =>
    Evidence.parse(commit(library, who, [addEvidence(claim, details(parts), author)]).evidence[0]);
  const found = (query: string): (string | null)[] =>
    usedEvidence(library, query, 8).map(({ title }) => title);

  add({ title: 'Harbour yearbook', link: 'https://archive.example/harbour' });
  add({ title: 'Ships counted', quotation: 'as the harbour says' });
  add({ title: 'Harbour yearbook', link: 'https://archive.example/harbour' });
  add({ title: 'Harbour master', protected: true });
  const gone = add({ title: 'Harbour plan' });
  commit(library, who, [removeEvidence(gone)]);
  expect(found('harb')).toEqual(['Harbour master', 'Harbour yearbook']);
  expect(found('EXAMPLE/harb year')).toEqual(['Harbour yearbook']);
  expect(found('"yearb" ://')).toEqual([]);
  expect(found('earbook ://')).toEqual(['Harbour yearbook']);
  expect(found('100%')).toEqual([]);
  expect(found(' ')).toEqual([]);

  const others = Array.from({ length: MANY }, (_, at) =>
    addEvidence(claim, details({ title: `Other ${at}` }), author),
  );
  commit(library, who, others);
  expect(found('harb')).toEqual(['Harbour yearbook']);
  expect(found('earbook')).toEqual([]);
  expect(found('other')).toHaveLength(8);
});
