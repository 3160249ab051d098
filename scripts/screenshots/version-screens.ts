import { expect, type Page } from '@playwright/test';
import type { ArticleState, Output } from '../../core/contract/index.ts';
import { callApp } from '../bench/libraries.ts';
import { answerOpenDialog } from '../drive/launch.ts';
import { Failure } from '../tools/failure.ts';
import { markAll } from './fill-library.ts';
import { files } from './files.ts';
import { byCommand, wordsOf, type Screen, type Shown } from './screen.ts';

/** The story of which a newer version is loaded, and the one in which claims are suggested. */
const renewed = 'Bakers’ guild';
const suggestedIn = 'Zieke essen';

/** Marks claims of a story, loads a newer version of it, and has claims suggested in another. */
export async function loadNewer({ app, desk }: Shown): Promise<void> {
  const story = await stateOf(desk, renewed);
  await markAll(desk, story, [
    { words: 'Since January 112 bakeries have closed', verdict: 'verified', speaker: 'guild of bakers' },
    { words: 'A sack of flour costs 41 euros', verdict: 'verified' },
    {
      words: 'The ministry expects the price to fall by spring',
      verdict: 'unverifiable',
      reason: 'opinionOrForecast',
    },
  ]);
  await answerOpenDialog(app, [files.newer]);
  await callApp(desk, 'load.chooseVersion', { articleId: story.article.id });
  const { version } = await stateOf(desk, suggestedIn);
  await callApp(desk, 'claim.suggest', { versionId: version.id });
}

/** The article whose title begins so, as it stands. */
export async function stateOf(desk: Page, title: string): Promise<ArticleState> {
  const { articles } = await callApp<Output<'library.list'>>(desk, 'library.list', { removed: false });
  const found = articles.find(({ article }) => article.title.startsWith(title));
  if (found === undefined) throw new Failure(`No article is called ${title}…`);
  return callApp<ArticleState>(desk, 'article.open', { articleId: found.article.id });
}

function opened(name: string, title: string): Screen {
  return {
    name,
    show: async ({ desk }) => {
      await desk.getByRole('row').filter({ hasText: title }).dblclick();
      await expect(desk.locator('[role=document] article')).toContainText(title);
      await desk.keyboard.press('Escape');
    },
  };
}

/** A newer version and what it left behind, the one before it, and claims that the app suggests. */
export const versionScreens: readonly Screen[] = [
  opened('newer-version', renewed),
  byCommand('left-behind', 'version.left'),
  {
    name: 'older-version',
    show: async ({ desk }) => {
      const t = await wordsOf(desk);
      await desk.getByRole('button', { name: t('top.versions', { version: 2, n: 2 }) }).click();
      await desk.keyboard.press('End');
      await desk.keyboard.press('Enter');
      await expect(desk.locator('[role=document] article')).toContainText('112');
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Control+l');
      await expect(desk.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'suggested',
    show: async (shown) => {
      await opened('', suggestedIn).show(shown);
      await shown.desk.keyboard.press('j');
    },
  },
];
