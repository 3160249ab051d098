import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Author, makeClaim } from '../../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { AttachmentRef, Evidence, EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../core/model/evidence/evidence-changes.ts';
import { addSource, changeSource, removeSource } from '../../../core/model/source/source-changes.ts';
import { emptySource, type Source, type SourceDetails } from '../../../core/model/source/source.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { attachmentBytes, storeAttachment, storeUnsaved } from '../../../db/queries/files/attachments.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { commit, goTo, redo, undo, write } from '../../../db/queries/history/commit.ts';
import { keepDrafts, readDrafts } from '../../../db/queries/settings/desk-state.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { decideNearMatches, nearDecisions } from '../../../db/queries/evidence/near-matches.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { protectedSources } from '../../../db/queries/evidence/protected-evidence.ts';
import { rescueLibrary } from '../../../db/rescue/rescue.ts';
import { rowsWhere } from '../../../db/tables/rows.ts';
import { sourceTable } from '../../../db/tables/tables.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { overwriteLog, unsealedSources } from '../../../db/vault/seal-all.ts';
import { closeVault, newKey, openVault, vaultState } from '../../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../../db/vault/wraps.ts';
import { caseOf, libraryFrom, mergeFrom } from '../../helpers/case.ts';
import { libraryWithArticle, testFolder } from '../../helpers/library.ts';
import { sealPlain } from '../../helpers/seal-plain.ts';

const at = '2026-03-06T12:00:00.000Z';

/** Words that stand nowhere but in protected evidence. */
const SECRETS = [
  'Pavel Orlow',
  'Kaderegister',
  'zegtdatdekadeleegwas',
  'overgangster',
  'zeilmakerstraat',
  'dossierblauw',
];
const BYTES = Buffer.from('De foto die overgangster stuurde.');

const open: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Een gesprek',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

const secret = (attachments: AttachmentRef[]): EvidenceDetails => ({
  ...open,
  title: 'Kaderegister',
  link: 'https://zeilmakerstraat.example/1',
  quotation: 'Zij zegtdatdekadeleegwas.',
  contact: 'Pavel Orlow',
  knownBy: [{ kind: 'handle', words: 'dossierblauw', hidden: true }],
  note: 'overgangster kent hem',
  protected: true,
  attachments,
  locator: { kind: 'capture', address: 'https://zeilmakerstraat.example/2', at: null },
  surroundings: { before: 'overgangster vroeg:', after: 'Het Kaderegister zweeg.' },
  publisher: 'Kaderegister',
  published: '2026-02',
  archivedCopy: 'https://zeilmakerstraat.example/archief',
  supplier: 'outside',
  primary: true,
  calculation: {
    expression: 'dossierblauw * 2',
    language: 'nl',
    inputs: [
      {
        name: 'dossierblauw',
        value: '1',
        unit: 'overgangster',
        words: 'zegtdatdekadeleegwas',
        hash: null,
        locator: { kind: 'cells', sheet: 'Kaderegister', from: 'B2', to: 'B2' },
      },
    ],
    value: '2',
    unit: 'overgangster',
  },
});

/** A source of the article with secrets in every field that takes words. */
const secretSource = (attachments: AttachmentRef[]): SourceDetails => ({
  ...emptySource,
  kind: 'interview',
  title: 'Kaderegister',
  publisher: 'dossierblauw',
  author: 'Pavel Orlow',
  link: 'https://zeilmakerstraat.example/3',
  archivedCopy: 'https://zeilmakerstraat.example/archief/3',
  restriction: 'Niet voor overgangster belt.',
  contact: 'Pavel Orlow',
  note: 'Zij zegtdatdekadeleegwas.',
  knownBy: [{ kind: 'handle', words: 'dossierblauw', hidden: true }],
  protected: true,
  attachments,
});

interface Begun {
  library: Library;
  articleId: string;
  author: Author;
  who: { articleId: string } & Author;
  claim: Claim;
}

function begun(): Begun {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  return { library, articleId: article.id, author, who, claim };
}

/** Gives a library a key, as the app does with a key store. */
function giveKey({ db }: Library, key = newKey()): Buffer {
  keepWrap(db, 'system', systemWrap(Buffer.from('somewhere else')), at);
  openVault(db, key);
  return key;
}

function secretFile({ library }: Begun): AttachmentRef {
  return write(library, () =>
    storeAttachment(library.db, { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: BYTES }, at),
  );
}

function addSecret(made: Begun): Evidence {
  const { library, who, claim, author } = made;
  const file = secretFile(made);
  const [piece] = commit(library, who, [addEvidence(claim, secret([file]), author)]).evidence;
  if (piece === undefined) throw new Error('no evidence');
  return piece;
}

/** The protected words that are in any byte of the files beside a library, or in its folder for backups. */
function foundIn(folder: string): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const words of [...SECRETS, BYTES.toString()])
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (bytes.includes(Buffer.from(words, encoding))) found.add(words);
    for (const words of SECRETS) if (bytes.includes(Buffer.from(words.toLowerCase()))) found.add(words);
  }
  return [...found];
}

function sourcesOf({ db }: Library, articleId: string): Source[] {
  return rowsWhere(db, sourceTable, 'articleId = ? ORDER BY id', articleId);
}

const stateOf = ({ library, articleId }: Begun): unknown => {
  const { evidence, history } = articleState(library, articleId);
  return {
    evidence,
    history,
    sources: sourcesOf(library, articleId),
    events: eventsOf(library.db, articleId),
  };
};

describe('a library with a key', () => {
  test('has no word of a protected source in any byte of it, its log and its backups', async () => {
    const made = begun();
    const { library } = made;
    giveKey(library);
    const piece = addSecret(made);
    commit(library, made.who, [changeEvidence(piece, { note: 'overgangster belt terug' })]);
    write(library, () => keepDrafts(library.db, { 'evidence.new': 'Pavel Orlow' }));
    overwriteLog(library);
    const folder = dirname(library.path);
    await backUp(library, { folder: { path: join(folder, 'backups'), mayMake: true }, reason: 'day', at });
    expect(foundIn(folder)).toEqual([]);
    expect(readDrafts(library.db)).toEqual({ 'evidence.new': 'Pavel Orlow' });
    expect(articleState(library, made.articleId).evidence).toMatchObject([{ contact: 'Pavel Orlow' }]);
    expect(attachmentBytes(library.db, piece.attachments[0]?.hash ?? '')).toEqual(BYTES);
    expect(verifyLibrary(library)).toMatchObject({ locked: 0, attachments: 2 });
  });

  test('stays locked where every way to its key was taken out, and takes nothing in plain', () => {
    const made = begun();
    giveKey(made.library);
    addSecret(made);
    made.library.db.exec('DELETE FROM keyWrap');
    made.library.close();
    const again = openLibrary(made.library.path, 'write');
    expect(vaultState(again.db)).toBe('locked');
    expect(() => addSecret({ ...made, library: again })).toThrow(/libraryLocked/);
    again.close();
  });

  test('keeps a file sealed until it is saved with evidence that is not protected', () => {
    const made = begun();
    const { library, who, claim, author } = made;
    giveKey(library);
    const file = write(library, () =>
      storeUnsaved(library.db, { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: BYTES }, at),
    );
    overwriteLog(library);
    expect(foundIn(dirname(library.path))).toEqual([]);
    expect(attachmentBytes(library.db, file.hash)).toEqual(BYTES);
    commit(library, who, [addEvidence(claim, { ...open, attachments: [file] }, author)]);
    closeVault(library.db);
    expect(attachmentBytes(library.db, file.hash)).toEqual(BYTES);
  });

  test('shows nothing of it while it is locked, and is still whole', () => {
    const made = begun();
    const { library, articleId } = made;
    const key = giveKey(library);
    const piece = addSecret(made);
    const before = stateOf(made);
    closeVault(library.db);
    expect(vaultState(library.db)).toBe('locked');
    expect(articleState(library, articleId).evidence).toMatchObject([
      { id: piece.id, protected: true, contact: null, title: null, attachments: [] },
    ]);
    expect(JSON.stringify(stateOf(made))).not.toContain('Orlow');
    expect(readDrafts(library.db)).toEqual({});
    expect(verifyLibrary(library)).toMatchObject({ events: 4, locked: 1 });
    expect(() => protectedSources(library.db, articleId)).toThrow(/libraryLocked/);
    expect(() => attachmentBytes(library.db, piece.attachments[0]?.hash ?? '')).toThrow(/libraryLocked/);
    expect(() => addSecret(made)).toThrow(/libraryLocked/);
    expect(() => commit(library, made.who, [changeEvidence(piece, { note: 'x' })])).toThrow(/libraryLocked/);
    openVault(library.db, key);
    expect(stateOf(made)).toEqual(before);
    verifyLibrary(library);
  });

  test('refuses another key, and boxes that were changed or changed places', () => {
    const made = begun();
    const { library } = made;
    const key = giveKey(library);
    const [first, second] = [addSecret(made), addSecret(made)];
    openVault(library.db, newKey());
    expect(() => stateOf(made)).toThrow(/sealDamaged/);
    openVault(library.db, key);
    const boxes = library.db.prepare<[string], Buffer>('SELECT sealed FROM evidence WHERE id = ?').pluck();
    const put = library.db.prepare('UPDATE evidence SET sealed = ? WHERE id = ?');
    const box = boxes.get(first.id);
    put.run(boxes.get(second.id), first.id);
    expect(() => verifyLibrary(library)).toThrow(/sealDamaged|does not open/);
    put.run(box, first.id);
    verifyLibrary(library);
  });

  test('seals the whole history of what becomes protected, and opens that of what no longer is', () => {
    const made = begun();
    const { library } = made;
    giveKey(library);
    const file = write(library, () =>
      storeAttachment(library.db, { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: BYTES }, at),
    );
    const details = { ...secret([file]), protected: false };
    const [piece] = commit(library, made.who, [addEvidence(made.claim, details, made.author)]).evidence;
    if (piece === undefined) throw new Error('no evidence');
    overwriteLog(library);
    expect(foundIn(dirname(library.path)).length).toBeGreaterThan(0);
    commit(library, made.who, [changeEvidence(piece, { protected: true })]);
    overwriteLog(library);
    expect(foundIn(dirname(library.path))).toEqual([]);
    verifyLibrary(library);
    commit(library, made.who, [changeEvidence({ ...piece, protected: true }, { protected: false })]);
    overwriteLog(library);
    expect(foundIn(dirname(library.path)).length).toBeGreaterThan(0);
    expect(verifyLibrary(library)).toMatchObject({ locked: 0 });
    closeVault(library.db);
    expect(verifyLibrary(library)).toMatchObject({ locked: 0 });
  });

  test('seals what lay in it before it had a key', () => {
    const made = begun();
    const { library } = made;
    addSecret(made);
    write(library, () => keepDrafts(library.db, { 'evidence.new': 'Pavel Orlow' }));
    decideNearMatches(
      library.db,
      made.articleId,
      [{ words: 'Kaderegister', decision: 'stand' }],
      made.author,
    );
    const before = stateOf(made);
    expect(unsealedSources(library)).toHaveLength(1);
    giveKey(library);
    expect(sealPlain(library)).toEqual({ done: 1, total: 1 });
    expect(unsealedSources(library)).toEqual([]);
    expect(foundIn(dirname(library.path))).toEqual([]);
    expect(stateOf(made)).toEqual(before);
    expect(nearDecisions(library.db, made.articleId)).toEqual([{ words: 'Kaderegister', decision: 'stand' }]);
    verifyLibrary(library);
  });

  test('seals what comes with a case file and with a merge', async () => {
    const theirs = begun();
    addSecret(theirs);
    const given = await libraryFrom(await caseOf(theirs.library, theirs.articleId));
    giveKey(given.library);
    await mergeFrom(given.library, given.author, theirs.library, theirs.articleId, {
      protectedSources: true,
    });
    overwriteLog(given.library);
    expect(foundIn(dirname(given.library.path))).toEqual([]);
    verifyLibrary(given.library);
    const [piece] = articleState(given.library, theirs.articleId).evidence.filter(({ removed }) => !removed);
    expect(piece?.contact).toBe('Pavel Orlow');
    closeVault(given.library.db);
    expect(verifyLibrary(given.library).locked).toBeGreaterThan(0);
    await expect(caseOf(given.library, theirs.articleId)).rejects.toMatchObject({ code: 'libraryLocked' });
  });
});

test('a rescue keeps what is sealed as it is, without the key', () => {
  const made = begun();
  const { library, articleId } = made;
  const key = giveKey(library);
  const piece = addSecret(made);
  const before = stateOf(made);
  library.close();
  const target = join(testFolder(), 'rescued.sqlite');
  const { articles } = rescueLibrary(library.path, target, 'Tickmark', at);
  expect(articles).toMatchObject([{ state: 'whole' }]);
  const rescued = openLibrary(target, 'write');
  expect(foundIn(dirname(target))).toEqual([]);
  expect(verifyLibrary(rescued)).toMatchObject({ locked: 1 });
  openVault(rescued.db, key);
  expect(stateOf({ ...made, library: rescued, articleId })).toEqual(before);
  expect(attachmentBytes(rescued.db, piece.attachments[0]?.hash ?? '')).toEqual(BYTES);
  verifyLibrary(rescued);
  rescued.close();
});

test('whatever is done, a library that was locked and unlocked says the same, and has no protected word in it', () => {
  const act = fc.record({
    what: fc.constantFrom(
      ...(['add', 'protect', 'open', 'note', 'remove', 'undo', 'redo', 'back'] as const),
      ...(['source', 'quote', 'work', 'sourceProtect', 'sourceOpen', 'sourceNote', 'sourceRemove'] as const),
    ),
    on: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const made = begun();
      const { library, who, articleId } = made;
      const key = giveKey(library);
      for (const { what, on } of acts) {
        const pieces = articleState(library, articleId).evidence.filter(({ removed }) => !removed);
        const piece = pieces[on % Math.max(1, pieces.length)];
        if (changeSources(made, what, on)) continue;
        if (what === 'add' || piece === undefined) addSecret(made);
        else if (what === 'protect') commit(library, who, [changeEvidence(piece, { protected: true })]);
        else if (what === 'open') commit(library, who, [changeEvidence(piece, { protected: false })]);
        else if (what === 'note')
          commit(library, who, [changeEvidence(piece, { note: `overgangster ${on}` })]);
        else if (what === 'remove') commit(library, who, [removeEvidence(piece)]);
        else steps(library, who, what);
      }
      const before = stateOf(made);
      overwriteLog(library);
      const pieces = [...articleState(library, articleId).evidence, ...sourcesOf(library, articleId)];
      if (pieces.every((piece) => piece.protected)) expect(foundIn(dirname(library.path))).toEqual([]);
      closeVault(library.db);
      verifyLibrary(library);
      openVault(library.db, key);
      expect(stateOf(made)).toEqual(before);
      expect(verifyLibrary(library)).toMatchObject({ locked: 0 });
      library.close();
    }),
    { numRuns: 15 },
  );
});

/** Does what is about a source, or rests on one: evidence that quotes its file, or works with a number of it. Returns whether it is that. */
function changeSources(made: Begun, what: string, on: number): boolean {
  const { library, who, articleId, claim, author } = made;
  const sources = sourcesOf(library, articleId).filter(({ removed }) => !removed);
  const source = sources[on % Math.max(1, sources.length)];
  const [file] = source?.attachments ?? [];
  const isAbout = what === 'source' || what === 'quote' || what === 'work' || what.startsWith('source');
  if (!isAbout) return false;
  if (what === 'source' || source === undefined || file === undefined) {
    commit(library, who, [addSource(articleId, secretSource([secretFile(made)]), author)]);
    return true;
  }
  const { calculation, ...quoted } = secret([]);
  if (what === 'quote')
    commit(library, who, [
      addEvidence(claim, { ...quoted, sourceId: source.id, sourceHash: file.hash, protected: false }, author),
    ]);
  else if (what === 'work' && calculation) {
    const inputs = calculation.inputs.map((input) => ({ ...input, hash: file.hash }));
    const worked = { ...secret([]), calculation: { ...calculation, inputs }, protected: false };
    commit(library, who, [addEvidence(claim, worked, author)]);
  } else if (what === 'sourceProtect') commit(library, who, [changeSource(source, { protected: true })]);
  else if (what === 'sourceOpen') commit(library, who, [changeSource(source, { protected: false })]);
  else if (what === 'sourceNote')
    commit(library, who, [changeSource(source, { note: `overgangster ${String(on)}` })]);
  else if (what === 'sourceRemove') commit(library, who, [removeSource(source)]);
  return true;
}

function steps(library: Library, who: Begun['who'], what: string): void {
  const { undo: next, redo: again } = articleState(library, who.articleId).history;
  // The claim itself stays.
  if (what === 'undo' && next !== null && next.name !== 'claim.made') undo(library, who);
  if (what === 'redo' && again !== null) redo(library, who);
  if (what === 'back' && again !== null) goTo(library, who, again.step);
}

test('a setting that is sealed opens again where the library is opened', () => {
  const path = join(testFolder(), 'library.sqlite');
  const library = openLibrary(path, 'write');
  const key = giveKey(library);
  write(library, () => keepDrafts(library.db, { 'evidence.new': 'Pavel Orlow' }));
  library.close();
  const again = openLibrary(path, 'write');
  expect(readDrafts(again.db)).toEqual({});
  openVault(again.db, key);
  expect(readDrafts(again.db)).toEqual({ 'evidence.new': 'Pavel Orlow' });
  again.close();
});
