import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { previewLines } from '../../../core/wording/case-preview-lines.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { casePreview } from '../../../main/features/casefile/case-preview.ts';
import { contentsProblem } from '../../../core/casefile/contents.ts';
import { makeClaim, setClaimDetails } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../core/model/evidence/evidence-changes.ts';
import { Evidence, EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { addSource, removeSource } from '../../../core/model/source/source-changes.ts';
import { emptySource } from '../../../core/model/source/source.ts';
import { rowsWhere } from '../../../db/tables/rows.ts';
import { claimTable } from '../../../db/tables/tables.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import { checkBackup } from '../../../db/backup/check.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { putCase } from '../../../db/casefile/write.ts';
import { mergeCase } from '../../../db/casefile/merge.ts';
import { commit, redo, undo, write } from '../../../db/queries/history/commit.ts';
import { keepDrafts, readDrafts } from '../../../db/queries/settings/desk-state.ts';
import { previewArticle } from '../../../db/erase/article.ts';
import { eraseInBackup } from '../../../db/erase/backup.ts';
import { erase } from '../../../db/erase/erase.ts';
import { tidyPages } from '../../../db/store/connect.ts';
import { deletedPieces, remainingOf } from '../../../db/erase/erasable.ts';
import { previewSource } from '../../../db/erase/source.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { sealedFilesOf } from '../../../db/erase/files.ts';
import { newKey, openVault } from '../../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../../db/vault/wraps.ts';
import { examineLibrary, verifyLibrary } from '../../../db/verify/library.ts';
import { pieceOf } from '../../helpers/evidence.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../helpers/case.ts';
import { sealPlain } from '../../helpers/seal-plain.ts';
import { libraryWithArticle, testFolder } from '../../helpers/library.ts';

const SECRETS = ['Zwartkopf', 'zwartkopf@bron.example', 'Kelderluik', 'het-geheime-stuk'];

/** An article with a protected source that was changed and has a file, and another piece of evidence beside it. */
function withSource() {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const { claims } = commit(library, who, [makeClaim(version, 20, 60, author)]);
  const claim = Claim.parse(claims[0]);
  const file = write(library, () =>
    storeAttachment(
      library.db,
      { name: 'het-geheime-stuk.txt', mediaType: 'text/plain', bytes: Buffer.from('Kelderluik in bytes') },
      author.at,
    ),
  );
  const details = {
    kind: 'interview' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: 'Kelderluik',
    link: null,
    quotation: null,
    lookedAt: null,
    contact: 'Piet Zwartkopf, zwartkopf@bron.example',
    protected: true,
    note: null,
    attachments: [file],
  };
  const { evidence } = commit(library, who, [addEvidence(claim, details, author)]);
  const piece = Evidence.parse(evidence[0]);
  commit(library, who, [changeEvidence(piece, { note: 'Zwartkopf belt terug.' })]);
  const open = { ...details, title: 'Een brief', contact: null, protected: false, attachments: [] };
  commit(library, who, [addEvidence(claim, open, author)]);
  return { library, article, author, who, claim, piece };
}

function bytesOf(path: string): string {
  return ['', '-wal'].map((end) => read(path + end)).join('');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function found(path: string): string[] {
  const bytes = bytesOf(path);
  return SECRETS.filter((word) => bytes.includes(word));
}

function eraseAll(library: Library, evidenceId: string, author: { checkerId: string; at: string }): void {
  erase(library, previewSource(library.db, evidenceId).erasure, author);
  tidyPages(library.db);
}

describe('erasing a source', () => {
  test('tells before what will be gone, and leaves no word of it in any byte; the library fits after it', () => {
    const { library, author, piece } = withSource();
    const preview = previewSource(library.db, piece.id);
    expect(preview).toMatchObject({ source: 'Kelderluik', pieces: 1, entries: 2, files: 1 });
    expect(found(library.path)).toEqual(SECRETS);
    eraseAll(library, piece.id, author);
    expect(found(library.path)).toEqual([]);
    expect(examineLibrary(library).findings).toEqual([]);
    expect(() => previewSource(library.db, piece.id)).toThrow(/evidenceNotFound/);
  });

  test('keeps the rest of the work, and undo and redo pass over what is gone', () => {
    const { library, author, who, piece } = withSource();
    eraseAll(library, piece.id, author);
    for (let step = 0; step < 2; step++) undo(library, who);
    expect(() => undo(library, who)).toThrow(/nothingToUndo/);
    for (let step = 0; step < 2; step++) redo(library, who);
    verifyLibrary(library);
    expect(found(library.path)).toEqual([]);
  });

  test('takes what was being typed about it, and says which texts still name it', () => {
    const { library, author, who, claim, piece } = withSource();
    commit(library, who, [setClaimDetails(claim, { note: 'Nog eens navragen bij Zwartkopf.' })]);
    write(library, () =>
      keepDrafts(library.db, { [`evidence:${claim.id}`]: 'Zwartkopf', [`claim:other`]: 'Iets anders' }),
    );
    const remaining = remainingOf(library, who.articleId, [piece.id]);
    eraseAll(library, piece.id, author);
    expect(readDrafts(library.db)).toEqual({ 'claim:other': 'Iets anders' });
    expect(remaining()).toMatchObject([
      { entity: 'claim', field: 'note', claimId: claim.id, words: 'Nog eens navragen bij Zwartkopf.' },
    ]);
  });

  test('of a piece that was deleted before works as well', () => {
    const { library, author, who, piece } = withSource();
    commit(library, who, [removeEvidence(piece)]);
    eraseAll(library, piece.id, author);
    expect(found(library.path)).toEqual([]);
    verifyLibrary(library);
  });

  test('of an article takes with it what was quoted from its file or worked out of it, and one that was deleted can be chosen', () => {
    const { library, article, who, author } = withSource();
    const file = write(library, () =>
      storeAttachment(
        library.db,
        { name: 'notulen.txt', mediaType: 'text/plain', bytes: Buffer.from('De notulist zei 12.') },
        author.at,
      ),
    );
    const details = { ...emptySource, title: 'Notulen', attachments: [file] };
    const source = commit(library, who, [addSource(article.id, details, author)]).sources[0];
    const claim = rowsWhere(library.db, claimTable, 'removed = 0')[0];
    if (source === undefined || claim === undefined) throw new Error('no source or claim');
    const evidence = (fields: Partial<Evidence>) =>
      addEvidence(claim, EvidenceDetails.parse(pieceOf(claim.id, fields)), author);
    const input = { name: 'n', value: '12', unit: null, words: null, hash: file.hash, locator: null };
    const calculation = { expression: 'n', language: 'nl', inputs: [input], value: '12', unit: null };
    commit(library, who, [
      evidence({ quotation: 'De notulist', sourceHash: file.hash }),
      evidence({ calculation }),
      removeSource(source),
    ]);
    expect(deletedPieces(library.db, article.id)).toMatchObject([
      { evidenceId: source.id, claimId: null, quote: null, name: 'Notulen' },
    ]);
    expect(previewSource(library.db, source.id)).toMatchObject({ pieces: 3, files: 1 });
    eraseAll(library, source.id, author);
    expect(deletedPieces(library.db, article.id)).toEqual([]);
    const left = bytesOf(library.path);
    for (const word of ['notulist', 'Notulen', file.hash]) expect(left).not.toContain(word);
    verifyLibrary(library);
  });

  test('emptied entries that the ledger does not tell of are found', () => {
    const { library, piece } = withSource();
    library.db
      .prepare(
        `UPDATE event SET "from" = iif("from" IS NULL, NULL, '{}'), "to" = '{}', salt = NULL WHERE entityId = ?`,
      )
      .run(piece.id);
    const codes = examineLibrary(library).findings.map(({ code }) => code);
    expect(codes).toContain('entryEmptied');
  });

  test('an erased piece that gets words again is found', () => {
    const { library, author, piece } = withSource();
    eraseAll(library, piece.id, author);
    library.db.prepare(`UPDATE evidence SET note = 'Terug' WHERE id = ?`).run(piece.id);
    expect(examineLibrary(library).findings).toMatchObject([{ code: 'erasedFilled' }]);
  });
});

describe('erasing an article', () => {
  test('leaves nothing of it but that one was erased', () => {
    const { library, article, author } = withSource();
    expect(previewArticle(library.db, article.id)).toMatchObject({ pieces: 2, entries: 6, files: 2 });
    erase(library, { kind: 'article', articleId: article.id }, author);
    tidyPages(library.db);
    const bytes = bytesOf(library.path);
    for (const word of [...SECRETS, 'havenbedrijf', 'Veertig schepen', 'De Havenbode', 'haven.txt'])
      expect(bytes.includes(word), word).toBe(false);
    expect(verifyLibrary(library)).toMatchObject({ articles: 0, events: 0, attachments: 0 });
  });

  test('keeps the guards of the library', () => {
    const { library, article, author } = withSource();
    const schema = (): unknown =>
      library.db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    const before = schema();
    erase(library, { kind: 'article', articleId: article.id }, author);
    expect(schema()).toEqual(before);
  });
});

describe('erasing in a backup', () => {
  test.each(['source', 'article'] as const)(
    'of the %s: no byte of it is left, and the backup is whole',
    async (kind) => {
      const { library, article, author, piece } = withSource();
      const folder = { path: testFolder(), mayMake: false };
      const { path } = await backUp(library, { folder, reason: 'asked', at: '2026-03-05T09:00:00.000Z' });
      const erasure =
        kind === 'article'
          ? ({ kind, articleId: article.id } as const)
          : previewSource(library.db, piece.id).erasure;
      expect(found(path)).toEqual(SECRETS);
      expect(eraseInBackup(path, erasure, author)).toBe(true);
      expect(found(path)).toEqual([]);
      expect(checkBackup(path).articles).toBe(kind === 'article' ? 0 : 1);
      openLibrary(path, 'read').close();
      expect(eraseInBackup(path, { kind: 'article', articleId: author.checkerId }, author)).toBe(false);
    },
  );
});

describe('case files and what was erased', () => {
  const forms = [
    { protectedSources: true },
    { protectedSources: false },
    { protectedSources: true, blind: true },
    { protectedSources: false, blind: true },
    { protectedSources: true, files: false },
  ];
  test.each(forms)(
    'one that is made after it can be opened elsewhere and merged home: %j',
    async (options) => {
      const { library, article, author, who, claim, piece } = withSource();
      eraseAll(library, piece.id, author);
      const elsewhere = await libraryFrom(await caseOf(library, article.id, options));
      verifyLibrary(elsewhere.library);
      const theirs = { articleId: article.id, ...elsewhere.author };
      commit(elsewhere.library, theirs, [setClaimDetails(claim, { note: 'Elders nagekeken.' })]);
      verifyLibrary(elsewhere.library);
      await mergeFrom(library, author, elsewhere.library, article.id, { protectedSources: true });
      verifyLibrary(library);
      undo(library, who);
      verifyLibrary(library);
      expect(found(library.path)).toEqual([]);
      expect(found(elsewhere.library.path)).toEqual([]);
    },
  );

  test('what a case file without sources tells of one that was erased is not that there was one', async () => {
    const { library, article, author, piece } = withSource();
    eraseAll(library, piece.id, author);
    const { contents } = await opened(await caseOf(library, article.id, { protectedSources: false }));
    expect(contents.evidence.map(({ title }) => title)).toEqual(['Een brief']);
    expect(JSON.stringify(contents)).not.toContain(piece.id);
  });

  test('one from a colleague who erased it takes nothing from where it was not erased', async () => {
    const { library, article, author, piece } = withSource();
    const bram = await libraryFrom(await caseOf(library, article.id, { protectedSources: true }));
    eraseAll(bram.library, piece.id, bram.author);
    await mergeFrom(library, author, bram.library, article.id, { protectedSources: true });
    verifyLibrary(library);
    const row = library.db.prepare('SELECT contact, protected FROM evidence WHERE id = ?').get(piece.id);
    expect(row).toEqual({ contact: 'Piet Zwartkopf, zwartkopf@bron.example', protected: 1 });
  });

  test('one in which an erased source has words is refused', async () => {
    const { library, article, author, piece } = withSource();
    eraseAll(library, piece.id, author);
    const made = await opened(await caseOf(library, article.id, { protectedSources: true }));
    const evidence = made.contents.evidence.map((one) =>
      one.id === piece.id ? { ...one, note: 'Terug' } : one,
    );
    expect(contentsProblem({ ...made.contents, evidence }, made.facts)).toMatch(/was erased, and has words/);
  });

  test('one that empties what is no evidence is refused', async () => {
    const { library, article, claim } = withSource();
    const { contents, facts } = await opened(await caseOf(library, article.id));
    const events = contents.events.map((event) =>
      event.entityId === claim.id ? { ...event, to: {}, salt: null, digest: event.hash } : event,
    );
    expect(contentsProblem({ ...contents, events }, facts)).toMatch(/the entry/);
  });

  test('one that is made after it can be opened elsewhere, and has no word of it', async () => {
    const { library, article, author, piece } = withSource();
    eraseAll(library, piece.id, author);
    const bytes = await caseOf(library, article.id, { protectedSources: true });
    const other = await libraryFrom(bytes);
    verifyLibrary(other.library);
    expect(found(other.library.path)).toEqual([]);
  });

  test('one from before it, and what a colleague did to the source meanwhile, bring nothing back', async () => {
    const { library, article, author, claim, piece } = withSource();
    const before = await caseOf(library, article.id, { protectedSources: true });
    const bram = await libraryFrom(before);
    const theirs = { articleId: article.id, ...bram.author };
    commit(bram.library, theirs, [changeEvidence(piece, { note: 'Kelderluik, zei Zwartkopf.' })]);
    commit(bram.library, theirs, [setClaimDetails(claim, { correction: 'Dertig schepen.' })]);
    eraseAll(library, piece.id, author);
    const preview = casePreview(library, await opened(before));
    expect(previewLines(preview, translator('en'), String).map(({ text }) => text)).toContain(
      '1 erased source stays erased',
    );
    mergeCase(library, { articleId: article.id, ...author }, await opened(before));
    verifyLibrary(library);
    await mergeFrom(library, author, bram.library, article.id, { protectedSources: true });
    tidyPages(library.db);
    expect(found(library.path)).toEqual([]);
    verifyLibrary(library);
    expect(library.db.prepare('SELECT correction FROM claim WHERE id = ?').pluck().get(claim.id)).toBe(
      'Dertig schepen.',
    );
    undo(library, { articleId: article.id, ...author });
    verifyLibrary(library);
  });

  test('one of an article that was erased is refused, and says so', async () => {
    const { library, article, author } = withSource();
    const { contents, facts, bytesOf } = await opened(await caseOf(library, article.id));
    erase(library, { kind: 'article', articleId: article.id }, author);
    const put = (): void =>
      write(library, () => putCase(library.db, contents, { facts, openedAt: author.at, bytesOf }));
    expect(put).toThrow(/articleErased/);
    verifyLibrary(library);
  });
});

describe('erasing what is sealed', () => {
  test('takes the boxes and the sealed file with it, in the library and in a backup without the key', async () => {
    const { library, author, piece } = withSource();
    const key = newKey();
    keepWrap(library.db, 'system', systemWrap(Buffer.from('somewhere else')), author.at);
    openVault(library.db, key);
    sealPlain(library);
    const folder = { path: testFolder(), mayMake: false };
    const { path } = await backUp(library, { folder, reason: 'asked', at: '2026-03-05T09:00:00.000Z' });
    const { erasure } = previewSource(library.db, piece.id);
    const eraser = { ...author, sealed: sealedFilesOf(library.db, erasure) };
    expect(eraser.sealed).toHaveLength(1);
    erase(library, erasure, eraser);
    expect(eraseInBackup(path, erasure, eraser)).toBe(true);
    verifyLibrary(library);
    const copy = openLibrary(path, 'read');
    for (const { db } of [library, copy])
      for (const table of ['sealedFile', 'evidence', 'event'])
        expect(
          db.prepare(`SELECT count(*) FROM ${table} WHERE sealed IS NOT NULL`).pluck().get(),
          table,
        ).toBe(0);
    copy.close();
  });
});
