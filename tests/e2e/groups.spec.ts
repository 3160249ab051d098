import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  galley,
  inspector,
  openFirst,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

test('the list of claims is grouped by verdict, and is so again the next time', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  for (const [sentence, verdict] of [
    [sentences.closes, 'v'],
    [sentences.cars, 'x'],
    [sentences.cost, '0'],
  ] as const) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await desk.keyboard.press(verdict);
    await expectSaved(desk);
  }
  await desk.getByRole('button', { name: /^All 3/ }).click();
  await desk.getByRole('button', { name: /^Group, or filter/ }).click();
  await desk.getByRole('button', { name: /Group by/ }).click();
  await expect(desk.getByRole('option', { name: 'Verdict' })).toBeVisible();
  await expectAccessible(desk, 'ways to group, over the filters');
  await desk.getByRole('option', { name: 'Verdict' }).click();
  await desk.keyboard.press('Escape');
  const list = desk.getByRole('listbox', { name: 'Claims' });
  await expect(list).toContainText('refuted · 1');
  await expectAccessible(desk, 'groups of claims');
  await expect(claimRows(desk)).toHaveCount(3);
  await expect(claimRows(desk).nth(1)).toContainText('14,000 cars');
  await expect(claimRows(desk).nth(2)).toContainText('closes on 2 March');

  // The pills count all claims: what else filters the list is said, and the open ones are never filtered away by it.
  const pane = desk.getByRole('region', { name: 'Claims' });
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('miss something');
  await desk.keyboard.press('Enter');
  await expect(pane).toContainText('Filtered: 2 claims');
  await desk.getByRole('button', { name: /^Open 1/ }).click();
  await expect(claimRows(desk).first()).toContainText('3 million');
  await expect(pane).not.toContainText('Filtered');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('miss something');
  await desk.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(claimRows(desk)).toHaveCount(3);

  await desk.keyboard.press('Control+l');
  await openFirst(desk);
  await desk.getByRole('button', { name: /^All 3/ }).click();
  await expect(list).toContainText('verified · 1');

  // A quotation that no claim has words of is gone to by its key, and is made a claim of.
  await galley(desk).focus();
  await desk.keyboard.press('q');
  await expect.poll(() => desk.evaluate(() => getSelection()?.toString())).toBe('It is safe,');
  await expect(inspector(desk)).toContainText('It is safe');
  await desk.keyboard.press('c');
  await expect(claimRows(desk).filter({ hasText: 'It is safe' })).toHaveAttribute('aria-selected', 'true');
  await expectSaved(desk);
  await desk.keyboard.press('q');
  await expect(desk.getByRole('log')).toContainText('No quotation is left');
});
