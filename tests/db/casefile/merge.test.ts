import { describe, expect, test } from 'vitest';
import { makeClaim, setClaimDetails, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { isLive, type Claim } from '../../../core/model/claim/claim.ts';
import { draftChange } from '../../../core/model/history/event.ts';
import { addEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { previewOf } from '../../../core/casefile/merge/preview.ts';
import { attachmentBytes, storeAttachment } from '../../../db/queries/files/attachments.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { mergeCase, prepareCaseMerge } from '../../../db/casefile/merge.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { commit, redo, undo, write } from '../../../db/queries/history/commit.ts';
import { loadVersion, newestVersion } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { sql } from '../../../db/tables/rows.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../helpers/case.ts';
import { libraryWithArticle, OTHER_TEXT, smallArticle } from '../../helpers/library.ts';

/** Noor's library with one claim, and Bram's, who was given her case file. */
async function two() {
  const { library, article, version, author } = libraryWithArticle();
  const noor = { library, author, who: { articleId: article.id, ...author } };
  commit(library, noor.who, [makeClaim(version, 20, 60, author)]);
  const given = await libraryFrom(await caseOf(library, article.id));
  const bram = { ...given, who: { articleId: article.id, ...given.author } };
  return { noor, bram, articleId: article.id, version };
}

function claimIn(library: Library, articleId: string): Claim {
  const [claim] = articleState(library, articleId).claims.filter(isLive);
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

const picture = { name: 'kaart.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3, 4) };
const evidence = {
  kind: 'image' as const,
  stance: 'supports' as const,
  target: 'verdict' as const,
  title: 'De kaart',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
};

/** The tables that a merge may write in, as text. */
function rowsOf({ db }: Library): string {
  const tables = ['article', 'version', 'block', 'sentence', 'claim', 'evidence', 'review'];
  return JSON.stringify(tables.map((name) => db.prepare(`SELECT * FROM ${name} WHERE id IS NOT NULL`).all()));
}

describe('merging a case file', () => {
  test('takes what only the other has, as one step that undo takes back and redo does again', async () => {
    const { noor, bram, articleId } = await two();
    const attachments = [
      write(bram.library, () => storeAttachment(bram.library.db, picture, bram.author.at)),
    ];
    const theirs = claimIn(bram.library, articleId);
    commit(bram.library, bram.who, [setVerdict(theirs, 'refuted', bram.author)]);
    commit(bram.library, bram.who, [addEvidence(theirs, { ...evidence, attachments }, bram.author)]);
    const before = rowsOf(noor.library);
    const change = await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(change?.history.undo?.name).toBe('merge.made');
    expect(claimIn(noor.library, articleId)).toEqual(claimIn(bram.library, articleId));
    expect(attachmentBytes(noor.library.db, attachments[0]?.hash ?? '')).toEqual(Buffer.from(picture.bytes));
    expect(articleState(noor.library, articleId).checkers.map(({ name }) => name)).toEqual([
      'Noor Smit',
      'Bram Vos',
    ]);
    verifyLibrary(noor.library);

    const after = rowsOf(noor.library);
    undo(noor.library, noor.who);
    const { claims, evidence: pieces } = articleState(noor.library, articleId);
    expect(claims.filter(isLive).map(({ verdict }) => verdict)).toEqual(['unchecked']);
    expect(pieces.filter(({ removed }) => !removed)).toEqual([]);
    expect(before).toContain('unchecked');
    redo(noor.library, noor.who);
    expect(rowsOf(noor.library)).toBe(after);
    verifyLibrary(noor.library);
  });

  test('is the same article whoever merges whom; the same work twice changes nothing', async () => {
    const { noor, bram, articleId, version } = await two();
    commit(noor.library, noor.who, [setVerdict(claimIn(noor.library, articleId), 'verified', noor.author)]);
    commit(noor.library, noor.who, [makeClaim(version, 62, 90, noor.author)]);
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'refuted', bram.author)]);
    commit(bram.library, bram.who, [makeClaim(version, 62, 90, bram.author)]);
    const file = await opened(await caseOf(noor.library, articleId));
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(mergeCase(bram.library, bram.who, file)).not.toBeNull();
    const [ours, theirs] = [noor, bram].map(({ library }) => {
      const { claims, reviews, evidence: pieces } = articleState(library, articleId);
      return { claims: claims.filter(isLive), reviews: reviews.filter(({ removed }) => !removed), pieces };
    });
    expect(ours).toEqual(theirs);
    expect(ours?.claims).toHaveLength(2);
    expect(ours?.reviews).toMatchObject([{ agrees: false, verdict: 'refuted', independent: true }]);
    const { length } = readCase(bram.library, articleId).events;
    expect(mergeCase(bram.library, bram.who, file)).toBeNull();
    expect(await mergeFrom(bram.library, bram.author, noor.library, articleId)).toBeNull();
    expect(readCase(bram.library, articleId).events).toHaveLength(length);
    for (const { library } of [noor, bram]) verifyLibrary(library);
  });

  test('can be merged anew after it was taken back', async () => {
    const { noor, bram, articleId } = await two();
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'refuted', bram.author)]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    undo(noor.library, noor.who);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(claimIn(noor.library, articleId).verdict).toBe('refuted');
    verifyLibrary(noor.library);
  });

  test('takes a text that was loaded since, with its claims; the next text here has the next number', async () => {
    const { noor, bram, articleId } = await two();
    const load = ({ library, author }: typeof noor, text: string): void => {
      const bytes = new TextEncoder().encode(text);
      loadVersion(
        library,
        articleId,
        smallArticle(text),
        { name: 'x.txt', mediaType: 'text/plain', bytes },
        author,
      );
    };
    load(noor, OTHER_TEXT.replace('sneeuw', 'hagel'));
    load(bram, OTHER_TEXT);
    const newer = newestVersion(bram.library, articleId);
    if (newer === null) throw new Error('no version');
    commit(bram.library, bram.who, [makeClaim(newer, 20, 60, bram.author)]);
    const prepared = prepareCaseMerge(noor.library, await opened(await caseOf(bram.library, articleId)));
    expect(prepared.newVersions.map(({ text }) => text)).toEqual([newer.text]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    const state = articleState(noor.library, articleId);
    expect(state.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(state.version.text).toBe(newer.text);
    expect(state.claims.filter(isLive)).toHaveLength(1);
    verifyLibrary(noor.library);
    undo(noor.library, noor.who);
    expect(articleState(noor.library, articleId).claims.filter(isLive)).toEqual([]);
    verifyLibrary(noor.library);
  });

  test('of the same text, loaded in two places, knows it for the same', async () => {
    const { noor, bram, articleId } = await two();
    const text = OTHER_TEXT;
    for (const { library, author, who } of [noor, bram]) {
      const bytes = new TextEncoder().encode(text);
      loadVersion(
        library,
        articleId,
        smallArticle(text),
        { name: 'x.txt', mediaType: 'text/plain', bytes },
        author,
      );
      const version = newestVersion(library, articleId);
      if (version !== null) commit(library, who, [makeClaim(version, 20, 60, author)]);
      const { sentences, blocks } = articleState(library, articleId);
      const [sentence, block] = [sentences[0], blocks[2]];
      if (sentence === undefined || block === undefined) throw new Error('no text');
      commit(library, who, [
        draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: true }),
        draftChange('block.textSet', 'block', block, { isText: true }),
      ]);
    }
    const file = await opened(await caseOf(bram.library, articleId));
    expect(previewOf(prepareCaseMerge(noor.library, file))).toMatchObject({ sentences: 0, blocks: 0 });
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    await mergeFrom(bram.library, bram.author, noor.library, articleId);
    for (const { library } of [noor, bram]) {
      const state = articleState(library, articleId);
      expect(state.versions).toHaveLength(2);
      expect(state.claims.filter(isLive)).toHaveLength(1);
      expect(state.sentences.map(({ noClaim }) => noClaim)).toEqual([true, false, false, false]);
      expect(state.blocks.map(({ isText }) => isText)).toEqual([true, true, true]);
      verifyLibrary(library);
    }
  });

  test('brings files that a file without them left behind', async () => {
    const { noor, articleId } = await two();
    const attachments = [
      write(noor.library, () => storeAttachment(noor.library.db, picture, noor.author.at)),
    ];
    const claim = claimIn(noor.library, articleId);
    commit(noor.library, noor.who, [addEvidence(claim, { ...evidence, attachments }, noor.author)]);
    const { library, author } = await libraryFrom(await caseOf(noor.library, articleId, { files: false }));
    const count = (): unknown => sql(library.db, 'SELECT count(*) AS n FROM attachment').get()?.['n'];
    expect(count()).toBe(0);
    expect(await mergeFrom(library, author, noor.library, articleId)).toBeNull();
    expect(count()).toBe(2);
    await mergeFrom(library, author, noor.library, articleId);
    expect(count()).toBe(2);
  });

  test('restores an article that was deleted here', async () => {
    const { noor, bram, articleId } = await two();
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'refuted', bram.author)]);
    const remove = { kind: 'article.removed', entity: 'article', entityId: articleId } as const;
    commit(noor.library, noor.who, [{ ...remove, from: { removed: false }, to: { removed: true } }]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(articleState(noor.library, articleId).article.removed).toBe(false);
  });

  test('loses no word of a note that the other was shown with a name blacked out', async () => {
    const { noor, articleId } = await two();
    const claim = claimIn(noor.library, articleId);
    const secret = { ...evidence, title: null, contact: 'Iwan Petrow', protected: true, attachments: [] };
    commit(noor.library, noor.who, [addEvidence(claim, secret, noor.author)]);
    commit(noor.library, noor.who, [setClaimDetails(claim, { note: 'Iwan Petrow belt terug.' })]);
    const { library, author } = await libraryFrom(await caseOf(noor.library, articleId));
    const shown = claimIn(library, articleId);
    expect(shown.note).toBe('█████ belt terug.');
    const who = { articleId, ...author };
    commit(library, who, [setClaimDetails(shown, { note: '█████ belt terug. Gemaild.' })]);
    const file = await opened(await caseOf(library, articleId));
    expect(previewOf(prepareCaseMerge(noor.library, file)).changed).toHaveLength(1);
    mergeCase(noor.library, noor.who, file);
    expect(claimIn(noor.library, articleId).note).toBe(
      'Iwan Petrow belt terug.\n\n█████ belt terug. Gemaild.',
    );
    const pieces = articleState(noor.library, articleId).evidence.filter(({ removed }) => !removed);
    expect(pieces).toMatchObject([{ contact: 'Iwan Petrow' }]);
    await mergeFrom(library, author, noor.library, articleId, { protectedSources: true });
    const there = articleState(library, articleId).evidence.filter(({ removed }) => !removed);
    expect(there).toMatchObject([{ contact: 'Iwan Petrow' }]);
    for (const one of [noor.library, library]) verifyLibrary(one);
  });

  test('a changed entry of a merge is found', async () => {
    const { noor, bram, articleId } = await two();
    commit(bram.library, bram.who, [setVerdict(claimIn(bram.library, articleId), 'refuted', bram.author)]);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(() => noor.library.db.exec(`UPDATE merged SET veil = '{}'`)).toThrow(/never changed/);
    expect(() => noor.library.db.exec('DELETE FROM merged')).toThrow(/never deleted/);
    noor.library.db.exec('DROP TRIGGER mergedIsNeverChanged');
    noor.library.db.exec(`UPDATE merged SET event = replace(event, 'refuted', 'verified')`);
    expect(() => verifyLibrary(noor.library)).toThrow(/came with a case file/);
  });
});
