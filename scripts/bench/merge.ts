import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultCaseOptions } from '../../core/casefile/manifest.ts';
import { setVerdict } from '../../core/model/claim/claim-changes.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { mergeCase } from '../../db/casefile/merge.ts';
import { readCase } from '../../db/casefile/read.ts';
import { putCase } from '../../db/casefile/write.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { openLibrary } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { buildCase } from '../../main/features/casefile/build-case.ts';
import { openCase, openedAs } from '../../main/features/casefile/open-case.ts';
import { answerOpenDialog } from '../drive/launch.ts';
import type { BenchApps } from './bench-apps.ts';
import { addArticle } from './big-library.ts';
import { longestDelay } from './event-loop-delay.ts';
import { compare, type Finding } from './measure.ts';

const CLAIMS = 3000;
const AT = '2026-03-04T09:00:00.000Z';
const LATER = '2026-03-05T09:00:00.000Z';

/** Each run has a library of its own, and takes seconds. */
const MOST_RUNS = 3;

/**
 * The longest time for which the main process is blocked while a colleague's case file of 3,000 verdicts is opened and
 * merged, compared with the same merge in one piece within the process that waits for it.
 */
export async function benchMerge(apps: BenchApps, runs: number): Promise<Finding[]> {
  const made = await makeBoth(apps.folder);
  const ours: number[] = [];
  const base: number[] = [];
  for (let run = 0; run < Math.min(runs, MOST_RUNS); run++) {
    ours.push(await mergedInApp(apps, made, `merge-${run}`));
    base.push(await mergedHere(made, path.join(apps.folder, `merge-base-${run}.sqlite`)));
  }
  return [
    compare({
      name: `longest hold-up while ${CLAIMS} verdicts are merged`,
      unit: 'ms',
      ours,
      base,
      against: 'the same merge in one piece',
      goal: 0.2,
    }),
  ];
}

interface Made {
  /** The library that it is merged into, and the case file. */
  library: string;
  file: string;
  articleId: Id;
  checkerId: Id;
}

/** Makes a library with an article and its claims, and the case file of a colleague who has decided all of them. */
async function makeBoth(folder: string): Promise<Made> {
  const library = path.join(folder, 'merge.sqlite');
  const own = openLibrary(library, 'write');
  const { id: checkerId } = saveChecker(own.db, { id: null, name: 'Noor Smit', initials: 'NS' }, AT);
  changeSettings(own.db, { checkerId });
  const articleId = addArticle(own, 7, CLAIMS + 400, checkerId, CLAIMS);
  const wish = {
    articleId,
    options: defaultCaseOptions,
    passphrase: null,
    appVersion: '0.1.0',
    madeAt: AT,
    madeBy: { name: 'Noor Smit', initials: 'NS' },
  };
  const given = await openCase('given.tickmark', (await buildCase(own, wish)).bytes, null);
  own.close();

  const theirs = openLibrary(path.join(folder, 'merge-theirs.sqlite'), 'write');
  const bram = saveChecker(theirs.db, { id: null, name: 'Bram Vos', initials: 'BV' }, AT);
  const { contents, facts, files } = given;
  const bytesOf = (hash: string): Uint8Array | null => files.get(hash) ?? null;
  write(theirs, () => putCase(theirs.db, contents, { facts, openedAt: AT, bytesOf }));
  const second = { checkerId: bram.id, at: LATER };
  for (const claim of readCase(theirs, articleId).claims)
    commit(theirs, { articleId, ...second }, [setVerdict(claim, 'verified', second)]);
  const back = await buildCase(theirs, {
    ...wish,
    madeAt: LATER,
    madeBy: { name: 'Bram Vos', initials: 'BV' },
  });
  theirs.close();
  const file = path.join(folder, 'from Bram.tickmark');
  await writeFile(file, back.bytes);
  return { library, file, articleId, checkerId };
}

async function mergedInApp(apps: BenchApps, { library, file }: Made, name: string): Promise<number> {
  await copyFile(library, path.join(apps.folder, `${name}.sqlite`));
  const { app, desk, quit } = await apps.drive(name);
  try {
    await desk.getByRole('grid', { name: 'Articles' }).waitFor();
    await answerOpenDialog(app, [file]);
    return await longestDelay(app, async () => {
      await desk.keyboard.press('Control+Shift+O');
      await desk.getByRole('button', { name: 'Merge', exact: true }).click({ timeout: 120_000 });
      await desk.getByRole('dialog', { name: 'Merged' }).waitFor({ timeout: 120_000 });
    });
  } finally {
    await quit();
  }
}

/** Opens and merges the same file in this process; returns milliseconds. */
async function mergedHere({ library, file, articleId, checkerId }: Made, copy: string): Promise<number> {
  await copyFile(library, copy);
  const own = openLibrary(copy, 'write');
  const bytes = await readFile(file);
  const since = performance.now();
  const name = 'from Bram.tickmark';
  mergeCase(own, { articleId, checkerId, at: LATER }, openedAs(name, await openCase(name, bytes, null)));
  const took = performance.now() - since;
  own.close();
  return took;
}
