import type { Page } from '@playwright/test';
import type { BenchApps } from './bench-apps.ts';
import { claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, type Finding } from './measure.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

const sizes = [10, 1000, 5000] as const;
const frameMs = 1000 / 60;
/** A mark takes little time, so there are more runs of it than of anything else. */
const marksARun = 4;
/** Not counted: the first marks after an article is opened, while the page's code is still cold. */
const warmUp = 5;

/**
 * Key to committed and painted mark, on articles with a claim in nine of ten sentences, so that as many are in sight in
 * a short one as in a long one: from the key's own time to the end of the first frame in which the margin shows the new
 * tick and the desk says that it is saved.
 */
export async function benchMark(apps: BenchApps, runs: number): Promise<Finding[]> {
  const { desk, quit } = await apps.drive('marks');
  try {
    await nameAny(desk);
    const found = new Map<number, number[]>();
    for (const size of sizes) {
      const articleId = await loadText(desk, articleText(Math.ceil(size / 0.9), size));
      await claimSentences(desk, articleId, size, false);
      await desk.reload();
      // The article that was changed last has the first line.
      await desk.getByRole('grid', { name: 'Articles' }).waitFor();
      await desk.keyboard.press('Enter');
      await desk.getByRole('document', { name: /^Text of/ }).waitFor();
      found.set(size, await markClaims(desk, runs * marksARun));
    }
    return findings(found);
  } finally {
    await quit();
  }
}

function findings(found: ReadonlyMap<number, number[]>): Finding[] {
  const of = (size: number): number[] => found.get(size) ?? [];
  const inFrames = sizes.map((size) => ({
    name: `key to committed and painted mark, ${size} claims`,
    unit: 'frames' as const,
    ours: summarize(of(size).map((ms) => ms / frameMs)),
    goal: size === 1000 ? 2 : null,
  }));
  const growth = compare({
    name: 'the same with 5000 claims',
    unit: 'ms',
    ours: of(5000),
    base: of(1000),
    against: 'with 1000 claims',
    goal: 1.5,
  });
  return [...inFrames, growth];
}

/** Goes from claim to claim and marks each; returns how long each mark took, in milliseconds. */
async function markClaims(desk: Page, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < count + warmUp; run++) {
    // Down and up again, so that ten claims are enough.
    await desk.keyboard.press(run % 8 < 4 ? 'j' : 'k');
    await desk.evaluate(settled);
    const { number, verdict } = await desk.evaluate(selectedClaim);
    const next = verdict === 'verified' ? 'unverifiable' : 'verified';
    const marked = await desk.evaluateHandle(watchMark, { number, verdict: next });
    await desk.keyboard.press(next.slice(0, 1));
    const ms = await marked.evaluate(({ took: promise }) => promise);
    if (run >= warmUp) took.push(ms);
  }
  return took;
}

/** Runs in the page: the number and the verdict of the claim in the inspector. */
function selectedClaim(): { number: string; verdict: string } {
  const inspector = document.querySelector('section[aria-label=Inspector]');
  const [, number = ''] = /Claim ([\d,]+)/.exec(inspector?.textContent ?? '') ?? [];
  const on = inspector?.querySelector('[aria-label="that it is so"] [aria-pressed=true]');
  return { number: number.replaceAll(',', ''), verdict: on?.getAttribute('aria-label') ?? '' };
}

/** Runs in the page: resolves when it has nothing left to do. */
function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
}

/**
 * Runs in the page: waits for the next key, then for the claim's mark in the margin to show that verdict and for the
 * word that all is saved, then for the end of the frame that paints them.
 */
function watchMark(wanted: { number: string; verdict: string }): { took: Promise<number> } {
  const isMark = (button: Element): boolean => {
    const label = button.getAttribute('aria-label') ?? '';
    return label.endsWith(`, ${wanted.verdict}`) && label.replace(/\D/g, '') === wanted.number;
  };
  const isThere = (): boolean => {
    const status = document.querySelector('footer')?.textContent ?? '';
    const marks = document.querySelectorAll('[role=document] button[aria-label]');
    return status.startsWith('Saved') && [...marks].some(isMark);
  };
  const afterFrame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  const took = new Promise<number>((resolve, reject) => {
    setTimeout(
      () => reject(new Error(`claim ${wanted.number} was never shown as ${wanted.verdict}`)),
      20_000,
    );
    const pressed = (event: KeyboardEvent): void => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        afterFrame(() => resolve(performance.now() - event.timeStamp));
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    };
    window.addEventListener('keydown', pressed, { once: true, capture: true });
  });
  return { took };
}
