import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import path from 'node:path';
import { Failure } from '../tools/failure.ts';
import { startApp, type AppProcess } from './app-process.ts';
import type { BenchApps } from './bench-apps.ts';
import { claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { articleText } from './texts.ts';

const articleIsOpen = `new Promise((resolve) => {
  const look = () => document.querySelector('[role=document] article') ? resolve(true) : requestAnimationFrame(look);
  look();
})`;
/** Resolves to whether the article is on the desk already, as it is where it lay there when the app ended. */
const isOnDesk = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[role=document] article')) return resolve(true);
    const grid = document.querySelector('[role=grid]');
    return grid && grid === document.activeElement ? resolve(false) : requestAnimationFrame(look);
  };
  look();
})`;

/**
 * Memory with an article of 2,000 words and 40 claims open, once it has come to rest, against the bare window: the
 * proportional set size of every process of the app.
 */
export async function benchMemory(apps: BenchApps, runs: number): Promise<Finding[]> {
  const { desk, quit } = await apps.drive('memory');
  await nameAny(desk);
  await claimSentences(desk, await loadText(desk, articleText(160, 3)), 40, true);
  await quit();
  const ours = async (): Promise<number> => {
    const app = await startApp(apps.ours, apps.oursArgs('memory'), /desk\/index\.html/);
    return weighed(app, async () => {
      if ((await app.evaluate(isOnDesk)) === false) await app.press('Enter');
      await app.evaluate(articleIsOpen);
    });
  };
  const bare = async (): Promise<number> => {
    const profile = path.join(apps.folder, 'bare-profile');
    return weighed(await startApp(apps.bare, [`--user-data-dir=${profile}`], /^data:/), () =>
      Promise.resolve(),
    );
  };
  const found = await inTurn(runs, ours, bare);
  const name = 'memory with an article open';
  return [compare({ name, unit: 'MB', ...found, against: 'bare window', goal: 1.5 })];
}

async function weighed(app: AppProcess, use: () => Promise<void>): Promise<number> {
  try {
    await use();
    return await memoryAtRest(app.pid);
  } finally {
    await app.stop();
  }
}

/** Waits until the memory has not changed by a hundredth for two seconds, and returns it in megabytes. */
async function memoryAtRest(pid: number): Promise<number> {
  let last = await memoryOf(pid);
  for (let still = 0, looks = 0; still < 4; looks++) {
    if (looks > 60) throw new Failure('The memory of an app did not come to rest within 30 s.');
    await after(500);
    const next = await memoryOf(pid);
    still = Math.abs(next - last) < last / 100 ? still + 1 : 0;
    last = next;
  }
  return last;
}

/** The proportional set size of a process and all its descendants, in megabytes. */
async function memoryOf(pid: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const status = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const [, parent] = /\) \S (\d+) /.exec(status) ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const belongs = (process: number): boolean => {
    for (let at: number | undefined = process; at !== undefined && at > 1; at = parents.get(at))
      if (at === pid) return true;
    return false;
  };
  const sizes = [...parents.keys()].filter(belongs).map(async (process) => {
    const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}
