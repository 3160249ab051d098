import { describe, expect, test } from 'vitest';
import { defaultCaseOptions } from '../../../core/casefile/manifest.ts';
import { caseRedactionOf } from '../../../core/casefile/case-redaction.ts';
import { makeClaim, setClaimDetails, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { isLive, type Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, type Event } from '../../../core/model/history/event.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { addEvidence, refuseRedactedEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { BAR, redactionFor } from '../../../core/protection/redaction.ts';
import { mergeCase, prepareCaseMerge } from '../../../db/casefile/merge.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { commit, undo } from '../../../db/queries/history/commit.ts';
import { loadVersion, newestVersion } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { withheldFrom } from '../../../db/queries/evidence/protected-evidence.ts';
import { redactedEvidenceOf } from '../../../db/queries/history/redacted-evidence.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { changeSettings } from '../../../db/queries/settings/settings.ts';
import { casePreview, caseNote } from '../../../main/features/casefile/case-preview.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../helpers/case.ts';
import { edit, forged, rewrite } from '../../helpers/case-parts.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../helpers/library.ts';

const secret = {
  kind: 'interview' as const,
  stance: 'supports' as const,
  target: 'verdict' as const,
  title: 'Gesprek',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: 'Iwan Petrow',
  protected: true,
  note: null,
  attachments: [],
};

/** Noor's library with a protected source, and Bram's, who was given her case file without it. */
async function two() {
  const { library, article, version, author } = libraryWithArticle();
  const noor = { library, author, who: { articleId: article.id, ...author } };
  const [claim] = commit(library, noor.who, [makeClaim(version, 20, 60, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  commit(library, noor.who, [addEvidence(claim, secret, author)]);
  const given = await libraryFrom(await caseOf(library, article.id));
  const bram = { ...given, who: { articleId: article.id, ...given.author } };
  return { noor, bram, articleId: article.id, source: pieceIn(library, article.id) };
}

function pieceIn(library: Library, articleId: string): Evidence {
  const [piece] = articleState(library, articleId).evidence.filter(({ removed }) => !removed);
  if (piece === undefined) throw new Error('no evidence');
  return piece;
}

function claimIn(library: Library, articleId: string): Claim {
  const [claim] = articleState(library, articleId).claims.filter(isLive);
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

describe('what stands for a colleague’s protected source', () => {
  test('is told apart from a source that is here, and cannot be changed', async () => {
    const { noor, bram, articleId, source } = await two();
    expect(articleState(noor.library, articleId).redactedEvidence).toEqual([]);
    const redacted = pieceIn(bram.library, articleId);
    expect(articleState(bram.library, articleId).redactedEvidence).toEqual([redacted.id]);
    const redactedEvidence = redactedEvidenceOf(bram.library.db, articleId);
    expect(() => refuseRedactedEvidence(redacted, redactedEvidence, 'Noor Smit')).toThrow(
      /redactedEvidenceReadOnly.*Noor Smit/,
    );
    expect(() => refuseRedactedEvidence(source, redactedEvidence, 'Noor Smit')).not.toThrow();
  });

  test('gives way to the source itself, which is none', async () => {
    const { noor, bram, articleId, source } = await two();
    await mergeFrom(bram.library, bram.author, noor.library, articleId, { protectedSources: true });
    expect(pieceIn(bram.library, articleId)).toMatchObject({ id: source.id, contact: 'Iwan Petrow' });
    expect(redactedEvidenceOf(bram.library.db, articleId).has(source.id)).toBe(false);
  });

  test('and again for the source that took its place, which goes on without being named', async () => {
    const { noor, bram, articleId, source } = await two();
    await mergeFrom(bram.library, bram.author, noor.library, articleId, { protectedSources: true });
    const { library: third } = await libraryFrom(await caseOf(bram.library, articleId));
    const redacted = pieceIn(third, articleId);
    expect(redacted).toMatchObject({ protected: true, contact: null, title: null });
    expect([...redactedEvidenceOf(third.db, articleId)]).toContain(redacted.id);
    verifyLibrary(third);
    await mergeFrom(noor.library, noor.author, third, articleId);
    expect(pieceIn(noor.library, articleId)).toEqual(source);
    await mergeFrom(third, bram.author, noor.library, articleId, { protectedSources: true });
    expect(pieceIn(third, articleId)).toMatchObject({ id: source.id, contact: 'Iwan Petrow' });
    await caseOf(third, articleId);
    verifyLibrary(third);
  });

  test('is known where it came by a merge', async () => {
    const { library, article, version, author } = libraryWithArticle();
    const given = await libraryFrom(await caseOf(library, article.id));
    const who = { articleId: article.id, ...author };
    const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
    if (claim === undefined) throw new Error('no claim');
    commit(library, who, [addEvidence(claim, secret, author)]);
    await mergeFrom(given.library, given.author, library, article.id);
    const redacted = pieceIn(given.library, article.id);
    expect([...redactedEvidenceOf(given.library.db, article.id)]).toEqual([redacted.id]);
  });
});

describe('a case file that was sent back', () => {
  test('takes no protection away at home, nor does undo; the history fits', async () => {
    const { noor, bram, articleId, source } = await two();
    const redacted = pieceIn(bram.library, articleId);
    commit(bram.library, bram.who, [
      draftChange('evidence.changed', 'evidence', redacted, { title: 'Een lijst', protected: false }),
    ]);
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'verified', bram.author)]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(pieceIn(noor.library, articleId)).toEqual(source);
    undo(noor.library, noor.who);
    expect(pieceIn(noor.library, articleId)).toEqual(source);
    verifyLibrary(noor.library);
  });

  test('asks where it deletes what stood for a source: it stays, or goes with a yes for it', async () => {
    const { noor, bram, articleId, source } = await two();
    const redacted = pieceIn(bram.library, articleId);
    commit(bram.library, bram.who, [
      draftChange('evidence.removed', 'evidence', redacted, { removed: true }),
    ]);
    const file = await opened(await caseOf(bram.library, articleId));
    expect(casePreview(noor.library, file).merge.lowered).toMatchObject([
      { evidenceId: source.id, name: 'Gesprek', what: ['remove'], by: bram.who.checkerId, isAllowed: false },
    ]);
    mergeCase(noor.library, noor.who, file);
    expect(pieceIn(noor.library, articleId)).toEqual(source);
    expect(prepareCaseMerge(noor.library, file).isNothing).toBe(true);
    verifyLibrary(noor.library);
    undo(noor.library, noor.who);
    const change = mergeCase(noor.library, noor.who, file, new Set([source.id]));
    expect(change?.evidence).toMatchObject([{ id: source.id, removed: true, protected: true }]);
    verifyLibrary(noor.library);
  });
});

describe('before a case file is merged', () => {
  /** Bram's case file with his verdict, changed by hand. */
  async function sentBack(change: (event: Event, noor: string) => void) {
    const { noor, bram, articleId } = await two();
    changeSettings(noor.library.db, { checkerId: noor.who.checkerId });
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'verified', bram.author)]);
    const bytes = forged(await caseOf(bram.library, articleId), (parts, manifest) =>
      rewrite(parts, manifest, (event) => {
        if (event.kind === 'claim.verdictSet') change(event, noor.who.checkerId);
      }),
    );
    return { noor, file: await opened(bytes) };
  }

  test('an honest one is warned of by nothing', async () => {
    const { noor, file } = await sentBack(() => undefined);
    expect(caseNote(file, noor.library).warnings).toEqual([]);
  });

  test('entries in one’s own name that the library does not have are warned of', async () => {
    const { noor, file } = await sentBack((event, checkerId) => (event.checkerId = checkerId));
    expect(casePreview(noor.library, file).note.warnings).toEqual([
      { kind: 'yourName', entries: 1, name: 'Noor Smit' },
      { kind: 'inNameOf', entries: 1, name: 'Bram Vos' },
    ]);
  });

  /** The verdict in the file, as the entry that sets it and the claim itself have it. */
  async function verdictSet(fields: (noor: { checkerId: string }) => Record<string, string>) {
    const { noor, bram, articleId } = await two();
    const [mine] = commit(noor.library, noor.who, [
      setVerdict(claimIn(noor.library, articleId), 'refuted', noor.author),
    ]).claims;
    changeSettings(noor.library.db, { checkerId: noor.who.checkerId });
    await mergeFrom(bram.library, bram.author, noor.library, articleId);
    const at = '2026-03-08T10:00:00.000Z';
    commit(bram.library, { ...bram.who, at }, [
      setVerdict(claimIn(bram.library, articleId), 'verified', { ...bram.author, at }),
    ]);
    const honest = await caseOf(bram.library, articleId);
    const set = fields(noor.who);
    const bytes = forged(honest, (parts, manifest) => {
      rewrite(parts, manifest, (event) => {
        if (event.kind !== 'claim.verdictSet' || event.to['verdict'] !== 'verified') return;
        event.to = { verdict: 'verified', ...set };
      });
      edit(parts, 'claims.json', (value) => {
        for (const claim of value['claims'] as Record<string, unknown>[])
          Object.assign(claim, {
            verdict: 'verified',
            verdictBy: mine?.verdictBy,
            verdictAt: mine?.verdictAt,
            ...set,
          });
      });
    });
    return { noor, honest: await opened(honest), file: await opened(bytes) };
  }

  test.each([
    [
      'verdict, name and moment',
      (noor: { checkerId: string }) => ({ verdictBy: noor.checkerId, verdictAt: '2026-03-08T10:00:00.000Z' }),
    ],
    ['verdict and moment', () => ({ verdictAt: '2026-03-08T10:00:00.000Z' })],
    ['verdict alone', () => ({})],
  ])('a verdict in the name of who did not set it is warned of: %s', async (_what, fields) => {
    const { noor, honest, file } = await verdictSet(fields);
    expect(casePreview(noor.library, honest).note.warnings).toEqual([]);
    expect(casePreview(noor.library, file).note.warnings).toEqual([
      { kind: 'inNameOf', entries: 1, name: 'Noor Smit' },
    ]);
  });

  test.each(['Noor Smit', 'N\u043eor\u200b Sm\u0456t'])(
    'a stranger with a name like one that is known is warned of: %s',
    async (name) => {
      const { noor, bram, articleId } = await two();
      commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'verified', bram.author)]);
      const bytes = forged(await caseOf(bram.library, articleId), (parts) =>
        edit(parts, 'people.json', (value) => {
          for (const one of value['checkers'] as Record<string, unknown>[])
            if (one['id'] === bram.who.checkerId) one['name'] = name;
        }),
      );
      expect(casePreview(noor.library, await opened(bytes)).note.warnings).toEqual([
        { kind: 'namesake', entries: 1, name: 'Noor Smit' },
      ]);
    },
  );

  test.each([
    ['9999-12-31T23:59:59.999Z', { kind: 'future', entries: 1, latest: '9999-12-31T23:59:59.999Z' }],
    ['1970-01-01T00:00:00.000Z', { kind: 'past', entries: 1, earliest: '1970-01-01T00:00:00.000Z' }],
  ])('a time that cannot be is warned of: %s', async (at, warning) => {
    const { noor, file } = await sentBack((event) => (event.at = at));
    expect(casePreview(noor.library, file).note.warnings).toEqual([warning]);
  });
});

describe('words that a merge brings', () => {
  /** Noor’s library after a text came with a merge in which a name that Bram guesses is printed as that of a thing. */
  async function withGuess() {
    const { noor, bram, articleId } = await two();
    const note = setClaimDetails(claimIn(noor.library, articleId), { note: 'Gebeld met Petrow.' });
    commit(noor.library, noor.who, [note]);
    const load = ({ library, author }: typeof bram, text: string, at: string): void => {
      const file = { name: 'x.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
      loadVersion(library, articleId, smallArticle(text), file, { ...author, at });
    };
    load(bram, TEXT.replace('40 schepen', 'het Petrow'), '2026-03-07T09:00:00.000Z');
    const at = '2026-03-07T10:00:00.000Z';
    await mergeFrom(noor.library, { ...noor.author, at }, bram.library, articleId);
    return { noor, bram, articleId, load };
  }

  const clean = ({ library }: { library: Library }, articleId: string): string => {
    const { redaction } = caseRedactionOf(readCase(library, articleId), defaultCaseOptions);
    const { version, evidence } = articleState(library, articleId);
    const { hidden, printed } = withheldFrom(library.db, articleId, version);
    const cleaned = redactionFor([...hidden, ...evidence], printed, false).clean('Gebeld met Petrow.');
    expect(redaction.clean('Gebeld met Petrow.'), 'in a case file as in a report').toBe(cleaned);
    return cleaned;
  };

  test('a text with a name in it bares no checker’s words', async () => {
    const { noor, articleId } = await withGuess();
    const { version } = articleState(noor.library, articleId);
    expect(version.text).toContain('het Petrow');
    expect(clean(noor, articleId)).toBe(`Gebeld met ${BAR}.`);
  });

  test('a text that was loaded here is the article’s own, also when it comes back', async () => {
    const { noor, bram, articleId, load } = await withGuess();
    load(noor, TEXT.replace('40 schepen', 'het Petrow en 41 schepen'), '2026-03-08T09:00:00.000Z');
    expect(clean(noor, articleId)).toBe('Gebeld met Petrow.');
    const named = { protectedSources: true };
    const [there, back] = ['2026-03-08T10:00:00.000Z', '2026-03-08T12:00:00.000Z'];
    await mergeFrom(bram.library, { ...bram.author, at: there }, noor.library, articleId, named);
    const newest = newestVersion(bram.library, articleId);
    if (newest === null) throw new Error('no version');
    commit(bram.library, bram.who, [makeClaim(newest, 20, 60, bram.author)]);
    await mergeFrom(noor.library, { ...noor.author, at: back }, bram.library, articleId, named);
    expect(claimIn(noor.library, articleId).versionId).toBe(newest.id);
    expect(clean(noor, articleId)).toBe('Gebeld met Petrow.');
  });

  test('evidence that says of a source’s name that it may stand bares it for no other source', async () => {
    const { noor, bram, articleId } = await two();
    const knownBy = [{ kind: 'name' as const, words: 'Iwan Petrow', hidden: false }];
    const own = { ...secret, title: 'Een lijst van Iwan Petrow', contact: 'Iwan Petrow', knownBy };
    commit(bram.library, bram.who, [addEvidence(claimIn(bram.library, articleId), own, bram.author)]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId, { protectedSources: true });
    expect(articleState(noor.library, articleId).evidence).toHaveLength(2);
    expect(clean(noor, articleId)).toBe(`Gebeld met ${BAR}.`);
  });
});
