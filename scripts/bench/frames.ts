import type { Page } from '@playwright/test';
import type { BenchApps } from './bench-apps.ts';
import { claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, type Finding } from './measure.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

const frameMs = 1000 / 60;
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
        ours: summarize(typed.map((ms) => ms / frameMs)),
        goal: 1.5,
      },
    ];
  } finally {
    await quit();
  }
}

function slowest(frames: readonly number[]): number[] {
  const sorted = frames.toSorted((a, b) => b - a);
  return sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 20)));
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

/** Runs in the page: scrolls what the selector names, or what that scrolls in, and returns the time of each frame. */
function scrollFrames(wanted: { scrolled: number; step: number; selector: string }): Promise<number[]> {
  let scroller: Element | null = document.querySelector(wanted.selector);
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1)
    scroller = scroller.parentElement;
  const target = scroller;
  if (target === null) throw new Error('nothing scrolls');
  return new Promise((resolve) => {
    const times: number[] = [];
    let before: number | null = null;
    const frame = (now: number): void => {
      if (before !== null) times.push(now - before);
      before = now;
      if (times.length === wanted.scrolled) return resolve(times);
      target.scrollTop += wanted.step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Types into the note of the first claim; returns milliseconds from each key to the end of its frame. */
async function typeNote(desk: Page): Promise<number[]> {
  await desk.keyboard.press('j');
  await desk.keyboard.press('n');
  await desk.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  const took: number[] = [];
  for (let letter = 0; letter < letters; letter++) {
    const shown = await desk.evaluateHandle(() => {
      const ms = new Promise<number>((resolve) => {
        window.addEventListener(
          'input',
          (event) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            requestAnimationFrame(() => port2.postMessage(null));
          },
          { once: true, capture: true },
        );
      });
      return { ms };
    });
    await desk.keyboard.press('e');
    took.push(await shown.evaluate(({ ms }) => ms));
  }
  return took;
}
