import { callApp } from '../bench/libraries.ts';
import type { DrivenApp } from '../drive/launch.ts';

/** Puts a look on (theme, language, size as '900x600'): the page begins again with it. */
export async function dress(
  { app, desk }: Pick<DrivenApp, 'app' | 'desk'>,
  theme: string,
  language: string,
  size: string,
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
    (wanted) => innerWidth === wanted.width && document.documentElement.dataset.theme === wanted.theme,
    { width, theme },
  );
}
