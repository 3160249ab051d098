import { expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { rulesOf } from '../../../core/protection/rules/disclose.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

test('the index has of a protected source no field that its rule does not show there', () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [made] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  const words = (mark: string) => ({
    kind: 'interview' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: `${mark}title`,
    link: `https://example.org/${mark}link`,
    quotation: `${mark}quotation`,
    lookedAt: null,
    contact: `${mark}contact`,
    knownBy: [{ kind: 'handle' as const, words: `${mark}knownby`, hidden: true }],
    note: `${mark}note`,
    publisher: `${mark}publisher`,
    published: `${mark}published`,
    archivedCopy: `https://archive.example/${mark}archivedcopy`,
    locator: { kind: 'cells' as const, sheet: `${mark}sheet`, from: 'B3', to: 'B3' },
    calculation: {
      expression: `${mark}expression + 1`,
      language: 'en',
      inputs: [{ name: `${mark}expression`, value: '1', unit: null, words: null, hash: null, locator: null }],
      value: '2',
      unit: null,
    },
    attachments: [{ hash: 'a'.repeat(64), name: `${mark}name.png`, size: 1, mediaType: 'image/png' }],
  });
  const claim = Claim.parse(made);
  commit(library, who, [addEvidence(claim, { ...words('hidden'), protected: true }, author)]);
  commit(library, who, [addEvidence(claim, { ...words('open'), protected: false }, author)]);
  library.db.exec(`CREATE VIRTUAL TABLE temp.term USING fts5vocab('main', 'search', 'row')`);
  const terms = library.db.prepare<[], string>('SELECT term FROM temp.term').pluck().all();
  expect(terms.filter((term) => term.startsWith('hidden'))).toEqual([]);
  const shown = Object.entries(rulesOf('evidence')).flatMap(([field, { open, parts }]) =>
    open.search === 'parts' && parts !== undefined
      ? Object.keys(parts).filter((part) => parts[part]?.open.search === 'whole')
      : open.search === 'whole'
        ? [field]
        : [],
  );
  const found = terms.filter((term) => term.startsWith('open')).map((term) => term.slice('open'.length));
  expect(found.sort()).toEqual(shown.map((field) => field.toLowerCase()).sort());
  for (const { covered } of Object.values(rulesOf('evidence'))) expect(covered?.search).toBe('nothing');
});
