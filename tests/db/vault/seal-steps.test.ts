import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { attachmentBytes, storeAttachment } from '../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { tidyPages } from '../../../db/store/connect.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { forgetPlainPages, hasPlainPages, sealSteps, unsealedSources } from '../../../db/vault/seal-all.ts';
import { newKey, openVault } from '../../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../../db/vault/wraps.ts';
import { libraryWithArticle } from '../../helpers/library.ts';
import { helperPath } from '../../helpers/paths.ts';

const child = helperPath('library-child.ts');
const at = '2026-03-06T12:00:00.000Z';

interface Old {
  path: string;
  articleId: string;
  key: Buffer;
  before: unknown;
}

/** A closed library that just got its key, with so many protected pieces and their files in plain. */
function oldLibrary(pieces: number): Old {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  for (let n = 0; n < pieces; n++) {
    const bytes = Buffer.from(`Bijlage overgangster ${n}`);
    const file = write(library, () =>
      storeAttachment(library.db, { name: `foto ${n}.jpg`, mediaType: 'image/jpeg', bytes }, at),
    );
    const [piece] = commit(library, who, [addEvidence(claim, detailsOf(n, [file]), author)]).evidence;
    if (piece !== undefined) commit(library, who, [changeEvidence(piece, { note: `zeilmaker ${n}` })]);
  }
  const before = stateOf(library, article.id);
  const key = newKey();
  write(library, () => keepWrap(library.db, 'system', systemWrap(Buffer.from('somewhere else')), at));
  library.close();
  return { path: library.path, articleId: article.id, key, before };
}

const detailsOf = (n: number, attachments: ReturnType<typeof storeAttachment>[]) => ({
  kind: 'interview' as const,
  stance: 'supports' as const,
  target: 'verdict' as const,
  title: `Kaderegister ${n}`,
  link: null,
  quotation: null,
  lookedAt: null,
  contact: `Pavel Orlow ${n}`,
  protected: true,
  note: null,
  attachments,
});

function stateOf(library: Library, articleId: string): unknown {
  const { evidence, history } = articleState(library, articleId);
  const files = evidence.flatMap(({ attachments }) =>
    attachments.map(({ hash }) => Buffer.from(attachmentBytes(library.db, hash)).toString()),
  );
  return { evidence, history, files, events: eventsOf(library.db, articleId) };
}

const SECRETS = ['Kaderegister', 'Pavel Orlow', 'overgangster', 'zeilmaker'];

function foundIn(folder: string): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return SECRETS.filter((words) =>
    files.some((bytes) => bytes.includes(words) || bytes.includes(words.toLowerCase())),
  );
}

/** The next start: everything is there, however far it was; it goes on, and then no word is in any byte. */
function goesOn({ path, articleId, key, before }: Old): void {
  const library = openLibrary(path, 'write');
  openVault(library.db, key);
  expect(stateOf(library, articleId)).toEqual(before);
  verifyLibrary(library);
  const plain = unsealedSources(library).length;
  let last: unknown = null;
  for (const far of sealSteps(library)) last = far;
  expect(last).toEqual(plain === 0 ? null : { done: plain, total: plain });
  expect(hasPlainPages(library.db)).toBe(true);
  tidyPages(library.db);
  forgetPlainPages(library);
  expect(stateOf(library, articleId)).toEqual(before);
  expect(verifyLibrary(library)).toMatchObject({ locked: 0 });
  library.close();
  expect(foundIn(dirname(path))).toEqual([]);
}

test('sealing that ends after any step loses nothing, and goes on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(6), (pieces, steps) => {
      const old = oldLibrary(pieces);
      const library = openLibrary(old.path, 'beside');
      openVault(library.db, old.key);
      const going = sealSteps(library, 0);
      let taken = 0;
      while (taken <= steps && going.next().done !== true) taken++;
      expect(unsealedSources(library)).toHaveLength(Math.max(0, pieces - taken));
      library.close();
      goesOn(old);
    }),
    { numRuns: 12 },
  );
});

test('a process that is killed in the middle of it loses nothing, also one that writes the pages anew', async () => {
  for (const from of ['1', '7', '19', '30', 'tidied']) {
    const old = oldLibrary(30);
    await new Promise<void>((resolve, reject) => {
      const running = spawn(process.execPath, [child, 'seal', old.path, old.key.toString('hex')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.stdout.on('data', (said: Buffer) => {
        if (said.toString().split('\n').includes(from)) running.kill('SIGKILL');
      });
      running.once('error', reject);
      running.once('exit', () => resolve());
    });
    goesOn(old);
  }
});

test('who writes meanwhile is sealed too, and what is no longer protected is left as it is', () => {
  const old = oldLibrary(4);
  const desk = openLibrary(old.path, 'write');
  openVault(desk.db, old.key);
  const beside = openLibrary(old.path, 'beside');
  openVault(beside.db, old.key);
  const going = sealSteps(beside, 0);
  going.next();
  const { evidence, claims } = articleState(desk, old.articleId);
  const [opened] = unsealedSources(desk);
  const [claim] = claims;
  const piece = evidence.find(({ id }) => id === opened);
  if (piece === undefined || claim === undefined) throw new Error('no evidence');
  const author = { checkerId: piece.createdBy, at };
  const who = { articleId: old.articleId, ...author };
  commit(desk, who, [changeEvidence(piece, { protected: false })]);
  commit(desk, who, [addEvidence(claim, detailsOf(9, []), author)]);
  while (going.next().done !== true);
  beside.close();
  expect(unsealedSources(desk)).toEqual([]);
  expect(articleState(desk, old.articleId).evidence.filter(({ protected: is }) => !is)).toMatchObject([
    { id: opened, contact: piece.contact },
  ]);
  verifyLibrary(desk);
  desk.close();
});
