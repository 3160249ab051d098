import { callApp } from '../bench/libraries.ts';
import { sizeOf, type Look } from './looks.ts';
import type { Shown } from './screen.ts';

/** Puts a look on: the page begins again with it, and takes keys. */
export async function dress(shown: Shown, { theme, language, size }: Look): Promise<void> {
  const { desk } = shown;
  await callApp(desk, 'settings.set', { theme, language });
  await resize(shown, size);
  await desk.reload();
  await desk.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  await desk.locator('#desk:not([aria-busy])').waitFor();
}

/** Gives the window another size, and waits until the page has it. */
export async function resize({ app, desk }: Shown, size: string): Promise<void> {
  const [width, height] = sizeOf(size);
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows().find((other) => other.isVisible());
      window?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await desk.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}
