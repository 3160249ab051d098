import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence, changeEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef, Evidence, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { prepareCaseMerge } from '../../../../db/casefile/merge.ts';
import { readCase } from '../../../../db/casefile/read.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { loadVersion } from '../../../../db/queries/articles/load.ts';
import type { Library } from '../../../../db/store/open.ts';
import { sql } from '../../../../db/tables/rows.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../../helpers/case.ts';
import { cleanableFiles, namingMail, otherFiles, type NamingFile } from '../../../helpers/files-that-name.ts';
import { libraryWithArticle, smallArticle, OTHER_TEXT } from '../../../helpers/library.ts';
import { searchBytes } from '../../../helpers/search-bytes.ts';

const name = 'Zbigniew Wąsik';
const address = 'z.wasik@bron.example';
const details: EvidenceDetails = {
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'De lijst',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

/** A library whose article was loaded from a mail, with open evidence that has files; and, where asked, a protected source. */
function worked(files: readonly NamingFile[], withProtected: boolean) {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const refs = write(library, () => files.map((file) => storeAttachment(library.db, file, author.at)));
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  const change = commit(library, who, [addEvidence(claim, { ...details, attachments: refs }, author)]);
  const [piece] = change.evidence;
  if (piece === undefined) throw new Error('no evidence');
  if (withProtected) {
    const source = {
      ...details,
      kind: 'interview',
      title: null,
      contact: `${name}, ${address}`,
      protected: true,
    } as const;
    commit(library, who, [addEvidence(claim, source, author)]);
  }
  const mail = { name: 'haven.eml', mediaType: 'message/rfc822', bytes: namingMail(name, address) };
  loadVersion(library, article.id, smallArticle(OTHER_TEXT), mail, author);
  return { library, article, claim, piece, refs, author, who };
}

function filesIn(library: Library): string[] {
  return sql(library.db, 'SELECT hash FROM attachment')
    .all()
    .map((row) => String(row['hash']));
}

function evidenceIn(library: Library, articleId: string, id: string): Evidence {
  const piece = readCase(library, articleId).evidence.find((one) => one.id === id);
  if (piece === undefined) throw new Error('no evidence');
  return piece;
}

/** A file that its owner adds elsewhere. */
const note = (text: string): NamingFile => ({
  name: 'nota.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

function attach(
  library: Library,
  author: { checkerId: string; at: string },
  articleId: string,
  id: string,
  file: NamingFile,
): AttachmentRef {
  const ref = write(library, () => storeAttachment(library.db, file, author.at));
  const piece = evidenceIn(library, articleId, id);
  const change = changeEvidence(piece, { attachments: [...piece.attachments, ref] });
  commit(library, { articleId, ...author }, [change]);
  return ref;
}

const oneShip = { value: '1', unit: null, words: null, locator: null };
const sum = { expression: 'n0', language: 'nl', value: '1', unit: null };

const everyKind = [...cleanableFiles(name), ...otherFiles(name)];

describe('a case file without protected sources', () => {
  test.each([{ blind: false }, { blind: true }])(
    'has them in no byte of any file, and no hash of one that does not leave (blind: $blind)',
    async ({ blind }) => {
      const { library, article, refs, claim, author, who } = worked(everyKind, true);
      // A file that is no attachment of this piece is named by its hash too: as the source of its words, and of a sum's inputs.
      const inputs = refs.map(({ hash }, at) => ({ ...oneShip, name: `n${at}`, hash }));
      for (const { hash } of refs)
        commit(library, who, [
          addEvidence(claim, { ...details, sourceHash: hash, calculation: { ...sum, inputs } }, author),
        ]);
      const bytes = await caseOf(library, article.id, { blind });
      expect(searchBytes(bytes, ['Wąsik', 'Zbigniew', address, 'wasik'])).toEqual([]);
      const { contents } = await opened(bytes);
      const there = new Set(contents.attachments.map(({ hash }) => hash));
      const originals = [
        ...refs.map(({ hash }) => hash),
        ...readCase(library, article.id).versions.flatMap(({ sourceHash }) => sourceHash ?? []),
      ];
      expect(
        searchBytes(
          bytes,
          originals.filter((hash) => !there.has(hash)),
        ),
      ).toEqual([]);
      const { library: other } = await libraryFrom(bytes);
      expect(verifyLibrary(other).articles).toBe(1);
    },
  );

  test('says of each file what became of it and why', async () => {
    const { library, article } = worked(everyKind, true);
    const { contents, facts } = await opened(await caseOf(library, article.id));
    const { leftOut } = facts;
    const cleaned = cleanableFiles(name);
    const other = otherFiles(name);
    expect(leftOut).toMatchObject({ cleanedFiles: cleaned.length, files: other.length });
    const became = Object.fromEntries(leftOut.fileNotes.map((one) => [one.name, [one.what, one.why]]));
    for (const file of cleaned) expect(became[file.name]?.[0]).toBe('cleaned');
    for (const file of other) expect(became[file.name]).toEqual(['leftOut', file.why]);
    expect(became['haven.eml']).toEqual(['leftOut', 'mail']);
    const kept = contents.evidence.find((piece) => !piece.protected)?.attachments ?? [];
    expect(kept.map((file) => file.name)).toEqual(everyKind.map((file) => file.name));
    const gone = kept.filter(({ standsFor }) => standsFor?.how === 'leftOut');
    expect(gone.map(({ size }) => size)).toEqual(other.map(() => 0));
  });

  test('of an article without any has clean copies, and other files but mails as they are', async () => {
    const { library, article } = worked(everyKind, false);
    const bytes = await caseOf(library, article.id);
    const { facts } = await opened(bytes);
    const leftOut = facts.leftOut.fileNotes.filter(({ what }) => what === 'leftOut');
    expect(leftOut.map((one) => one.name).sort()).toEqual(['brief.eml', 'haven.eml']);
    expect(facts.leftOut.cleanedFiles).toBeGreaterThanOrEqual(cleanableFiles(name).length);
    expect(searchBytes(bytes, [address, 'bron@x.example'])).toEqual([]);
  });

  test('names files that were never kept by no hash either', async () => {
    const { library, article, refs } = worked([note('abc')], true);
    const bytes = await caseOf(library, article.id, { files: false });
    const { contents } = await opened(bytes);
    expect(contents.attachments).toEqual([]);
    expect(contents.evidence[0]?.attachments[0]?.hash).toBe(refs[0]?.hash);
    expect(searchBytes(bytes, [sha256(namingMail(name, address))])).toEqual([]);
  });

  test('with protected sources has every file as it is', async () => {
    const { library, article } = worked(everyKind, true);
    const bytes = await caseOf(library, article.id, { protectedSources: true });
    const { facts } = await opened(bytes);
    expect(facts.leftOut).toMatchObject({ cleanedFiles: 0, files: 0, fileNotes: [] });
    for (const file of everyKind)
      expect(
        Buffer.from(unzipSync(bytes)[`attachments/${sha256(file.bytes)}`] ?? []).equals(
          Buffer.from(file.bytes),
        ),
      ).toBe(true);
  });
});

describe('a case file that comes home', () => {
  const [photo] = cleanableFiles(name);
  const [mail] = otherFiles(name);
  if (photo === undefined || mail === undefined) throw new Error('no files');

  test.each([{ withProtected: true }, { withProtected: false }])(
    'with a file that somebody added leaves the whole ones here, and adds that one (protected: $withProtected)',
    async ({ withProtected }) => {
      const { library, article, piece, refs, author } = worked([photo, mail], withProtected);
      const before = filesIn(library);
      const { library: theirs, author: bram } = await libraryFrom(await caseOf(library, article.id));
      const added = attach(theirs, bram, article.id, piece.id, note('Gezien op de kade.'));
      await mergeFrom(library, author, theirs, article.id);
      expect(evidenceIn(library, article.id, piece.id).attachments).toEqual([...refs, added]);
      expect(filesIn(library).sort()).toEqual([...before, added.hash].sort());
      expect(() => verifyLibrary(library)).not.toThrow();
    },
  );

  test('where one was taken away takes the whole one away', async () => {
    const { library, article, piece, refs, author } = worked([photo, mail], true);
    const { library: theirs, author: bram } = await libraryFrom(await caseOf(library, article.id));
    const there = evidenceIn(theirs, article.id, piece.id);
    commit(theirs, { articleId: article.id, ...bram }, [
      changeEvidence(there, { attachments: there.attachments.slice(1) }),
    ]);
    await mergeFrom(library, author, theirs, article.id);
    expect(evidenceIn(library, article.id, piece.id).attachments).toEqual(refs.slice(1));
  });

  test('through two others, both of whom add, has all, and going on from there changes nothing', async () => {
    const { library, article, piece, refs, author } = worked([photo, mail], true);
    const { library: second, author: bram } = await libraryFrom(await caseOf(library, article.id));
    const one = attach(second, bram, article.id, piece.id, note('Een.'));
    const { library: third, author: carla } = await libraryFrom(await caseOf(second, article.id));
    const two = attach(third, carla, article.id, piece.id, note('Twee.'));
    await mergeFrom(library, author, third, article.id);
    await mergeFrom(library, author, second, article.id);
    expect(evidenceIn(library, article.id, piece.id).attachments).toEqual([...refs, one, two]);
    expect(await mergeFrom(library, author, third, article.id)).toBeNull();
    await mergeFrom(second, bram, library, article.id);
    expect(evidenceIn(second, article.id, piece.id).attachments.map((file) => file.name)).toEqual([
      'foto.jpg',
      'brief.eml',
      'nota.txt',
      'nota.txt',
    ]);
    for (const one of [library, second, third]) expect(() => verifyLibrary(one)).not.toThrow();
  });

  test('whole, at somebody who had clean copies, puts the files themselves in their place', async () => {
    const { library, article, piece, refs } = worked([photo, mail], false);
    const { library: theirs, author: bram } = await libraryFrom(await caseOf(library, article.id));
    const added = attach(theirs, bram, article.id, piece.id, note('Gezien.'));
    await mergeFrom(theirs, bram, library, article.id, { protectedSources: true });
    expect(evidenceIn(theirs, article.id, piece.id).attachments).toEqual([...refs, added]);
    expect(() => verifyLibrary(theirs)).not.toThrow();
  });

  test('brings nobody a file of other evidence by naming its place', async () => {
    const { library, article, claim, author, who } = worked([photo], true);
    const secret = write(library, () => storeAttachment(library.db, note('Van de bron.'), author.at));
    const source = { ...details, title: null, contact: name, protected: true, attachments: [secret] };
    commit(library, who, [addEvidence(claim, source, author)]);
    const making = readCase(library, article.id).events.findLast(
      ({ entity, to }) => entity === 'evidence' && to['contact'] === name,
    );
    const { library: theirs, author: bram } = await libraryFrom(await caseOf(library, article.id));
    const forged: AttachmentRef = {
      ...secret,
      hash: sha256('niets'),
      standsFor: { entry: making?.id ?? '', place: 0, how: 'cleaned' },
    };
    const mine = Claim.parse(readCase(theirs, article.id).claims[0]);
    commit(theirs, { articleId: article.id, ...bram }, [
      addEvidence(mine, { ...details, title: 'Vals', attachments: [forged] }, bram),
    ]);
    await mergeFrom(library, author, theirs, article.id, { protectedSources: true });
    const brought = readCase(library, article.id).evidence.find(({ title }) => title === 'Vals');
    expect(brought?.attachments[0]?.hash).toBe(forged.hash);
  });

  test('needs no clean copies of what is here', async () => {
    const { library, article, piece } = worked([photo, mail], true);
    const { library: theirs, author: bram } = await libraryFrom(await caseOf(library, article.id));
    attach(theirs, bram, article.id, piece.id, note('Gezien op de kade.'));
    const merge = prepareCaseMerge(library, await opened(await caseOf(theirs, article.id)));
    expect(merge.newFiles).toHaveLength(1);
  });
});
