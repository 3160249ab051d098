import type { Page } from '@playwright/test';

/** Milliseconds of a frame, at sixty a second. */
export const FRAME_MS = 1000 / 60;

/** Returns the slowest twentieth of frames, the slowest first. */
export function slowest(frames: readonly number[]): number[] {
  const sorted = frames.toSorted((a, b) => b - a);
  return sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 20)));
}

/** Runs in the page: scrolls what the selector names, or what that scrolls in, and returns the time of each frame. */
export function scrollFrames(wanted: {
  scrolled: number;
  step: number;
  selector: string;
}): Promise<number[]> {
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

/** Presses a key that types something; returns milliseconds from it to the end of the frame that shows it. */
export async function keyToFrame(desk: Page, key: string): Promise<number> {
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
  await desk.keyboard.press(key);
  return shown.evaluate(({ ms }) => ms);
}
