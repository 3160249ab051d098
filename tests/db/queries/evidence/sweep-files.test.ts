import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { attachmentBytes, isFileKept, storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { keepDrafts } from '../../../../db/queries/settings/desk-state.ts';
import { openLibrary } from '../../../../db/store/open.ts';
import { sweepFiles } from '../../../../db/queries/evidence/sweep-files.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const first = '2026-03-05T09:00:00.000Z';
const nextDay = '2026-03-06T09:00:01.000Z';

/** A library with a claim; `isSealed` gives it a key, so that what is attached is sealed. */
function begun(isSealed: boolean) {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  const key = newKey();
  if (isSealed) {
    write(library, () => keepWrap(library.db, 'system', systemWrap(Buffer.from('x')), first));
    openVault(library.db, key);
  }
  const attach = (words: string, at = first): AttachmentRef =>
    write(library, () =>
      storeUnsaved(library.db, { name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from(words) }, at),
    );
  const save = (attachments: AttachmentRef[], isProtected: boolean) => {
    const details = {
      kind: 'interview' as const,
      stance: 'supports' as const,
      target: 'verdict' as const,
      title: null,
      link: null,
      quotation: null,
      lookedAt: null,
      contact: 'Pavel Orlow',
      protected: isProtected,
      note: null,
      attachments,
    };
    const [piece] = commit(library, who, [addEvidence(claim, details, author)]).evidence;
    if (piece === undefined) throw new Error('no evidence');
    return piece;
  };
  const isThere = ({ hash }: AttachmentRef): boolean => isFileKept(library.db, hash);
  return { library, who, key, attach, save, isThere };
}

describe.each([
  ['in plain', false],
  ['sealed', true],
])('a file %s', (_name, isSealed) => {
  test('that was never saved goes after a day, and not before; what anything names stays', () => {
    const { library, who, attach, save, isThere } = begun(isSealed);
    const never = attach('nooit bewaard');
    const saved = attach('bewaard');
    const open = attach('open bewaard');
    const before = attach('eerder bewaard');
    const removed = attach('verwijderd');
    const draft = attach('wordt getypt');
    save([saved], true);
    save([open], false);
    commit(library, who, [changeEvidence(save([before], true), { attachments: [] })]);
    commit(library, who, [removeEvidence(save([removed], true))]);
    write(library, () =>
      keepDrafts(library.db, { 'evidence.new': JSON.stringify({ attachments: [draft] }) }),
    );
    const text = library.db.prepare('SELECT sourceHash FROM version').pluck().get();
    expect(sweepFiles(library, '2026-03-06T08:59:59.000Z')).toBe(0);
    expect(isThere(never)).toBe(true);
    expect(sweepFiles(library, nextDay)).toBe(1);
    expect(isThere(never)).toBe(false);
    for (const file of [saved, open, before, removed, draft]) expect(isThere(file)).toBe(true);
    expect(isFileKept(library.db, String(text))).toBe(true);
    verifyLibrary(library);
    expect(sweepFiles(library, nextDay)).toBe(0);
  });

  test('that is attached again counts from then', () => {
    const { library, attach, save } = begun(isSealed);
    const file = attach('twee keer');
    expect(attach('twee keer', nextDay)).toEqual(file);
    expect(sweepFiles(library, nextDay)).toBe(0);
    save([file], true);
    expect(Buffer.from(attachmentBytes(library.db, file.hash)).toString()).toBe('twee keer');
  });

  test('stays where somebody saves it while it is looked for', () => {
    const { library, key, attach, save, isThere } = begun(isSealed);
    const file = attach('op het laatste moment');
    const beside = openLibrary(library.path, 'beside');
    if (isSealed) openVault(beside.db, key);
    const { transaction } = beside.db;
    let isFirst = true;
    // Between what is read and what is written.
    beside.db.transaction = ((work: () => unknown) => {
      if (isFirst) save([file], true);
      isFirst = false;
      return transaction.call(beside.db, work);
    }) as typeof transaction;
    expect(sweepFiles(beside, nextDay)).toBe(0);
    expect(isThere(file)).toBe(true);
    beside.close();
  });
});

test('nothing goes while the key is not here: nobody can say what sealed evidence names', () => {
  const { library, key, attach, save, isThere } = begun(true);
  const [saved, never] = [attach('bewaard'), attach('nooit bewaard')];
  save([saved], true);
  closeVault(library.db);
  expect(sweepFiles(library, nextDay)).toBe(0);
  openVault(library.db, key);
  expect([isThere(saved), isThere(never)]).toEqual([true, true]);
});
