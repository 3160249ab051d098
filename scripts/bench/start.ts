import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { startApp } from './app-process.ts';
import type { BenchApps } from './bench-apps.ts';
import { claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { articleText } from './texts.ts';

/** Asks a page when the largest thing in it was painted, in milliseconds since 1970, and in what it stands. */
const largestPaint = `new Promise((resolve) => {
  globalThis.observer = new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (last.element?.closest('__WITHIN__')) resolve(performance.timeOrigin + last.startTime);
  });
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/**
 * Start to usable window: from the start of the process to the paint that shows the library's lines, and the word of the
 * bare window. Nothing looks into either before that.
 */
export async function benchStart(apps: BenchApps, runs: number): Promise<Finding[]> {
  await fillLibrary(apps);
  const bareProfile = path.join(apps.folder, 'bare-profile');
  await mkdir(bareProfile, { recursive: true });
  const ours = () => startToRows(apps, 'small');
  const bare = () => startToPaint(apps.bare, [`--user-data-dir=${bareProfile}`], /^data:/, 'h1');
  // The first start of each fills the disk's and the page's caches, as on every day but the first.
  await inTurn(1, ours, bare);
  const found = await inTurn(runs, ours, bare);
  return [
    compare({
      name: 'start to usable window',
      unit: 'ms',
      ...found,
      against: 'bare window',
      goal: 1.5,
    }),
  ];
}

/** How long the app takes from its start to the paint that shows the lines of a library. */
export function startToRows(apps: BenchApps, library: string): Promise<number> {
  return startToPaint(apps.ours, apps.oursArgs(library), /desk\/index\.html/, '[role=row]');
}

async function startToPaint(
  command: string,
  args: string[],
  address: RegExp,
  within: string,
): Promise<number> {
  const app = await startApp(command, args, address);
  try {
    const paintedAt = z.number().parse(await app.evaluate(largestPaint.replace('__WITHIN__', within)));
    return paintedAt - app.startedAt;
  } finally {
    await app.stop();
  }
}

/** Twenty articles, some with claims: what a library holds after a few weeks. */
async function fillLibrary(apps: BenchApps): Promise<void> {
  const { desk, quit } = await apps.drive('small');
  await nameAny(desk);
  for (let seed = 1; seed <= 20; seed++) {
    const articleId = await loadText(desk, articleText(40, seed));
    if (seed % 4 === 0) await claimSentences(desk, articleId, 12, true);
  }
  await quit();
}
