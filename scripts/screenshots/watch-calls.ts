import type { ElectronApplication } from '@playwright/test';

/** What the desk has asked of the app since it was watched: how many calls, and how many of them have no answer yet. */
export interface CallsSeen {
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
export function callsSeen(app: ElectronApplication): Promise<CallsSeen> {
  return app.evaluate(() => ({ ...(Reflect.get(globalThis, 'callsSeen') as CallsSeen) }));
}
