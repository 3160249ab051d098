import { expect, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog } from '../../scripts/drive/launch.ts';
import type { ArticleState } from '../../core/contract/index.ts';
import { reloadDesk } from './app-process.ts';
import type { RunningApp, Start } from './app.ts';

/** What starts a colleague's app: a profile and a library of their own, beside the first. */
export function colleague(folder: string, args: string[] = []): Start {
  const own = [`--user-data-dir=${join(folder, 'bram')}`, '--library', colleagueLibrary(folder)];
  return { args: [...own, ...args] };
}

export function colleagueLibrary(folder: string): string {
  return join(folder, 'bram.sqlite');
}

/** Makes another checker the one at the keyboard. */
export async function becomes(desk: Page, name: string, initials: string): Promise<void> {
  await desk.evaluate((checker) => window.tickmark.call('checker.save', { id: null, ...checker }), {
    name,
    initials,
  });
  await reloadDesk(desk);
}

/** Saves the case file of the article on the desk, with what `choose` does in the dialog first, and closes that. */
export async function saveCase(
  { app, desk }: RunningApp,
  path: string,
  choose: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await answerSaveDialog(app, path);
  await desk.keyboard.press('Control+Shift+S');
  const dialog = desk.getByRole('dialog', { name: 'Save a case file' });
  await choose(dialog);
  await dialog.getByRole('button', { name: 'Save case file…' }).click();
  // One with a passphrase takes seconds for its key.
  await expect(dialog).toContainText(/Saved( and signed)?, /);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Opens a case file from the File menu's command. */
export async function openCaseFile({ app, desk }: RunningApp, path: string): Promise<void> {
  await answerOpenDialog(app, [path]);
  await desk.keyboard.press('Control+Shift+O');
}

/** The article that was changed last, as the app gives it. */
export async function onlyArticle(desk: Page): Promise<ArticleState> {
  return desk.evaluate(async () => {
    const value = async (name: string, input: unknown): Promise<unknown> => {
      const answer = await window.tickmark.call(name, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value;
    };
    const { articles } = (await value('library.list', { removed: false })) as {
      articles: { article: { id: string } }[];
    };
    const articleId = articles[0]?.article.id;
    return (await value('article.open', { articleId, versionId: null })) as never;
  });
}
