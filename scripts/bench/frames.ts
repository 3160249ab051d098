import type { Page } from '@playwright/test';
import type { BenchApps } from './bench-apps.ts';
import { claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, type Finding } from './measure.ts';
import { FRAME_MS, keyToFrame, scrollFrames, slowest } from './page-frames.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

/** About 200,000 words. */
const sentences = 16_000;
const claims = 5000;
/** Frames that a scroll lasts, and pixels that it goes in each. */
const scrolled = 180;
const step = 90;
/** Letters typed into a note. */
const letters = 40;

/**
 * Frames while a text of 200,000 words with 5,000 claims is scrolled, beside the same text as bare paragraphs scrolled alike
 * in a bare window; and from a key typed into a note to the end of the frame that shows it.
 */
export async function benchFrames(apps: BenchApps, runs: number): Promise<Finding[]> {
  const text = articleText(sentences, 7);
  const bare = await bareFrames(apps, text, runs);
  const { desk, quit } = await apps.drive('frames');
  try {
    await nameAny(desk);
    const articleId = await loadText(desk, text);
    await claimSentences(desk, articleId, claims, false);
    await desk.reload();
    await desk.getByRole('grid', { name: 'Articles' }).waitFor();
    await desk.keyboard.press('Enter');
    const galley = desk.getByRole('document', { name: /^Text of/ });
    await galley.waitFor();
    const frames: number[] = [];
    for (let run = 0; run < runs; run++)
      frames.push(...(await desk.evaluate(scrollFrames, { scrolled, step, selector: '[role=document]' })));
    const typed = await typeNote(desk);
    return [
      compare({
        name: `frame while scrolling, ${claims} claims in 200,000 words`,
        unit: 'ms',
        ours: frames,
        base: bare,
        against: 'the same text as bare paragraphs',
        goal: 1.1,
      }),
      compare({
        name: 'the same, slowest twentieth',
        unit: 'ms',
        ours: slowest(frames),
        base: slowest(bare),
        against: 'the same text as bare paragraphs',
        goal: 1.5,
      }),
      {
        name: 'letter typed into a note, to its frame',
        unit: 'frames',
        ours: summarize(typed.map((ms) => ms / FRAME_MS)),
        goal: 1.5,
      },
    ];
  } finally {
    await quit();
  }
}

async function bareFrames(apps: BenchApps, text: string, runs: number): Promise<number[]> {
  const { desk, quit } = await apps.driveBare();
  try {
    await desk.evaluate((words) => {
      const scroller = document.createElement('div');
      scroller.id = 'bare';
      scroller.style.cssText = 'position:fixed;inset:0;overflow:auto;font:18px/1.6 serif';
      for (const paragraph of words.split('\n\n')) {
        const element = document.createElement('p');
        element.textContent = paragraph;
        scroller.append(element);
      }
      document.body.append(scroller);
    }, text);
    const frames: number[] = [];
    for (let run = 0; run < runs; run++)
      frames.push(...(await desk.evaluate(scrollFrames, { scrolled, step, selector: '#bare' })));
    return frames;
  } finally {
    await quit();
  }
}

/** Types into the note of the first claim; returns milliseconds from each key to the end of its frame. */
async function typeNote(desk: Page): Promise<number[]> {
  await desk.keyboard.press('j');
  await desk.keyboard.press('n');
  await desk.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  const took: number[] = [];
  for (let letter = 0; letter < letters; letter++) took.push(await keyToFrame(desk, 'e'));
  return took;
}
