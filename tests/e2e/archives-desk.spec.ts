import type { Locator, Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles } from '../helpers/desk.ts';

const review = (number: number, claimReviewed: string): object => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${number}`,
  claimReviewed,
  headline: 'We looked it up',
  datePublished: `2024-03-${String(number).padStart(2, '0')}`,
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly false' },
  author: { '@type': 'Organization', name: 'Harbour Checks' },
});

const claims = ['The harbour bridge was shut for 14 days.', 'Rents in the old town rose by 8 percent.'];
const feed = JSON.stringify(claims.map((claim, at) => review(at + 1, claim)));

/** Opens the dialog by its command. */
async function openArchives(desk: Page): Promise<Locator> {
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Earlier checks');
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Earlier checks', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a feed is added, looked into, switched off, renamed and removed, by keys alone', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  const file = join(folder, 'harbour.json');
  writeFileSync(file, feed);
  const { app, desk, quit } = await startAsChecker();
  await answerOpenDialog(app, [file]);
  const dialog = await openArchives(desk);
  await expect(dialog).toContainText('No earlier checks yet');
  await expectAccessible(desk, 'earlier checks, none');
  await expect(dialog.getByRole('button', { name: 'Add…' })).toBeFocused();
  await desk.keyboard.press('Enter');

  const adding = desk.getByRole('dialog', { name: 'Add earlier checks' });
  await expect(adding).toContainText('ClaimReview data (JSON)');
  await expect(adding).toContainText('2 checks: 2 new, 0 changed, 0 the same.');
  const name = adding.getByRole('combobox', { name: 'Archive' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('harbour');
  await expectAccessible(desk, 'earlier checks, adding');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Harbour');
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.press('Shift+Tab');
  await expect(adding.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('status').first()).toContainText(
    'Harbour was brought up to date. 2 checks: 2 new',
  );
  const row = dialog.getByRole('listitem');
  await expect(row).toContainText('2 checks');
  await expect(row).toContainText('harbour.json');
  await expectAccessible(desk, 'earlier checks');

  // The same file again goes into the archive that came from it.
  await expect(dialog.getByRole('button', { name: 'Add…' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(name).toHaveValue('Harbour');
  await expect(adding).toContainText('Updates this archive.');
  await expect(adding).toContainText('2 checks: 0 new, 0 changed, 2 the same.');
  await adding.getByRole('button', { name: 'Cancel' }).press('Enter');

  await row.getByRole('button', { name: 'Look into: Harbour' }).press('Enter');
  const looking = desk.getByRole('dialog', { name: 'Harbour' });
  await expect(looking.getByRole('searchbox')).toBeFocused();
  await expect(looking.getByRole('listitem')).toHaveText([/Rents in the old town/, /harbour bridge/]);
  await expect(looking.getByRole('listitem').first()).toContainText('Rating: Mostly false');
  await desk.keyboard.type('shutting bri');
  await expect(looking.getByRole('listitem')).toHaveText([/harbour bridge/]);
  await expectAccessible(desk, 'earlier checks, looking');
  await looking.getByRole('button', { name: 'https://checks.example/1', exact: true }).press('Enter');
  const question = desk.getByRole('alertdialog');
  await expect(question).toContainText('https://checks.example/1');
  await desk.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(looking.getByRole('button', { name: 'https://checks.example/1', exact: true })).toBeFocused();
  await looking.getByRole('searchbox').fill('nothing like it');
  await expect(looking).toContainText('Nothing was found.');
  await looking.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(row.getByRole('button', { name: 'Look into: Harbour' })).toBeFocused();

  const switched = row.getByRole('checkbox', { name: 'Compared with claims: Harbour' });
  await switched.press('Space');
  await expect(switched).not.toBeChecked();
  expect((await cli('archive', 'list')).stdout).toContain('(switched off)');

  await row.getByRole('button', { name: 'Rename: Harbour' }).press('Enter');
  await expect(row.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await desk.keyboard.type(' Checks');
  await desk.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'Rename: Harbour Checks' })).toBeFocused();

  await row.getByRole('button', { name: 'Remove: Harbour Checks' }).press('Enter');
  await expect(row.getByRole('alert')).toContainText('Remove Harbour Checks with its 2 checks?');
  await expect(row.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await row.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(dialog).toContainText('Harbour Checks was removed.');
  await expect(dialog).toContainText('No earlier checks yet');
  await expect(dialog.getByRole('button', { name: 'Add…' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await quit();
});

test('a table is read by the columns that are chosen, which its archive remembers', async ({
  startAsChecker,
  folder,
}) => {
  const table = 'What was said;Outcome;Who\nThe ferry sank;False;The mayor\n;True;Nobody\n';
  const later = join(folder, 'later.csv');
  writeFileSync(later, `${table}The ferry floats;True;The captain\n`);
  const { app, desk, quit } = await startAsChecker();
  const dialog = await openArchives(desk);
  await dropFiles(dialog, [{ name: 'ferries.csv', type: 'text/csv', text: table }]);
  const adding = desk.getByRole('dialog', { name: 'Add earlier checks' });
  await expect(adding).toContainText('Choose the column that says what was claimed.');
  await expect(adding.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await expect(adding.getByRole('row')).toHaveText([
    'What was saidThe ferry sank',
    'OutcomeFalseTrue',
    'WhoThe mayorNobody',
  ]);
  await expectAccessible(desk, 'earlier checks, a table');
  const choose = async (field: RegExp, heading: string) => {
    await adding.getByRole('button', { name: field }).press('Enter');
    await desk.getByRole('option', { name: heading, exact: true }).press('Enter');
  };
  await choose(/What was claimed/, 'What was said');
  await choose(/Rating/, 'Outcome');
  await expect(adding).toContainText('1 check: 1 new, 0 changed, 0 the same, 1 entry left out.');
  await expect(adding).toContainText('Left out: 1 without a claim, 0 repeated.');
  await adding.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(dialog).toContainText('ferries was brought up to date.');

  await answerOpenDialog(app, [later]);
  await dialog.getByRole('button', { name: 'Add…' }).press('Enter');
  await adding.getByRole('combobox', { name: 'Archive' }).fill('Ferries');
  await expect(adding.getByRole('button', { name: /What was claimed/ })).toContainText('What was said');
  await expect(adding.getByRole('button', { name: /Rating/ })).toContainText('Outcome');
  await expect(adding).toContainText('2 checks: 1 new, 0 changed, 1 the same');
  await adding.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(dialog.getByRole('listitem')).toContainText('later.csv, ferries.csv');
  await quit();
});

test('what is cut off, no check at all or stopped keeps nothing, and says so', async ({
  startAsChecker,
  folder,
}) => {
  const cut = join(folder, 'cut.json');
  writeFileSync(cut, feed.slice(0, -40));
  const photo = join(folder, 'photo.json');
  writeFileSync(photo, new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2]));
  const large = join(folder, 'large.csv');
  const rows = Array.from({ length: 150_000 }, (_, at) => `The bridge was shut for ${at} days,False`);
  writeFileSync(large, `claim,rating\n${rows.join('\n')}\n`);
  const { app, desk, quit } = await startAsChecker();
  const dialog = await openArchives(desk);
  await answerOpenDialog(app, [cut, photo, large]);
  await dialog.getByRole('button', { name: 'Add…' }).press('Enter');

  const adding = (at: number) => desk.getByRole('dialog', { name: `Add earlier checks: file ${at} of 3` });
  await expect(adding(1).getByRole('alert')).toHaveText(
    /cut.json is cut off after one check. Nothing was kept./,
  );
  await expect(adding(1).getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await adding(1).getByRole('button', { name: 'Skip this file' }).press('Enter');
  await expect(adding(2).getByRole('alert')).toHaveText(/photo.json is not a file of earlier checks/);
  await adding(2).getByRole('button', { name: 'Skip this file' }).press('Enter');

  // Adding does not wait until everything is counted.
  await expect(adding(3).getByRole('button', { name: 'Add', exact: true })).toBeEnabled();
  await adding(3).getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(adding(3).getByRole('progressbar', { name: /Adding/ })).toBeVisible();
  await adding(3).getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(adding(3).getByRole('status').last()).toContainText('Stopped. Nothing was kept.');
  await adding(3).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toContainText('No earlier checks yet');
  await quit();
});
