import { expect, type Page } from '@playwright/test';

/** A screen: how to get to it from where the one before it ended. */
export interface Screen {
  readonly name: string;
  show(desk: Page): Promise<void>;
}

const dialog = (desk: Page) => desk.locator('[role=dialog], [role=alertdialog]');

function overlay(name: string, keys: string): Screen {
  return {
    name,
    show: async (desk) => {
      await desk.keyboard.press(keys);
      await expect(dialog(desk)).toBeVisible();
    },
  };
}

/** Closes whatever lies over the screen. */
export async function closeOverlays(desk: Page): Promise<void> {
  while (await dialog(desk).or(desk.getByRole('menu')).first().isVisible()) {
    await desk.keyboard.press('Escape');
    await expect(dialog(desk).or(desk.getByRole('menu'))).toHaveCount(0);
  }
}

async function next(desk: Page): Promise<void> {
  await desk.keyboard.press('j');
}

/** Before anybody has given a name, and before anything is loaded. */
export const begin: readonly Screen[] = [
  { name: 'first-start', show: (desk) => expect(desk.locator('form')).toBeVisible() },
];

export const empty: readonly Screen[] = [
  { name: 'empty-library', show: (desk) => expect(desk.locator('main h2')).toBeVisible() },
];

/** The library and the desk, in the order in which one leads to the next. */
export const screens: readonly Screen[] = [
  {
    name: 'library',
    show: async (desk) => {
      await expect(desk.getByRole('grid')).toBeFocused();
      // Else the cursor is where whoever came before left it.
      await desk.keyboard.press('Home');
    },
  },
  {
    name: 'library-menu',
    show: async (desk) => {
      await desk.keyboard.press('Shift+F10');
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  overlay('details', 'Control+i'),
  overlay('settings', 'Control+,'),
  {
    name: 'desk',
    show: async (desk) => {
      const language = await desk.locator('html').getAttribute('lang');
      const name = language === 'nl' ? /Korvaline/ : /Port Ellery/;
      await desk.getByRole('row', { name }).dblclick();
      await expect(desk.locator('[role=document] article')).toBeVisible();
      await desk.keyboard.press('Escape');
    },
  },
  { name: 'desk-first', show: next },
  { name: 'desk-second', show: next },
  { name: 'desk-third', show: next },
  { name: 'desk-fourth', show: next },
  {
    name: 'evidence-form',
    show: async (desk) => {
      await desk.keyboard.press('e');
      await expect(desk.locator('section form')).toBeVisible();
    },
  },
  {
    name: 'find',
    show: async (desk) => {
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('Control+f');
      await desk.keyboard.type('in');
      await expect(desk.getByRole('search')).toBeVisible();
    },
  },
  {
    name: 'claims-list',
    show: async (desk) => {
      await desk.keyboard.press('Escape');
      const list = desk.getByRole('listbox');
      if (!(await list.isVisible())) await desk.keyboard.press('Control+1');
      await expect(list).toBeVisible();
    },
  },
  overlay('palette', 'Control+k'),
  overlay('keys', '?'),
  {
    name: 'export',
    show: async (desk) => {
      await desk.keyboard.press('Control+e');
      await expect(desk.frameLocator('iframe').locator('h1')).toBeVisible();
    },
  },
];
