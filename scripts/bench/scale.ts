import { statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ArticleState, Output } from '../../core/contract/index.ts';
import { searchLibrary } from '../../db/search/search.ts';
import { openLibrary } from '../../db/store/open.ts';
import type { BenchApps } from './bench-apps.ts';
import { longestDelay } from './event-loop-delay.ts';
import { callApp, loadText } from './libraries.ts';
import { compare, inTurn, type Comparison, type Finding } from './measure.ts';
import { nameFirst } from './library.ts';
import { makeScaleLibrary, type Size } from './scale-library.ts';
import { startToRows } from './start.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

/** Nothing holds the main process up for longer than this, in milliseconds. */
const MOST_HELD = 50;
const SLOWEST = 0.95;
/** Of this many articles at once the app says when they are archived. */
const ARCHIVED = 10_000;
const BACKUP_WITHIN = 600_000;

/** What somebody types, from what is in nearly every article to a whole sentence, which is in one. */
const queries = [
  'ha',
  'haven',
  'yearbook 12',
  'archive 12345',
  '"said Haven"',
  'the of and in to that was is',
];

/**
 * What a library of `size` costs beside one with a single article, in the same run: start, a new article, each call that looked through the
 * whole library once, search, archiving, a backup; and the bytes that an article takes.
 */
export async function benchScale(apps: BenchApps, runs: number, size: Size): Promise<Finding[]> {
  const file = path.join(apps.folder, 'scale.sqlite');
  makeScaleLibrary(file, size);
  makeScaleLibrary(path.join(apps.folder, 'scale-empty.sqlite'), { articles: 1, claims: 3 });
  const kilobytes = statSync(file).size / 1000 / size.articles;
  return [
    { name: 'scale: an article on disk', unit: 'kB', ours: summarize([kilobytes]), goal: null },
    await starting(apps, runs),
    ...(await working(apps, runs)),
    ...searching(file, runs),
  ];
}

/** The first start is counted apart: after it the lines of the table are known. */
async function starting(apps: BenchApps, runs: number): Promise<Comparison> {
  for (const name of ['scale', 'scale-empty']) {
    const { desk, quit } = await apps.drive(name);
    await nameFirst(desk);
    await quit();
  }
  const found = await inTurn(
    runs,
    () => startToRows(apps, 'scale'),
    () => startToRows(apps, 'scale-empty'),
  );
  const against = 'a library of one article';
  return compare({ name: 'scale: start to the first row', unit: 'ms', ...found, against, goal: 1.3 });
}

/** One thing that is done: `held` is the longest time that the main process did nothing else. */
interface Done {
  readonly took: number;
  readonly held: number;
}

type Deed = (desk: Page, run: number) => Promise<unknown>;

async function working(apps: BenchApps, runs: number): Promise<Finding[]> {
  const [ours, base] = [await apps.drive('scale'), await doInEmpty(apps, runs)];
  try {
    await nameFirst(ours.desk);
    const found: Finding[] = [];
    for (const [name, deed] of Object.entries(deeds)) {
      const done = await doOften(ours, deed, runs);
      found.push(
        compare({
          ...{ name: `scale: ${name}`, unit: 'ms', against: 'a library of one article' },
          ...{ ours: done.map(({ took }) => took), base: base.get(name) ?? [] },
        }),
        held(name, done),
      );
    }
    found.push(held('archiving at once', await doOften(ours, archive, 1)));
    found.push(held('a backup', await doOften(ours, backUp, 1)));
    return found;
  } finally {
    await ours.quit();
  }
}

function held(name: string, done: readonly Done[]): Finding {
  const longest = Math.max(...done.map((one) => one.held));
  return {
    name: `scale: ${name}, holds main at most`,
    unit: 'ms',
    ours: summarize([longest]),
    goal: MOST_HELD,
  };
}

async function doInEmpty(apps: BenchApps, runs: number): Promise<ReadonlyMap<string, number[]>> {
  const empty = await apps.drive('scale-empty');
  try {
    await nameFirst(empty.desk);
    const found = new Map<string, number[]>();
    for (const [name, deed] of Object.entries(deeds))
      found.set(
        name,
        (await doOften(empty, deed, runs)).map(({ took }) => took),
      );
    return found;
  } finally {
    await empty.quit();
  }
}

async function doOften(
  { app, desk }: { app: ElectronApplication; desk: Page },
  deed: Deed,
  runs: number,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let run = 0; run < runs; run++) {
    let took = 0;
    const held = await longestDelay(app, async () => {
      const begun = performance.now();
      await deed(desk, run);
      took = performance.now() - begun;
    });
    done.push({ took, held });
  }
  return done;
}

async function firstArticle(desk: Page): Promise<ArticleState> {
  const { results } = await callApp<Output<'library.search'>>(desk, 'library.search', {
    query: 'yearbook',
    limit: 1,
  });
  return callApp<ArticleState>(desk, 'article.open', { articleId: results[0]?.articleId });
}

const deeds: Readonly<Record<string, Deed>> = {
  'a new article': (desk, run) => loadText(desk, articleText(40, 1_000_000 + run)),
  'what is new in the list': async (desk) => {
    await callApp(desk, 'library.list', { since: null });
  },
  'a key in the evidence form': async (desk, run) => {
    for (const query of ['ye', 'year', 'yearbook 12', `nothing${run}`])
      await callApp(desk, 'evidence.used', { query });
  },
  'opening an article': firstArticle,
  'a mark': async (desk, run) => {
    const { claims } = await firstArticle(desk);
    const verdict = run % 2 === 0 ? 'verified' : 'unverifiable';
    await callApp(desk, 'claim.setVerdict', { claimId: claims[0]?.id, verdict });
  },
};

/** As a checker does it, with all rows selected. */
async function archive(desk: Page): Promise<void> {
  await desk.getByRole('grid').focus();
  await desk.keyboard.press('Control+a');
  const picked = desk.getByRole('group', { name: 'Selected articles' });
  await picked.getByRole('button', { name: 'Archive' }).click();
  await desk.getByText(/^Archived [\d,]+ articles/).waitFor({ timeout: ARCHIVED * 60 });
}

async function backUp(desk: Page): Promise<void> {
  desk.setDefaultTimeout(BACKUP_WITHIN);
  await callApp(desk, 'backup.make', {});
}

function searching(file: string, runs: number): Finding[] {
  const library = openLibrary(file, 'read');
  const words = library.db.prepare('SELECT quote FROM claim LIMIT 1').pluck().get() as string | undefined;
  try {
    const all = [...queries, words ?? ''];
    const times = Array.from({ length: runs }, () => all.map((query) => timed(library, query))).flat();
    const slowest = times.toSorted((a, b) => a - b)[Math.ceil(times.length * SLOWEST) - 1] ?? NaN;
    return [{ name: 'scale: search, p95', unit: 'ms', ours: summarize([slowest]), goal: MOST_HELD }];
  } finally {
    library.close();
  }
}

function timed(library: ReturnType<typeof openLibrary>, query: string): number {
  const begun = performance.now();
  searchLibrary(library, query, 50);
  return performance.now() - begun;
}
