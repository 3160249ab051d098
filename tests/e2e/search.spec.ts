import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { addEvidence } from '../../scripts/drive/steps.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectSaved, galley, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { givePassphrase } from '../helpers/passphrase.ts';

const ferry =
  '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said. Nobody was hurt.\n';
const lighthouse = `# Lighthouse sold\n\n${'The council met again. '.repeat(200)}\n\nThe lantern of the lighthouse is from Café Zürich. Its keeper left.\n`;

function options(desk: Page): Locator {
  return desk.getByRole('listbox', { name: 'Found' }).getByRole('option');
}

function field(desk: Page): Locator {
  return desk.getByRole('combobox', { name: 'Search articles, claims and evidence' });
}

/** Two articles, the first with a claim that has a correction and evidence. */
async function fill(desk: Page): Promise<void> {
  await openPasted(desk);
  await goToSentence(desk, sentences.cost);
  await desk.keyboard.press('c');
  await desk.keyboard.press('x');
  await addEvidence(desk, { title: 'Port yearbook', quotation: 'two million euros', contact: 'Hanna Vey' });
  await expectSaved(desk);
  await desk.keyboard.press('Control+l');
  await openPasted(desk, lighthouse);
  await desk.keyboard.press('Control+l');
  await expect(desk.getByText('2 articles', { exact: true })).toBeVisible();
}

test('keys go through the results, and lead to the claim itself', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await fill(desk);
  await desk.keyboard.press('Control+f');
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type('closure 2009');
  await expect(options(desk)).toHaveCount(1);
  await expect(options(desk)).toContainText('The last closure, in 2009, cost the city 3 million euros.');
  await expect(options(desk)).toContainText('claim, refuted');
  await expect(options(desk).locator('mark')).toHaveText(['closure', '2009']);
  await expectAccessible(desk, 'search');
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
  await expect(claimRows(desk).and(desk.locator('[aria-selected=true]'))).toContainText('The last closure');

  // Back in the library the search is as it was.
  await desk.keyboard.press('Control+l');
  await expect(field(desk)).toBeFocused();
  await expect(field(desk)).toHaveValue('closure 2009');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('the');
  await expect(options(desk).first()).toHaveAttribute('aria-selected', 'true');
  const second = options(desk).nth(1);
  await desk.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(desk)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await desk.keyboard.press('ArrowUp');
  await expect(options(desk).first()).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeVisible();
});

test('evidence is found by what it says, and shown with its claim; a protected source is not found', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await fill(desk);
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('hanna');
  await expect(options(desk)).toContainText([/Hanna Vey.*evidence · contact/]);
  // Enter before the answer is there is an Enter all the same.
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('yearbook');
  await desk.keyboard.press('Enter');
  await expect(inspector(desk).getByText('Port yearbook')).toBeVisible();
  const card = inspector(desk).getByRole('article').filter({ hasText: 'Port yearbook' });
  await card.getByRole('button', { name: 'Edit evidence' }).click();
  await inspector(desk)
    .getByRole('checkbox', { name: /protected|must not be named/i })
    .press('Space');
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expectSaved(desk);
  await desk.keyboard.press('Control+l');
  await field(desk).fill('hanna');
  await expect(desk.getByRole('heading', { name: 'Nothing was found for “hanna”' })).toBeVisible();
  await expect(desk.getByText('protected sources are not searched')).toBeVisible();
  await expectAccessible(desk, 'nothing found');
});

test('a word far down in a text is brought into sight, accents or not', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await fill(desk);
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('"cafe zurich"');
  await expect(options(desk).locator('mark')).toHaveText(['Café Zürich']);
  await options(desk).click();
  await expect(galley(desk).getByText('The lantern of the lighthouse')).toBeInViewport();
  await desk.keyboard.press('c');
  await expect(galley(desk).getByRole('button', { name: 'Claim 1, unchecked' })).toBeInViewport();
});

test('a search only of what is not wanted says so', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('-ferry');
  await expect(desk.getByRole('heading', { name: /this only leaves words out/ })).toBeVisible();
  await desk.keyboard.type(' monday');
  await expect(desk.getByRole('heading', { name: 'Nothing was found for “-ferry monday”' })).toBeVisible();
});

test('the command line finds the same', async ({ cli, folder }) => {
  writeFileSync(join(folder, 'ferry.md'), ferry);
  writeFileSync(join(folder, 'lighthouse.md'), lighthouse);
  await cli('import', join(folder, 'ferry.md'), join(folder, 'lighthouse.md'));
  const [found] = (await cli('search', 'cafe zurich', '--json')).lines();
  expect(found).toMatchObject({ title: 'Lighthouse sold', language: 'en' });
  const context = found?.['context'] as { text: string; marks: { start: number; end: number }[] };
  expect(context.marks.map(({ start, end }) => context.text.slice(start, end))).toEqual(['Café Zürich']);
  expect((await cli('search', 'minutes')).stdout).toContain('ferry was 40 [minutes] late');
  expect((await cli('search', '--', 'minutes', '-late')).stdout).toBe('Nothing was found.\n');
  expect((await cli('search', 'nowhere')).stdout).toBe('Nothing was found.\n');
  expect(await cli('search')).toMatchObject({ code: 2 });
});
