import type { ElectronApplication } from '@playwright/test';

interface Watched {
  longest: number;
}

/** Returns the longest time in milliseconds for which the main process did nothing else while `work` went on. */
export async function longestDelay(app: ElectronApplication, work: () => Promise<void>): Promise<number> {
  await app.evaluate(() => {
    const watched = { longest: 0, timer: undefined as unknown };
    let before = performance.now();
    watched.timer = setInterval(() => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - before);
      before = now;
    }, 1);
    Reflect.set(globalThis, 'heldUp', watched);
  });
  await work();
  return app.evaluate(() => {
    const watched = Reflect.get(globalThis, 'heldUp') as Watched & { timer: NodeJS.Timeout };
    clearInterval(watched.timer);
    return watched.longest;
  });
}
