import { paintedWords, wordsPainted } from '../../scripts/drive/painted.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectSaved, openPasted, story } from '../helpers/desk.ts';

test('several claims are marked, dismissed, given a speaker, each in one step', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk({ suggests: true });
  await openPasted(desk, story);
  const rows = claimRows(desk);
  const all = await rows.count();
  expect(all).toBeGreaterThan(3);
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  const bar = desk.getByRole('group', { name: 'Selected claims' });
  await expect(bar).toContainText('3 claims selected');
  await rows.nth(1).click({ modifiers: ['Control'] });
  await expect(bar).toContainText('2 claims selected');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'false');
  const words = (await wordsPainted(desk, 'suggested')).length;
  await desk.keyboard.press('d');
  await expect(rows).toHaveCount(all - 2);
  await expect.poll(async () => (await wordsPainted(desk, 'suggested')).length).toBe(words - 2);
  await expect.poll(async () => (await paintedWords(desk))['tm-no-claim']?.length ?? 0).toBeGreaterThan(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(all);

  await rows.nth(0).click();
  await desk.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('2 claims selected');
  await bar.getByRole('combobox', { name: 'Speaker of all' }).fill('the harbour office');
  await desk.keyboard.press('Enter');
  await expectSaved(desk);
  await expect(rows.filter({ hasText: 'the harbour office' })).toHaveCount(2);

  // Who corrects the speaker of one is offered to do so for his others: one step.
  await rows.nth(0).click();
  await desk.keyboard.press('a');
  const speaker = desk.getByRole('combobox', { name: 'Speaker' });
  await expect(speaker).toBeFocused();
  // Names that are there are offered: Esc closes the list and then leaves the field, Enter takes an entry.
  await speaker.fill('the harb');
  const names = desk.getByRole('listbox', { name: 'Speaker' });
  await expect(names.getByRole('option', { name: 'the harbour office' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(names).toBeHidden();
  await expect(speaker).toBeFocused();
  await speaker.fill('harbour off');
  await expect(names).toBeVisible();
  await desk.keyboard.press('ArrowDown');
  await expect(names.getByRole('option', { name: 'the harbour office' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await desk.keyboard.press('Enter');
  await expect(names).toBeHidden();
  await expect(speaker).toHaveValue('the harbour office');
  await expect(speaker).toBeFocused();
  // An arrow offers all of them, whatever is in the field; one moves in the words again, and none is chosen.
  await speaker.fill('nobody of that name');
  await desk.keyboard.press('ArrowUp');
  const lastName = names.getByRole('option').last();
  await expect(lastName).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('ArrowLeft');
  await expect(lastName).toHaveAttribute('aria-selected', 'false');
  await names.getByRole('option', { name: 'the harbour office' }).click();
  await expect(names).toBeHidden();
  await expect(speaker).toHaveValue('the harbour office');
  await expect(speaker).toBeFocused();
  await speaker.fill('Harbour Office of Ellery');
  await desk.keyboard.press('Enter');
  await expect(speaker).toBeHidden();
  const offer = desk.getByRole('log');
  await expect(offer).toContainText('1 other claim still has the harbour office');
  await offer.getByRole('button', { name: 'Change it too' }).click();
  await expect(rows.filter({ hasText: 'Harbour Office of Ellery' })).toHaveCount(2);
  await offer.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.filter({ hasText: 'Harbour Office of Ellery' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'the harbour office' })).toHaveCount(1);

  // With only the open ones listed, what was decided stays, shown as done, until another is selected.
  await rows.nth(0).click();
  await desk.keyboard.press('Shift+ArrowDown');
  // A right click on one of them is about them all.
  await rows.nth(0).click({ button: 'right' });
  await desk
    .getByRole('menu', { name: 'Selected claims' })
    .getByRole('menuitem', { name: /^Verified/ })
    .click();
  await expect(desk.getByRole('button', { name: 'verified 2' })).toBeVisible();
  await expect(rows).toHaveCount(all);
  await expect(rows.nth(0)).toHaveAccessibleName(/^Claim 1, verified, no evidence recorded/);
  await expect(rows.nth(1)).toHaveAccessibleName(/^Claim 2, verified, no evidence recorded/);
  await rows.nth(2).click();
  await expect(rows).toHaveCount(all - 2);
  await expect(rows.nth(0)).toHaveAccessibleName(/^Claim 3, /);
  await expect(rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('button', { name: 'verified 0' })).toBeVisible();

  await rows.nth(0).click();
  await desk.keyboard.press('Control+a');
  await expect(bar).toContainText(`${all} claims selected`);
  await desk.keyboard.press('v');
  await expect(desk.getByRole('button', { name: `verified ${all}` })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('button', { name: 'verified 0' })).toBeVisible();
});
