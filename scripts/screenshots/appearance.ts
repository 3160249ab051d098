import { isCommandId } from '../../core/commands/commands.ts';
import { callApp } from '../bench/libraries.ts';
import { isShown } from '../drive/launch.ts';
import { Failure } from '../tools/failure.ts';
import { sizeOf, type Look } from './looks.ts';
import { command, type Shown } from './screen.ts';

/** Sets a look: the page begins again with it, and takes keys. */
export async function dress(shown: Shown, { theme, language, size }: Look): Promise<void> {
  const { desk } = shown;
  await callApp(desk, 'settings.set', { theme, language });
  await resize(shown, size);
  await desk.reload();
  await isDressed(shown, theme);
  await desk.locator('#desk:not([aria-busy])').waitFor();
}

/** Puts another theme on by its command: the screen stays. There must be a checker, since the first screen has no commands. */
export async function changeTheme(shown: Shown, theme: string): Promise<void> {
  const id = `theme.${theme}`;
  if (!isCommandId(id)) throw new Failure(`There is no theme ${theme}`);
  await command(shown, id);
  await isDressed(shown, theme);
}

/** Waits until the page has a theme, and Chromium the scheme that goes with it: what is in a frame has only that. */
async function isDressed({ desk }: Shown, theme: string): Promise<void> {
  await desk.waitForFunction((wanted) => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    return document.documentElement.dataset.theme === wanted && isDark === (wanted === 'dark');
  }, theme);
}

/** Gives the window another size, and waits until the page has it. */
export async function resize({ app, desk }: Shown, size: string): Promise<void> {
  const [width, height] = sizeOf(size);
  await isShown(app, desk);
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows().find((other) => other.isVisible());
      window?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await desk.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}
