import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  inspector,
  marginMark,
  openFirst,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

test('a second reader signs off or disagrees, and a disagreement is settled by name', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  for (const [before, sentence] of [sentences.cars, sentences.cost].entries()) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await expect(marginMark(desk, before + 1, 'unchecked')).toBeVisible();
    await desk.keyboard.press('v');
    await expectSaved(desk);
  }
  await expect(inspector(desk)).toContainText('Your own verdict: somebody else signs it off.');
  await desk.keyboard.press('g');
  await expect(desk.getByText('You set this verdict yourself')).toBeVisible();

  await desk.evaluate(() =>
    window.tickmark.call('checker.save', { id: null, name: 'Bram Vos', initials: 'BV' }),
  );
  await desk.reload();
  await openFirst(desk);
  await desk.getByRole('button', { name: /^All/ }).click();
  await claimRows(desk).filter({ hasText: '3 million euros' }).click();
  await desk.keyboard.press('g');
  await expect(inspector(desk)).toContainText('Signed off by you');
  await expect(inspector(desk).getByRole('button', { name: 'Sign off' })).toBeHidden();
  await desk.keyboard.press('g');
  await expect(desk.getByRole('log')).toContainText('You have signed this off already.');
  await inspector(desk).getByRole('button', { name: 'Take back' }).click();
  await expect(inspector(desk)).not.toContainText('Signed off');
  await inspector(desk).getByRole('button', { name: 'Sign off' }).click();
  await expect(inspector(desk)).toContainText('Signed off by you');
  await expect(claimRows(desk).filter({ hasText: '3 million euros' })).toContainText('signed off');

  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await desk.keyboard.press('v');
  await expect(desk.getByText('Noor Smit decided that already. Sign it off if you agree.')).toBeVisible();
  // A verdict of somebody else is not overwritten by a key: it is disagreed with.
  await desk.keyboard.press('x');
  await expect(inspector(desk).getByRole('button', { name: 'refuted What it should have' })).toBeVisible();
  await desk.keyboard.type('The counter says 11,000.');
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Bram Vos disagrees');
  await expectTick(desk, 'that it is so', 'verified');
  await desk.getByRole('button', { name: 'Filter by speaker and kind' }).click();
  await desk.getByRole('button', { name: /Second reader$/ }).click();
  await desk.getByRole('option', { name: 'Disagreement' }).click();
  await desk.keyboard.press('Escape');
  await expect(claimRows(desk)).toHaveCount(1);

  await inspector(desk).getByRole('button', { name: 'Settle…' }).click();
  await desk.keyboard.type('Counted again: 14,000 on working days.');
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Settled by Bram Vos: Counted again: 14,000 on working days.');
  // Once it is settled, whoever is checking sets what was agreed on.
  await desk.keyboard.press('x');
  await expectTick(desk, 'that it is so', 'refuted');
  await desk.keyboard.press('Control+z');
  await expectTick(desk, 'that it is so', 'verified');
  await inspector(desk).getByRole('button', { name: 'History' }).click();
  await expect(inspector(desk)).toContainText('Settled the disagreement');

  await desk.getByRole('button', { name: /^Bram Vos/ }).click();
  const sitting = desk.getByRole('dialog', { name: 'This session' });
  await expect(sitting).toContainText(
    /^This session\d+ min so far, since \d\d:\d\d: \d+ changes, all saved\./,
  );
  await expect(sitting).toContainText('5 second readings');
  await sitting.getByRole('button', { name: 'Noor Smit' }).click();
  await expect(sitting).toContainText('Nothing was changed yet.');
  await desk.keyboard.press('Escape');
  await expect(inspector(desk)).toContainText('Your own verdict');

  await desk.getByRole('button', { name: /^Noor Smit/ }).click();
  await sitting.getByRole('button', { name: 'Another checker…' }).click();
  const name = desk.getByRole('dialog', { name: 'Settings' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(sitting).toBeHidden();
  await expect(name).toBeFocused();
});
