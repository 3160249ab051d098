import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Output } from '../../core/contract/index.ts';
import type { BenchApps } from './bench-apps.ts';
import { makeBigLibrary } from './big-library.ts';
import { longestDelay } from './event-loop-delay.ts';
import { callApp } from './libraries.ts';
import { compare, type Finding } from './measure.ts';
import { FRAME_MS, keyToFrame, scrollFrames, slowest } from './page-frames.ts';
import { summarize } from './statistics.ts';

const ARTICLES = 10_000;
/** The length of a text makes no difference to the table. */
const SENTENCES = 4;
/** Frames that a scroll lasts, and pixels that it goes in each: five lines. */
const scrolled = 180;
const step = 280;
/** Each takes seconds. */
const MOST_ARCHIVED = 3;
/** What is typed into the filter field, and taken away again: it leaves many, some, then none. */
const typed = [...'haven taz', ...Array.from({ length: 9 }, () => 'Backspace')];

/**
 * Frames while the table of 10,000 articles is scrolled, beside a bare list of as many plain lines in the same window; from
 * a key typed into its filter field to the end of the frame that shows what it leaves; and how long the main process is held
 * up while all are archived, beside archiving them in one call.
 */
export async function benchLibrary(apps: BenchApps, runs: number): Promise<Finding[]> {
  makeBigLibrary(path.join(apps.folder, 'table.sqlite'), ARTICLES, SENTENCES);
  const { app, desk, quit } = await apps.drive('table');
  try {
    await nameFirst(desk);
    const [ours, base]: [number[], number[]] = [[], []];
    await addBareList(desk);
    for (let run = 0; run < runs; run++) {
      ours.push(...(await scrollIn(desk, '[role=grid]')));
      base.push(...(await scrollIn(desk, '#bare')));
    }
    const keys: number[] = [];
    await desk.keyboard.press('Control+Shift+f');
    for (let run = 0; run < runs; run++) for (const key of typed) keys.push(await keyToFrame(desk, key));
    const held = await archiveAll(app, desk, Math.min(runs, MOST_ARCHIVED));
    const against = 'a bare list of as many lines';
    return [
      compare({
        name: `frame while scrolling ${ARTICLES} articles`,
        unit: 'ms',
        ours,
        base,
        against,
        goal: 1.1,
      }),
      compare({
        name: 'the same, slowest twentieth',
        unit: 'ms',
        ours: slowest(ours),
        base: slowest(base),
        against,
        goal: 1.5,
      }),
      {
        name: 'letter typed into the filter, to its frame',
        unit: 'frames',
        ours: summarize(keys.map((ms) => ms / FRAME_MS)),
        goal: 1.5,
      },
      compare({
        name: `longest hold-up while ${ARTICLES} articles are archived`,
        unit: 'ms',
        ...held,
        against: 'the same in one call',
        goal: 0.2,
      }),
    ];
  } finally {
    await quit();
  }
}

/** Archives all as a checker does, and in one call as the desk does not; each is undone. */
async function archiveAll(
  app: ElectronApplication,
  desk: Page,
  runs: number,
): Promise<{ ours: number[]; base: number[] }> {
  const { articles } = await callApp<Output<'library.list'>>(desk, 'library.list', { since: null });
  const articleIds = articles.map(({ article }) => article.id);
  const [ours, base]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    await desk.getByRole('grid').focus();
    await desk.keyboard.press('Control+a');
    const picked = desk.getByRole('group', { name: 'Selected articles' });
    ours.push(
      await longestDelay(app, async () => {
        await picked.getByRole('button', { name: 'Archive' }).click();
        await desk
          .getByText(`Archived ${ARTICLES.toLocaleString('en')} articles`)
          .waitFor({ timeout: 120_000 });
      }),
    );
    await desk.getByRole('button', { name: 'Undo' }).click();
    await picked.waitFor({ timeout: 120_000 });
    base.push(
      await longestDelay(app, () => callApp(desk, 'articles.change', { articleIds, change: 'archive' })),
    );
    await callApp(desk, 'articles.undo', { articleIds });
  }
  return { ours, base };
}

/** Says who is checking, and waits for the table. */
export async function nameFirst(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    const begun = await window.tickmark.call('app.begin', {});
    const [checker] = begun.ok ? (begun.value as { checkers: { id: string }[] }).checkers : [];
    await window.tickmark.call('settings.set', { checkerId: checker?.id });
  });
  await desk.reload();
  await desk.locator('[role=grid] [role=row][aria-selected]').first().waitFor({ timeout: 120_000 });
}

/** Puts a list of plain lines over the window, one an article and as high as the table's; out of sight until it is scrolled. */
async function addBareList(desk: Page): Promise<void> {
  await desk.evaluate((lines) => {
    const list = document.createElement('div');
    list.id = 'bare';
    list.hidden = true;
    list.style.cssText = 'position:fixed;inset:0;z-index:99;overflow:auto;background:white';
    for (let line = 1; line <= lines; line++) {
      const element = document.createElement('div');
      element.style.height = '56px';
      element.textContent = `Article ${line}`;
      list.append(element);
    }
    document.body.append(list);
  }, ARTICLES);
}

async function scrollIn(desk: Page, selector: string): Promise<number[]> {
  await desk.evaluate((wanted) => {
    const list = document.querySelector('#bare');
    if (list instanceof HTMLElement) list.hidden = wanted !== '#bare';
  }, selector);
  const frames = await desk.evaluate(scrollFrames, { scrolled, step, selector });
  await desk.evaluate((wanted) => {
    const list = document.querySelector('#bare');
    if (list instanceof HTMLElement) list.hidden = true;
    document.querySelector(wanted)?.scrollTo(0, 0);
  }, selector);
  return frames;
}
