import { expect, type Page } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Output } from '../../core/contract/index.ts';
import { defaultCaseOptions } from '../../core/casefile/manifest.ts';
import { callApp } from '../bench/libraries.ts';
import { answerOpenDialog, answerSaveDialog } from '../drive/launch.ts';
import { checkByColleague } from './colleague.ts';
import {
  byCommand,
  closeOverlays,
  closeMessages,
  command,
  dialog,
  wordsOf,
  type Screen,
  type Shown,
} from './screen.ts';

/** The case files of a colleague, who checked the English sample unseen. */
export interface CaseFiles {
  readonly open: string;
  readonly locked: string;
}

/** Has a colleague check the English sample: saves it without verdicts, and returns what he gives back. */
export async function shareSample({ app, desk }: Shown): Promise<CaseFiles> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-case-'));
  const blind = path.join(folder, 'flood.tickmark');
  await answerSaveDialog(app, blind);
  const { articles } = await callApp<Output<'library.list'>>(desk, 'library.list', { removed: false });
  const flood = articles.find(({ article }) => article.title.includes('Port Ellery'));
  const options = { ...defaultCaseOptions, blind: true };
  await callApp(desk, 'case.save', { articleId: flood?.article.id, options, passphrase: null });
  return {
    open: await checkByColleague(blind, null),
    locked: await checkByColleague(blind, 'kettle orbit mantle'),
  };
}

async function openCase(shown: Shown, file: string): Promise<void> {
  await answerOpenDialog(shown.app, [file]);
  await command(shown, 'case.open');
  await expect(dialog(shown.desk)).toBeVisible();
}

/** What is asked when the colleague's case files are opened. */
export function caseScreens(caseFiles: CaseFiles): readonly Screen[] {
  return [
    {
      name: 'case-merge',
      show: async (shown) => {
        await shown.desk.getByRole('grid').focus();
        await shown.desk.keyboard.press('Home');
        await openCase(shown, caseFiles.open);
      },
    },
    { name: 'case-passphrase', show: (shown) => openCase(shown, caseFiles.locked) },
  ];
}

/** Merges the colleague's work; the page begins again after it. */
export async function merge(shown: Shown, caseFiles: CaseFiles): Promise<void> {
  const { desk } = shown;
  await closeOverlays(desk);
  await openCase(shown, caseFiles.open);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('[role=document] article')).toBeVisible();
  await desk.reload();
}

async function openFlood(desk: Page): Promise<void> {
  await desk.getByRole('row', { name: /Port Ellery/ }).dblclick();
  await expect(desk.locator('[role=document] article')).toBeVisible();
}

/** What two checkers do not agree on. */
export const sharedScreens: readonly Screen[] = [
  {
    name: 'disagreements',
    show: async ({ desk }) => {
      await openFlood(desk);
      const t = await wordsOf(desk);
      await desk.keyboard.press('Control+k');
      await desk.keyboard.type(t('command.filter.disagreed'));
      await desk.keyboard.press('Enter');
      await expect(dialog(desk)).toHaveCount(0);
      await closeMessages(desk);
      await desk.keyboard.press('j');
    },
  },
  {
    name: 'settle',
    show: async ({ desk }) => {
      const t = await wordsOf(desk);
      await desk.getByRole('button', { name: t('review.settle') }).click();
      await expect(desk.getByLabel(t('review.resolution'))).toBeFocused();
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  byCommand('agreement', 'agreement.show'),
];
