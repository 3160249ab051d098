import { expect, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../core/commands/commands.ts';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { translator, type Translate } from '../../core/i18n/translate.ts';
import { Language } from '../../core/i18n/language.ts';
import type { DrivenApp } from '../drive/launch.ts';

/** An app whose screens are shown. */
export type Shown = Pick<DrivenApp, 'app' | 'desk'>;

/** A screen: how to get to it from where the one before it ended, and what must be put back after it. */
export interface Screen {
  readonly name: string;
  /** True if no command works yet, so that another theme is put on by beginning again. */
  readonly isBeforeCommands?: boolean;
  show(shown: Shown): Promise<void>;
  leave?(shown: Shown): Promise<void>;
}

/** Whatever dialog lies over the screen. */
export function dialog(desk: Page): Locator {
  return desk.locator('[role=dialog], [role=alertdialog]');
}

/** Closes whatever lies over the screen. */
export async function closeOverlays(desk: Page): Promise<void> {
  const menu = desk.getByRole('menu');
  while (await dialog(desk).or(menu).first().isVisible()) {
    await desk.keyboard.press('Escape');
    await expect(dialog(desk).or(menu)).toHaveCount(0);
    // The focus comes back with the next frame: what is opened before that has another way back.
    await desk.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}

/** Takes away what is said for some seconds: it would be in one picture and not in the next. */
export async function closeMessages(desk: Page): Promise<void> {
  const t = await wordsOf(desk);
  const close = desk.getByRole('log').getByRole('button', { name: t('ui.close') });
  // They may go by themselves meanwhile.
  for (const button of await close.elementHandles())
    await button.evaluate((element) => {
      if (element instanceof HTMLElement) element.click();
    });
  await expect(close).toHaveCount(0);
}

/** Performs a command by its entry in the application's menu. */
export async function command({ app }: Shown, id: CommandId): Promise<void> {
  await app.evaluate(({ Menu }, entry) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(entry);
    if (item?.enabled !== true) throw new Error(`The menu has no ${entry} now`);
    // What it does may collect garbage, and with it the promise of this very call.
    setImmediate(item.click as () => void);
  }, id);
}

/** Returns the words of the interface in the language that it is shown in. */
export async function wordsOf(desk: Page): Promise<Translate> {
  const language = Language.parse(await desk.locator('html').getAttribute('lang'));
  await loadAllWords();
  return translator(language);
}

/** A dialog that a key opens. */
export function byKeys(name: string, keys: string): Screen {
  return {
    name,
    show: async ({ desk }) => {
      await desk.keyboard.press(keys);
      await expect(dialog(desk)).toBeVisible();
    },
  };
}

/** A dialog that a command opens. */
export function byCommand(name: string, id: CommandId): Screen {
  return {
    name,
    show: async (shown) => {
      await command(shown, id);
      await expect(dialog(shown.desk)).toBeVisible();
    },
  };
}
