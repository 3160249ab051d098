import type { Frame, Page, ElectronApplication } from '@playwright/test';
import type { Shown } from './screen.ts';

/** Outside the window, where nothing is hovered. */
const NOWHERE = -1;

/**
 * Waits until a screen is as it stays: the pointer over nothing, nothing busy, no call of the desk without its answer, every
 * letter and picture there, and what the page does when it has nothing else to do done. The app is one whose calls are
 * watched (watch-calls.ts).
 */
export async function settle({ app, desk }: Shown): Promise<void> {
  await desk.mouse.move(NOWHERE, NOWHERE);
  await desk.evaluate(holdStill);
  for (let before = await callsSeen(app); ;) {
    await desk.evaluate(atRest);
    const framed = await Promise.all(framesOf(desk).map((frame) => frame.evaluate(hasItsFonts)));
    const after = await callsSeen(app);
    if (before.open === 0 && after.open === 0 && after.begun === before.begun && framed.every(Boolean))
      return;
    before = after;
  }
}

/** The frames in a page, whose own letters atRest waits for. */
function framesOf(desk: Page): Frame[] {
  return desk.frames().filter((frame) => frame !== desk.mainFrame());
}

/** Runs in a page or a frame of it, in which no script of its own may run and nothing is waited for. */
function hasItsFonts(): boolean {
  return document.readyState === 'complete' && document.fonts.status === 'loaded';
}

/** Runs in the page: no caret that blinks. Made by the page, since its policy lets no style of another in. */
function holdStill(): void {
  if (document.adoptedStyleSheets.length > 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent !important; }');
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: resolves when nothing in it is busy, its fonts and pictures are there and it has been idle after painting. */
async function atRest(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
  // React Aria hides what lies over a screen by its own style until it is placed.
  while (document.querySelector('[aria-busy=true], [data-rac][style*="opacity: 0"]') !== null) await frame();
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
  await frame();
  // What goes over into other colours (another theme) is there at once.
  for (const animation of document.getAnimations())
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
  // What was put off until the page is idle is done in the first; what that put off, in the second.
  await idle();
  await idle();
  if (document.querySelector('[data-rac][style*="opacity: 0"]') !== null) await atRest();
}

/** What the desk has asked of the app since it was watched: how many calls, and how many of them have no answer yet. */
interface CallsSeen {
  readonly begun: number;
  readonly open: number;
}

/** Has an app count its desk's calls. To be called once for an app, before callsSeen. */
export async function watchCalls(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, input: unknown) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const seen = { begun: 0, open: 0 };
    Reflect.set(globalThis, 'callsSeen', seen);
    for (const [channel, real] of [...handlers]) {
      if (!channel.startsWith('call:')) continue;
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (event, input) => {
        seen.begun += 1;
        seen.open += 1;
        return real(event, input).finally(() => (seen.open -= 1));
      });
    }
  });
}

/** Returns what an app that is watched has seen so far. */
function callsSeen(app: ElectronApplication): Promise<CallsSeen> {
  return app.evaluate(() => ({ ...(Reflect.get(globalThis, 'callsSeen') as CallsSeen) }));
}
