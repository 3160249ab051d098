import type { ElectronApplication, Page } from '@playwright/test';

/** The moment at which every picture is taken, so that pictures of two days can be laid beside each other. */
const MOMENT = Date.UTC(2026, 2, 2, 10, 0, 0);

/**
 * Stops the clock of an app, of its process and of its page. The process's goes on by a millisecond with every look, so that
 * what is made in turn stays in order. The page must begin again to have it.
 */
export async function stopClock(app: ElectronApplication, desk: Page): Promise<void> {
  await app.evaluate((_electron, moment) => {
    const Real = Date;
    let looks = 0;
    class Stopped extends Real {
      constructor(...given: [] | [number | string | Date]) {
        if (given.length === 0) super(Stopped.now());
        else super(given[0]);
      }
      static override now(): number {
        return moment + looks++;
      }
    }
    globalThis.Date = Stopped as unknown as DateConstructor;
  }, MOMENT);
  await desk.clock.setFixedTime(MOMENT);
}
