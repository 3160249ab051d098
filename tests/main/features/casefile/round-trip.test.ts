import { describe, expect, test } from 'vitest';
import { makeClaim, setClaimDetails, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { draftChange } from '../../../../core/model/history/event.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { BAR } from '../../../../core/protection/redaction.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { mergeCase } from '../../../../db/casefile/merge.ts';
import { readCase } from '../../../../db/casefile/read.ts';
import { commit, undo, write } from '../../../../db/queries/history/commit.ts';
import { loadVersion } from '../../../../db/queries/articles/load.ts';
import type { Library } from '../../../../db/store/open.ts';
import { endSessions } from '../../../../db/queries/history/sessions.ts';
import { rowsWhere, sql } from '../../../../db/tables/rows.ts';
import { sentenceTable } from '../../../../db/tables/tables.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { caseOf, libraryFrom, opened } from '../../../helpers/case.ts';
import { libraryWithArticle, smallArticle, OTHER_TEXT } from '../../../helpers/library.ts';

const link: EvidenceDetails = {
  kind: 'link',
  stance: 'supports',
  target: 'verdict',
  title: 'Ligplaatsen vandaag',
  link: 'https://haven.example/ligplaatsen',
  quotation: null,
  lookedAt: '2026-03-04',
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

/** A library with an article that was worked on: two versions, a claim with a verdict, files, a step taken back. */
function worked() {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const store = (name: string, bytes: number[]): AttachmentRef =>
    write(library, () =>
      storeAttachment(library.db, { name, mediaType: 'image/png', bytes: Uint8Array.from(bytes) }, author.at),
    );
  const [open, secret] = [store('foto.png', [0x34, 0x30]), store('gesprek-petrow.png', [9, 8, 7, 6])];
  const [made] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  const claim = Claim.parse(made);
  commit(library, who, [setVerdict(claim, 'refuted', author)]);
  commit(library, who, [
    setClaimDetails(claim, { correction: '38 schepen.', note: 'Iwan Petrow belt maandag terug.' }),
  ]);
  commit(library, who, [addEvidence(claim, { ...link, attachments: [open] }, author)]);
  const contact = 'Iwan Petrow, +31 6 5550 1234';
  const secretEvidence = {
    ...link,
    kind: 'interview',
    title: null,
    link: null,
    contact,
    protected: true,
  } as const;
  commit(library, who, [addEvidence(claim, { ...secretEvidence, attachments: [secret] }, author)]);
  const [sentence] = rowsWhere(library.db, sentenceTable, 'versionId = ? ORDER BY position', version.id);
  if (sentence === undefined) throw new Error('no sentence');
  commit(library, who, [draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: true })]);
  undo(library, who);
  const bytes = new TextEncoder().encode('nieuwer');
  const newer = smallArticle(OTHER_TEXT);
  loadVersion(library, article.id, newer, { name: 'haven-2.txt', mediaType: 'text/plain', bytes }, author);
  write(library, () => endSessions(library.db, article.id, author.at));
  return { library, article, claim, author, who };
}

function filesIn(library: Library): Record<string, string> {
  const rows = sql(library.db, 'SELECT hash, hex(bytes) AS bytes FROM attachment').all();
  return Object.fromEntries(rows.map((row) => [String(row['hash']), String(row['bytes'])]));
}

describe('an article that goes through a case file into an empty library', () => {
  test('is the same article, with every row, entry, hash and byte', async () => {
    const { library, article } = worked();
    const { library: other } = await libraryFrom(
      await caseOf(library, article.id, { protectedSources: true }),
    );
    const { origin, ...there } = readCase(other, article.id);
    expect({ ...there, origin: null }).toEqual(readCase(library, article.id));
    expect(origin?.facts[0]?.history.of).toBeNull();
    expect(filesIn(other)).toEqual(filesIn(library));
    expect(verifyLibrary(other)).toEqual(verifyLibrary(library));
  });

  test('goes on from there: what was done last can be taken back', async () => {
    const { library, article } = worked();
    const { library: other, author } = await libraryFrom(await caseOf(library, article.id));
    const change = undo(other, { articleId: article.id, ...author });
    expect(change.events.map(({ kind }) => kind)).toEqual(['evidence.removed']);
    expect(() => verifyLibrary(other)).not.toThrow();
  });

  test('leaves protected sources behind, in every byte, and says so', async () => {
    const { library, article } = worked();
    const bytes = await caseOf(library, article.id);
    const { contents, facts, bytesOf } = await opened(bytes);
    // How many entries and files the source has would confirm a guess.
    expect(facts.leftOut).toEqual({
      protectedSources: 1,
      entries: null,
      veiledEntries: 1,
      files: 0,
      cleanedFiles: 0,
      fileNotes: [],
    });
    expect(facts.history.of).toBeNull();
    const all = [
      JSON.stringify(contents),
      ...contents.attachments.map(({ hash }) => String(bytesOf(hash))),
    ].join();
    for (const secret of [
      'Petrow',
      'petrow',
      '5550 1234',
      '9,8,7,6',
      readCase(library, article.id).evidence[1]?.id ?? '',
    ])
      expect(all).not.toContain(secret);
    for (const event of readCase(library, article.id).events.slice(-3)) expect(all).not.toContain(event.hash);
    const redacted = contents.evidence.find((piece) => piece.protected);
    expect(redacted).toMatchObject({ kind: 'interview', title: null, contact: null, attachments: [] });
    const { library: other } = await libraryFrom(bytes);
    expect(verifyLibrary(other).articles).toBe(1);
  });

  test('is called nothing that names a protected source, and by its name again where that came from', async () => {
    const { library, article, author, who } = worked();
    const title = 'Wat Iwan Petrow zei';
    commit(library, who, [draftChange('article.detailsSet', 'article', article, { title })]);
    const bytes = await caseOf(library, article.id);
    const { contents, facts } = await opened(bytes);
    expect(contents.article.title).toBe(`Wat ${BAR} zei`);
    expect(JSON.stringify([contents, facts])).not.toContain('Petrow');
    const { library: other } = await libraryFrom(bytes);
    expect(verifyLibrary(other).articles).toBe(1);
    mergeCase(library, { articleId: article.id, ...author }, await opened(bytes));
    expect(articleState(library, article.id).article.title).toBe(title);
  });

  test('can be made without its files, for those who cannot send them', async () => {
    const { library, article } = worked();
    const { contents, facts } = await opened(await caseOf(library, article.id, { files: false }));
    expect(contents.attachments).toEqual([]);
    expect(facts.leftOut.files).toBe(3);
    expect(contents.evidence[0]?.attachments).toHaveLength(1);
  });

  test('opens with its passphrase only', async () => {
    const { library, article } = worked();
    const bytes = await caseOf(library, article.id, {}, 'vier losse woorden samen');
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('manifest.json');
    await expect(opened(bytes)).rejects.toThrow(/passwordNeeded/);
    const { facts } = await opened(bytes, 'vier losse woorden samen');
    expect(facts.article.id).toBe(article.id);
  }, 60_000);
});
