import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { addSource, changeSource, removeSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource, Source, type SourceDetails } from '../../../../core/model/source/source.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { erase } from '../../../../db/erase/erase.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { samePictures, unseenPictures } from '../../../../db/queries/pictures/same-pictures.ts';
import type { Library } from '../../../../db/store/open.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { lookAtPictures } from '../../../../main/features/pictures/fingerprints.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const at = '2026-03-06T12:00:00.000Z';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Keeps a file that looks, to the work below, as its first byte after the head says; `other` tells files apart. */
function picture(library: Library, look: number, other = 0): AttachmentRef {
  const bytes = Uint8Array.from([...PNG, look, other]);
  return write(library, () =>
    storeUnsaved(library.db, { name: `${look}-${other}.png`, mediaType: 'image/png', bytes }, at),
  );
}

/** Pictures with the same tens look nearly the same; of those above 200 nothing can be drawn. */
function work(asked: string[] = []) {
  return {
    take: ({ name, bytes }: { name: string | null; bytes: Uint8Array }) => {
      asked.push(name ?? '');
      const look = bytes[PNG.length] ?? 0;
      if (look > 200)
        return Promise.reject(new TickmarkError('fileDamaged', { name: '', problem: 'picture' }));
      const bits = new Uint8Array(32).fill(Math.floor(look / 10) % 2 === 0 ? 0x0f : 0xff);
      bits[0] = look % 10;
      return Promise.resolve({ bits, mirrored: bits.map((byte) => ~byte), detail: 90 });
    },
    turn: () => null,
    isStopped: () => false,
  };
}

function begun() {
  const all = libraryWithArticle();
  const { library, article, author, version } = all;
  const who = { articleId: article.id, ...author };
  const add = (details: Partial<SourceDetails>): Source =>
    Source.parse(
      commit(library, who, [addSource(article.id, { ...emptySource, ...details }, author)]).sources[0],
    );
  const likeness = (hash: string, ownerId: string | null) =>
    samePictures(library.db, hash, ownerId).same.map(({ likeness, file }) => [likeness, file.name]);
  const count = (table: string) => library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return { ...all, who, version, add, likeness, count };
}

function giveKey({ db }: Library): Buffer {
  const key = newKey();
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, key);
  return key;
}

test('the same picture is found in a source and in evidence, with where it is; what cannot be drawn is asked once', async () => {
  const { library, who, author, version, article, add, likeness } = begun();
  const first = picture(library, 20);
  const source = add({ title: 'Kade', attachments: [first] });
  const near = add({ title: 'Bijna', attachments: [picture(library, 21)] });
  add({ title: 'Anders', attachments: [picture(library, 30)] });
  add({ title: 'Kapot', attachments: [picture(library, 250)] });
  const [made] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  const claim = Claim.parse(made);
  const details: EvidenceDetails = {
    kind: 'image',
    stance: 'supports',
    target: 'verdict',
    title: 'Foto',
    link: null,
    quotation: null,
    lookedAt: null,
    contact: null,
    protected: false,
    note: null,
    attachments: [first, picture(library, 20, 1)],
  };
  commit(library, who, [addEvidence(claim, details, author)]);
  expect(samePictures(library.db, first.hash, source.id).waiting).toBe(5);
  const asked: string[] = [];
  expect(await lookAtPictures(library, work(asked))).toBe(5);
  expect(await lookAtPictures(library, work(asked))).toBe(0);
  expect(asked).toHaveLength(5);
  expect(likeness(first.hash, source.id)).toEqual([
    ['file', '20-0.png'],
    ['picture', '20-1.png'],
    ['near', '21-0.png'],
  ]);
  const { same, waiting } = samePictures(library.db, first.hash, source.id);
  expect(waiting).toBe(0);
  expect(same[0]).toMatchObject({
    article: article.title,
    title: 'Foto',
    sourceId: null,
    evidence: { claimId: claim.id, claim: claim.quote, versionId: null },
  });
  expect(same[2]).toMatchObject({ sourceId: near.id, evidence: null });
  const mirrored = add({ attachments: [picture(library, 31)] });
  await lookAtPictures(library, work());
  expect(likeness(mirrored.attachments[0]?.hash ?? '', mirrored.id)).toEqual([['near', '30-0.png']]);
  commit(library, who, [removeSource(near)]);
  expect(likeness(first.hash, source.id)).not.toContainEqual(['near', '21-0.png']);
});

test('what a protected picture looks like is kept sealed, and compared only while the library is unlocked', async () => {
  const { library, who, add, likeness, count } = begun();
  const key = giveKey(library);
  const open = add({ title: 'Open', attachments: [picture(library, 20)] });
  const secret = add({ title: 'Geheim', attachments: [picture(library, 21)] });
  await lookAtPictures(library, work());
  expect(count('fingerprint')).toBe(2);
  commit(library, who, [changeSource(secret, { protected: true })]);
  expect(count('fingerprint')).toBe(1);
  await lookAtPictures(library, work());
  expect(count('fingerprint')).toBe(1);
  expect(count('sealedFingerprint')).toBe(1);
  const hash = open.attachments[0]?.hash ?? '';
  expect(likeness(hash, open.id)).toEqual([['near', '21-0.png']]);
  expect(samePictures(library.db, hash, open.id).same[0]?.isProtected).toBe(true);
  closeVault(library.db);
  expect(samePictures(library.db, hash, open.id)).toMatchObject({ same: [], isLocked: true, waiting: 0 });
  expect(unseenPictures(library.db)).toEqual([]);
  openVault(library.db, key);
  commit(library, who, [changeSource({ ...secret, protected: true }, { protected: false })]);
  expect(count('sealedFingerprint')).toBe(0);
  verifyLibrary(library);
});

test('it goes with a source that is erased', async () => {
  const { library, who, add, count } = begun();
  giveKey(library);
  const open = add({ title: 'Open', attachments: [picture(library, 20)] });
  const secret = add({ title: 'Geheim', protected: true, attachments: [picture(library, 21)] });
  await lookAtPictures(library, work());
  expect([count('fingerprint'), count('sealedFingerprint')]).toEqual([1, 1]);
  erase(library, { kind: 'source', articleId: who.articleId, evidenceIds: [secret.id] }, who);
  erase(library, { kind: 'source', articleId: who.articleId, evidenceIds: [open.id] }, who);
  expect([count('fingerprint'), count('sealedFingerprint')]).toEqual([0, 0]);
  verifyLibrary(library);
});

test('a protected picture is not looked at where there is no key to seal that with', async () => {
  const { library, add, count } = begun();
  add({ title: 'Zonder sleutel', protected: true, attachments: [picture(library, 20)] });
  expect(await lookAtPictures(library, work())).toBe(0);
  expect(count('fingerprint')).toBe(0);
});

test('what is stopped is looked at another time', async () => {
  const { library, add, count } = begun();
  add({ attachments: [picture(library, 20)] });
  let isStopped = false;
  const stopping = { ...work(), isStopped: () => isStopped, turn: () => ((isStopped = true), null) };
  expect(await lookAtPictures(library, stopping)).toBe(0);
  expect(count('fingerprint')).toBe(0);
  expect(unseenPictures(library.db)).toHaveLength(1);
});
