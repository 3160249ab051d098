import { expect } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog } from '../drive/launch.ts';
import { files, kept } from './files.ts';
import { namePlaces } from './name-places.ts';
import { byCommand, byKeys, command, dialog, wordsOf, type Screen } from './screen.ts';

/** Before anybody has given a name, and before anything is loaded. */
export const begin: readonly Screen[] = [
  {
    name: 'first-start',
    isBeforeCommands: true,
    show: ({ desk }) => expect(desk.locator('form')).toBeVisible(),
  },
];

export const empty: readonly Screen[] = [
  { name: 'empty-library', show: ({ desk }) => expect(desk.locator('main h2')).toBeVisible() },
];

/** The library, in the order in which one screen leads to the next. */
export const libraryScreens: readonly Screen[] = [
  {
    name: 'library',
    show: async ({ desk }) => {
      await expect(desk.getByRole('grid')).toBeFocused();
      // Else the cursor is where whoever came before left it.
      await desk.keyboard.press('Home');
    },
  },
  {
    name: 'library-menu',
    show: async ({ desk }) => {
      await desk.keyboard.press('Shift+F10');
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'library-filter',
    show: async ({ desk }) => {
      const t = await wordsOf(desk);
      await desk.getByRole('button', { name: t('library.filterButton'), exact: true }).click();
      await expect(dialog(desk)).toBeVisible();
    },
  },
  byCommand('library-arrange', 'library.arrange'),
  {
    name: 'library-groups',
    show: async (shown) => {
      await command(shown, 'library.groupByStatus');
      await expect(shown.desk.getByRole('treegrid')).toBeVisible();
    },
    leave: async (shown) => {
      await command(shown, 'library.groupByNone');
      await expect(shown.desk.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'library-search',
    show: async ({ desk }) => {
      await desk.keyboard.press('Control+f');
      await desk.keyboard.type('water');
      await expect(desk.locator('mark').first()).toBeVisible();
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'library-several',
    show: async ({ desk }) => {
      await desk.getByRole('grid').focus();
      await desk.keyboard.press('Home');
      await desk.keyboard.press('Shift+ArrowDown');
      await desk.keyboard.press('Shift+ArrowDown');
      await expect(desk.locator('[role=row][aria-selected=true]')).toHaveCount(3);
    },
  },
  byCommand('reports', 'library.export'),
  byCommand('results', 'library.results'),
  byCommand('earlier-checks', 'archives.show'),
  byCommand('threads', 'threads.show'),
  {
    name: 'earlier-checks-table',
    show: async (shown) => {
      await command(shown, 'archives.show');
      const t = await wordsOf(shown.desk);
      await answerOpenDialog(shown.app, [files.earlierChecks]);
      await dialog(shown.desk)
        .getByRole('button', { name: t('archives.add') })
        .click();
      await expect(dialog(shown.desk).getByRole('table')).toBeVisible();
      await expect(dialog(shown.desk)).toContainText(t('archives.needClaim'));
    },
  },
  {
    ...byKeys('details', 'Control+i'),
    show: async ({ desk }) => {
      await desk.getByRole('grid').focus();
      await desk.keyboard.press('Home');
      await desk.keyboard.press('Control+i');
      await expect(dialog(desk)).toBeVisible();
    },
  },
  {
    name: 'library-rename',
    show: async ({ desk }) => {
      await desk.getByRole('grid').focus();
      await desk.keyboard.press('Home');
      await desk.keyboard.press('F2');
      await expect(desk.getByRole('grid').getByRole('textbox')).toBeFocused();
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  {
    name: 'library-deleted',
    show: async (shown) => {
      await command(shown, 'library.deleted');
      await expect(shown.desk.getByRole('grid')).toHaveCount(0);
    },
    leave: async (shown) => {
      await command(shown, 'library.articles');
      await expect(shown.desk.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'load-results',
    show: async (shown) => {
      await answerOpenDialog(shown.app, [files.newer, files.annotations]);
      await command(shown, 'article.load');
      await expect(dialog(shown.desk)).toBeVisible();
    },
  },
  byKeys('settings', 'Control+,'),
  {
    name: 'snippets',
    show: async (shown) => {
      await command(shown, 'app.snippets');
      // How far the dialog can be scrolled depends on how long the library's name is.
      await namePlaces(shown.desk);
      const text = dialog(shown.desk).getByText(kept[0].text);
      await text.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'move-library',
    show: async (shown) => {
      const { desk } = shown;
      const t = await wordsOf(desk);
      await answerSaveDialog(shown.app, '/home/noor/Newsroom/tickmark.sqlite');
      await command(shown, 'app.settings');
      // How far the settings are scrolled behind it depends on how long the library's name is.
      await namePlaces(desk);
      const ask = dialog(desk).getByRole('button', { name: t('move.open') });
      await ask.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await ask.click();
      await expect(desk.getByRole('alertdialog')).toBeVisible();
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('alertdialog')).toHaveCount(0);
    },
  },
  byCommand('about', 'app.about'),
];
