import { app } from 'electron';
import { z } from '../core/zod.ts';
import { setupDesk } from './desk.ts';
import type { LibraryPlace } from './library-file.ts';

const HandedOver = z.object({ files: z.array(z.string()) });

/** Runs the app with its window until the checker quits. A second start hands its files over and leaves. */
export async function runDesk(place: LibraryPlace, files: string[]): Promise<void> {
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  const early = [...files];
  let handOver = (paths: readonly string[]): void => void early.push(...paths);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handOver([path]);
  });
  await app.whenReady();
  const desk = await setupDesk(place);
  handOver = desk.handOver;
  handOver(early);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = HandedOver.safeParse(data);
    if (handed.success) handOver(handed.data.files);
    desk.show();
  });
}
