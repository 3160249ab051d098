import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
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
  for (const [before, sentence] of [sentences.closes, sentences.cars, sentences.cost].entries()) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await expect(marginMark(desk, before + 1, 'unchecked')).toBeVisible();
    await desk.keyboard.press('v');
    await expectSaved(desk);
    if (sentence !== sentences.closes) continue;
    await desk.keyboard.press('a');
    await desk.getByRole('combobox', { name: 'Speaker' }).fill('the port authority');
    await desk.keyboard.press('Enter');
    await expectSaved(desk);
    for (const key of ['s', 'v']) await desk.keyboard.press(key);
    await expectTick(desk, 'that it was said', 'verified');
  }
  await expect(inspector(desk)).toContainText('Your own verdict: somebody else signs it off.');
  await desk.keyboard.press('g');
  await expect(desk.getByText('You set this verdict yourself')).toBeVisible();

  await desk.evaluate(() =>
    window.tickmark.call('checker.save', { id: null, name: 'Bram Vos', initials: 'BV' }),
  );
  await reloadDesk(desk);
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
  await expectAccessible(desk, 'form to disagree');
  await desk.keyboard.type('The counter says 11,000');
  // Esc loses nothing here either.
  await desk.keyboard.press('Escape');
  await expect(inspector(desk).getByRole('textbox', { name: 'Why' })).toBeHidden();
  await desk.keyboard.press('x');
  await expect(inspector(desk).getByRole('textbox', { name: 'Why' })).toHaveValue('The counter says 11,000');
  await desk.keyboard.press('End');
  await desk.keyboard.type('.');
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Bram Vos disagrees');
  await expectTick(desk, 'that it is so', 'verified');
  const log = desk.getByRole('log');
  await expect(log).toContainText('You disagree on claim 2: it stays open until somebody settles it.');
  // Whoever disagrees with another's decision takes it back or waits: they neither settle it nor sign it off.
  await expect(inspector(desk).getByRole('button', { name: 'Settle…' })).toBeHidden();
  await expect(inspector(desk).getByRole('button', { name: 'Sign off' })).toBeHidden();
  await desk.keyboard.press('g');
  await expect(log).toContainText('You disagree on this claim: take that back first.');
  await inspector(desk).getByRole('button', { name: 'Take back' }).click();
  await expect(inspector(desk)).not.toContainText('Bram Vos disagrees');
  await desk.keyboard.press('Control+z');
  await expect(inspector(desk)).toContainText('Bram Vos disagrees');

  await claimRows(desk).filter({ hasText: 'The harbour bridge closes' }).click();
  for (const key of ['s', 'x']) await desk.keyboard.press(key);
  await expect(inspector(desk).getByRole('radio', { name: 'was it said' })).toBeChecked();
  await desk.keyboard.type('The port authority gave no date.');
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Would set that it was said to: refuted');
  await expectTick(desk, 'that it was said', 'verified');

  await desk.getByRole('button', { name: /^Bram Vos/ }).click();
  const sitting = desk.getByRole('dialog', { name: 'This session' });
  await expect(sitting).toContainText(
    /^This session\d+ min so far, since \d\d:\d\d: \d+ changes, all saved\./,
  );
  await expect(sitting).toContainText('second readings');
  await sitting.getByRole('button', { name: 'Noor Smit' }).click();
  await expect(sitting).toBeHidden();
  await expect(log).toContainText('Noor Smit is checking now. 2 disagreements to settle.');

  // What a colleague disagrees with is in sight, and one press away, whatever was listed.
  const banner = desk.getByRole('banner');
  await expect(banner.getByRole('button', { name: '2 disagreements' })).toBeVisible();
  await desk.getByRole('button', { name: /^verified 3/ }).click();
  await desk.getByRole('button', { name: 'Disagreements 2' }).click();
  await expect(claimRows(desk)).toHaveCount(2);
  await desk.keyboard.press('j');
  await expect(inspector(desk)).toContainText('Bram Vos disagrees');
  await inspector(desk).getByRole('button', { name: 'Settle…' }).click();
  await desk.keyboard.type('Counted again: 11,000 on working days.');
  // What it comes to has to be said as well as the words.
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk).getByRole('alert')).toHaveText('Choose what it is from now on.');
  await expect(inspector(desk).getByRole('radio', { name: 'stays verified' })).toBeFocused();
  await expectAccessible(desk, 'form to settle, without what it comes to');
  await desk.keyboard.press('ArrowDown');
  await expect(
    inspector(desk).getByRole('radio', { name: 'becomes refuted, as Bram Vos would have it' }),
  ).toBeChecked();
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Settled by Noor Smit: Counted again: 11,000 on working days.');
  await expect(inspector(desk)).toContainText('from then on: refuted');
  await expectTick(desk, 'that it is so', 'refuted');
  await expect(log).toContainText('Claim 2: settled, it is now refuted.');
  await expect(desk.getByRole('button', { name: 'Disagreements 1' })).toBeVisible();
  // One step: taken back it is a disagreement again, and the tick is what it was.
  await desk.keyboard.press('Control+z');
  await expectTick(desk, 'that it is so', 'verified');
  await expect(desk.getByRole('button', { name: 'Disagreements 2' })).toBeVisible();
  await desk.keyboard.press('Control+Shift+z');
  await expectTick(desk, 'that it is so', 'refuted');
  await inspector(desk).getByRole('button', { name: 'History' }).click();
  await expect(inspector(desk)).toContainText('The verdict from now on: refuted');

  // Keys go through the list that is shown; what is there only because it is selected stands apart.
  await desk.getByRole('button', { name: /^verified 2/ }).click();
  await expect(desk.getByRole('listbox', { name: 'Claims' })).toContainText('Selected, not in this list');
  await desk.keyboard.press('j');
  await expect(inspector(desk)).toContainText('Claim 3');
  await desk.keyboard.press('k');
  await expect(inspector(desk)).toContainText('Claim 1');
  await desk.keyboard.press('k');
  await expect(log).toContainText('No more claims this way in this list.');
  await expect(claimRows(desk)).toHaveCount(2);
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toContainText('1 claim disagreed on');
  await openFirst(desk);
  await expect(log).toContainText('1 disagreement to settle.');

  await desk.getByRole('button', { name: /^Noor Smit/ }).click();
  await sitting.getByRole('button', { name: 'Another checker…' }).click();
  const name = desk.getByRole('dialog', { name: 'Settings' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(sitting).toBeHidden();
  await expect(name).toBeFocused();

  // Once added the window goes with one Esc. A settled tick is overwritten by nobody's key either.
  await desk.keyboard.type('Eva Prins');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Change Eva Prins…' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  await desk.getByRole('button', { name: /^All/ }).click();
  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await expectTick(desk, 'that it is so', 'refuted');
  await desk.keyboard.press('v');
  await expect(log).toContainText('Noor Smit decided that. Say why you disagree');
  const why = inspector(desk).getByRole('textbox', { name: 'Why' });
  await expect(why).toBeFocused();
  await expect(why).toBeInViewport({ ratio: 1 });
  await expectTick(desk, 'that it is so', 'refuted');

  // Who checks is found by name among the commands.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Any command' }).fill('noor');
  await expect(desk.getByRole('option', { name: /^Noor Smit/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Enter');
  await expect(log).toContainText('Noor Smit is checking now.');
  await expect(desk.getByRole('button', { name: /^Noor Smit/ })).toBeVisible();
});
