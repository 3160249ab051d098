import type { Page } from '@playwright/test';

/** Drops a file or a folder as the file manager does, so that the page gets it from the browser, not from a script. */
export async function dropFromDisk(desk: Page, path: string): Promise<void> {
  const session = await desk.context().newCDPSession(desk);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}
