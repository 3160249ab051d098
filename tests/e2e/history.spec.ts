import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectBack, expectSaved, expectTick, openPasted, sentences } from '../helpers/desk.ts';

test('the history is a list to go back and forth in, also after a restart', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk);
  for (const sentence of [sentences.cars, sentences.cost]) {
    await goToSentence(first.desk, sentence);
    await first.desk.keyboard.press('c');
    await first.desk.keyboard.press('v');
    await expectSaved(first.desk);
  }
  await first.quit();

  const { desk } = await start();
  await expectBack(desk);
  await desk.getByRole('button', { name: /^All/ }).click();
  await expect(claimRows(desk)).toHaveCount(2);
  await desk.keyboard.press('h');
  const list = desk.getByRole('dialog', { name: 'What was done' });
  await expect(list.getByRole('button', { name: /Set the verdict/ })).toHaveCount(2);
  await expect(list.getByRole('button', { name: /now/ })).toBeFocused();
  await list.getByRole('button', { name: /Made the claim.*14,000 cars/ }).click();
  await expect(list).toBeHidden();
  await expect(claimRows(desk)).toHaveCount(1);
  await expectTick(desk, 'that it is so', 'unchecked');
  await desk.keyboard.press('h');
  await expect(list.getByRole('button', { name: /taken back/ })).toHaveCount(3);
  await list.getByRole('button', { name: /Set the verdict.*3 million/ }).click();
  await expect(claimRows(desk)).toHaveCount(2);
});
