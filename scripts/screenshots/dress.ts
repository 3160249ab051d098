import { callApp } from '../bench/libraries.ts';
import type { DrivenApp } from '../drive/launch.ts';
import type { Look } from './looks.ts';

/** Puts a look on: the page begins again with it, and takes keys. */
export async function dress(
  { app, desk }: Pick<DrivenApp, 'app' | 'desk'>,
  { theme, language, size }: Look,
): Promise<void> {
  await callApp(desk, 'settings.set', { theme, language });
  const [width = 0, height = 0] = size.split('x').map(Number);
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows().find((other) => other.isVisible());
      window?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await desk.reload();
  await desk.waitForFunction(
    (wanted) =>
      innerWidth === wanted.width &&
      innerHeight === wanted.height &&
      document.documentElement.dataset.theme === wanted.theme,
    { width, height, theme },
  );
  await desk.locator('#desk:not([aria-busy])').waitFor();
}
