import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { Evidence } from '../../../core/model/evidence/evidence.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { libraryName } from '../../../db/backup/folder.ts';
import { shortId } from '../../../db/backup/list.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { backupsHolding, eraseInBackup } from '../../../db/erase/backup.ts';
import { erase } from '../../../db/erase/erase.ts';
import { endErasing, unfinishedErasing, unfinishedErasings } from '../../../db/ledger/erasures.ts';
import { finishErasing, type EraseActions } from '../../../db/erase/finish.ts';
import { previewSource } from '../../../db/erase/source.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { tidyPages } from '../../../db/store/connect.ts';
import { followUnfinished } from '../../../db/store/unfinished-files.ts';
import { examineLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';
import { helperPath } from '../../helpers/paths.ts';

const child = helperPath('erase-child.ts');
const SECRETS = ['Zwartkopf', 'Kelderluik'];
const run = promisify(execFile);
/** Every so many steps: `npm run attack` goes through all of them, which takes minutes. */
const STRIDE = Number(process.env['TICKMARK_KILL_STRIDE'] ?? 7);

/** A library with a source, closed, and a backup of it of each day, all in one folder. */
async function place(
  days = ['05', '06'],
): Promise<{ folder: string; evidenceId: string; checkerId: string }> {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  const details = {
    kind: 'interview' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: 'Kelderluik',
    link: null,
    quotation: null,
    lookedAt: null,
    contact: 'Piet Zwartkopf',
    protected: false,
    note: null,
    attachments: [],
  };
  const [piece] = commit(library, who, [addEvidence(Claim.parse(claim), details, author)]).evidence;
  const folder = testFolder();
  for (const day of days)
    await backUp(library, {
      folder: { path: join(folder, 'backups'), mayMake: true },
      reason: 'asked',
      at: `2026-03-${day}T09:00:00.000Z`,
    });
  const { path } = library;
  library.close();
  cpSync(path, join(folder, basename(path)));
  return { folder, evidenceId: Evidence.parse(piece).id, checkerId: author.checkerId };
}

const PATHS = { library: 'library.sqlite', backups: 'backups' };

function handsOf(library: Library, folder: string): EraseActions {
  const owner = { id: shortId(libraryId(library.db)), library: libraryName(library.path) };
  return {
    tidy: () => Promise.resolve(tidyPages(library.db)),
    holding: (erasure) => Promise.resolve(backupsHolding(folder, owner, erasure)),
    erase: (name, erasure, who) => Promise.resolve(eraseInBackup(join(folder, name), erasure, who)),
  };
}

const watch = { signal: new AbortController().signal, tell: () => undefined };

/** The files below a folder in which a word of the source stands. */
function filesWithIt(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return SECRETS.some((word) => bytes.includes(word));
    });
}

/** Erases in a process of its own that kills itself before a step; gives how many steps there were, null if it was killed. */
async function eraseKilledAt(
  { folder, evidenceId, checkerId }: Awaited<ReturnType<typeof place>>,
  step: number,
): Promise<number | null> {
  const [library, backups] = [join(folder, PATHS.library), join(folder, PATHS.backups)];
  const env = { ...process.env, TICKMARK_UNFINISHED: join(folder, 'unfinished') };
  try {
    const given = [child, library, backups, evidenceId, checkerId, String(step)];
    return Number((await run(process.execPath, given, { env })).stdout);
  } catch (thrown) {
    if ((thrown as { signal?: string }).signal !== 'SIGKILL') throw thrown;
    return null;
  }
}

describe('an erasure that is killed', () => {
  test('at whichever step: it had not begun, or is known to be unfinished and can be brought to its end', async () => {
    const whole = await place(['05']);
    const steps = await eraseKilledAt(whole, 0);
    expect(steps).toBeGreaterThan(20);
    expect(filesWithIt(whole.folder)).toEqual([]);

    const began = await place(['05']);
    let [unbegun, unfinished] = [0, 0];
    for (let step = 1; step <= (steps ?? 0); step += STRIDE) {
      const folder = testFolder();
      cpSync(began.folder, folder, { recursive: true });
      expect(await eraseKilledAt({ ...began, folder }, step), `step ${step}`).toBeNull();
      followUnfinished(join(folder, 'unfinished'));
      const library = testLibrary(join(folder, PATHS.library));
      const [left] = unfinishedErasings(library.db);
      expect(examineLibrary(library).findings, `step ${step}`).toEqual([]);
      const isThere =
        library.db.prepare('SELECT 1 FROM evidence WHERE contact IS NOT NULL').get() !== undefined;
      if (isThere) {
        unbegun++;
        expect(left, `step ${step}`).toBeUndefined();
      } else if (left === undefined) {
        // It was at its end already.
        expect(filesWithIt(folder), `step ${step}`).toEqual([]);
      } else {
        unfinished++;
        const hands = handsOf(library, join(folder, PATHS.backups));
        const result = await finishErasing(library, left, hands, watch);
        expect(result, `step ${step}`).toMatchObject({ unfinished: false, folderProblem: null });
        expect(result.backups.map(({ state }) => state)).toEqual(['erased']);
        expect(filesWithIt(folder), `step ${step}`).toEqual([]);
        expect(unfinishedErasings(library.db)).toEqual([]);
        expect(examineLibrary(library).findings).toEqual([]);
      }
      library.close();
    }
    expect(unbegun).toBeGreaterThan(0);
    expect(unfinished * STRIDE).toBeGreaterThan(15);
  }, 600_000);
});

describe('an erasure that was not finished', () => {
  async function begun() {
    const { folder, evidenceId, checkerId } = await place();
    const library = testLibrary(join(folder, PATHS.library));
    const { erasure } = previewSource(library.db, evidenceId);
    const id = erase(library, erasure, { checkerId, at: '2026-03-07T09:00:00.000Z' }) ?? '';
    return { library, id, hands: handsOf(library, join(folder, PATHS.backups)), folder };
  }

  test('is remembered while a backup has it, without a word of it, and forgotten once none has', async () => {
    const { library, id, hands } = await begun();
    const stopped = new AbortController();
    const oneOnly = { signal: stopped.signal, tell: () => stopped.abort() };
    const first = await finishErasing(library, unfinishedErasing(library.db, id), hands, oneOnly);
    expect(first).toMatchObject({ stopped: true, unfinished: true, backups: [{ state: 'erased' }] });
    const kept = JSON.stringify(library.db.prepare('SELECT * FROM erasing').all());
    for (const word of SECRETS) expect(kept).not.toContain(word);
    const failing = { ...hands, erase: () => Promise.reject(new Error('read only')) };
    const second = await finishErasing(library, unfinishedErasing(library.db, id), failing, watch);
    expect(second).toMatchObject({ stopped: false, unfinished: true });
    expect(second.backups.map(({ state }) => state).sort()).toEqual(['erased', 'failed']);
    const third = await finishErasing(library, unfinishedErasing(library.db, id), hands, watch);
    expect(third.unfinished).toBe(false);
    expect(unfinishedErasings(library.db)).toEqual([]);
    expect(() => unfinishedErasing(library.db, id)).toThrow(/nothingToErase/);
    expect(examineLibrary(library).findings).toEqual([]);
  });

  test('that is left so on purpose is forgotten, and the ledger says of how many backups', async () => {
    const { library, id } = await begun();
    write(library, () => endErasing(library.db, id, 2, '2026-03-08T09:00:00.000Z'));
    expect(unfinishedErasings(library.db)).toEqual([]);
    const said = library.db.prepare(`SELECT said FROM ledger WHERE kind = 'erasing.ended'`).pluck().all();
    expect(said).toEqual(['{"left":2}']);
    expect(examineLibrary(library).findings).toEqual([]);
  });

  test('that another program changed, put in or took away is found, and nothing is erased by it', async () => {
    const { library, id } = await begun();
    const codes = (): string[] => examineLibrary(library).findings.map(({ code }) => code);
    const { db } = library;
    db.exec(`UPDATE erasing SET erasure = replace(erasure, '"evidenceIds":["0', '"evidenceIds":["1')`);
    expect(codes()).toEqual(['erasingChanged']);
    expect(() => unfinishedErasing(db, id)).toThrow(/nothingToErase/);
    db.exec(`INSERT INTO erasing SELECT '${id.slice(0, -1)}x', erasure, checkerId, at, sealed FROM erasing`);
    expect(codes()).toEqual(['erasingChanged', 'erasingChanged']);
    db.exec('DELETE FROM erasing');
    expect(codes()).toEqual(['erasingChanged']);
  });
});
