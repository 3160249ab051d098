import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  galley,
  inspector,
  expectBack,
  openPasted,
  sentences,
} from '../helpers/desk.ts';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { nameSpeaker } from '../../scripts/drive/steps.ts';

test('a command gets a key of the checker’s own, shown wherever it is; a key that is taken is refused', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  const { app, desk } = first;
  await openPasted(desk);
  await desk.keyboard.press('?');
  const list = desk.getByRole('dialog', { name: 'All keys' });
  const search = list.getByRole('searchbox', { name: 'A command or a key' });
  await expect(search).toBeFocused();
  await desk.keyboard.type('preferences');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await search.fill('tick');
  await expect(list.getByRole('button', { name: /^Change the key of “Verified”/ })).toBeVisible();
  await search.press('Escape');
  await expect(list.getByRole('button', { name: /^Change the key of “Next claim”/ })).toBeVisible();
  await list.getByRole('button', { name: 'Change the key of “Verified”: V' }).click();
  await desk.keyboard.press('u');
  await expect(list.getByRole('alert')).toContainText('Already the key of: Unverifiable');
  await expectAccessible(desk, 'key that is taken');
  await desk.keyboard.press('Enter');
  await expect(list.getByRole('alert')).toBeVisible();
  // Another key after one that is refused is that key, and not the second of two.
  await desk.keyboard.press('z');
  await expect(list.getByRole('alert')).toBeHidden();
  await desk.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: 'Change the key of “Verified”: Z' })).toBeVisible();
  await desk.keyboard.press('Escape');

  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(1);
  await expect(inspector(desk).getByRole('group', { name: 'that it is so' })).toContainText('Z');
  await desk.keyboard.press('v');
  await desk.keyboard.press('z');
  await expectSaved(desk);
  await expectTick(desk, 'that it is so', 'verified');
  const shown = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('verdict.verified')?.accelerator,
  );
  expect(shown).toBe('Z');

  await first.quit();
  const again = (await start()).desk;
  await expectBack(again);
  await again.keyboard.press('?');
  const once = again.getByRole('dialog', { name: 'All keys' });
  await once.getByRole('button', { name: 'All keys as they came' }).click();
  await expect(once.getByRole('button', { name: 'Change the key of “Verified”: V' })).toBeVisible();
});

test('the keys of the desk stay those of the desk on a closed list of choices, and after a choice', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await goToSentence(desk, sentences.safe);
  await desk.keyboard.press('c');
  await nameSpeaker(desk, 'Jan Kroes', 'said');
  await desk.keyboard.press('u');
  await expectTick(desk, 'that it is so', 'unverifiable');
  const reason = inspector(desk).getByRole('button', { name: /Why it cannot be verified/ });

  await desk.keyboard.press('Enter');
  await expect(reason).toBeFocused();
  await desk.keyboard.press('s');
  await desk.keyboard.press('v');
  await expectTick(desk, 'that it was said', 'verified');
  await expectTick(desk, 'that it is so', 'unverifiable');
  await expect(reason).toContainText('Choose a reason');

  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('option', { name: 'Accounts contradict' })).toBeVisible();
  await desk.keyboard.type('acc');
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
  await expect(reason).toContainText('Accounts contradict');
  await desk.keyboard.press('Tab');
  await expect(inspector(desk).getByRole('textbox', { name: 'What was tried' })).toBeFocused();
  await desk.keyboard.type('read both');
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();

  await reason.click();
  await desk.getByRole('option', { name: 'Single source' }).click();
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('s');
  await desk.keyboard.press('x');
  await expectTick(desk, 'that it was said', 'refuted');
  await expectTick(desk, 'that it is so', 'unverifiable');
  await expect(reason).toContainText('Single source');
});

test('a key that replaces a verdict says so and takes it back; the empty correction names its key', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await desk.keyboard.press('x');
  await expectTick(desk, 'that it is so', 'refuted');
  await expect(inspector(desk).getByPlaceholder('Press Enter to write the correction')).toBeVisible();
  await desk.keyboard.press('v');
  const said = desk.getByRole('log').getByText('Claim 1: refuted → verified');
  await expect(said).toBeVisible();
  await desk.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expectTick(desk, 'that it is so', 'refuted');
  await expect(said).toBeHidden();

  await desk.keyboard.press('Enter');
  await expect(inspector(desk).getByLabel('What the text should say instead')).toBeFocused();
  await desk.keyboard.type('Very few');
  await desk.keyboard.press('Escape');
  await expectSaved(desk);
  await expectTick(desk, 'that it is so', 'refuted');
});

test('a refusal is said once, over the buttons of no dialog, in the language of the screen, and goes by itself', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await desk.clock.install();
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(1);
  const said = desk.getByRole('log').getByText('there is nothing to sign off');
  await desk.keyboard.press('g');
  await expect(said).toHaveCount(1);
  await desk.keyboard.press('g');
  await expectSaved(desk);
  await expect(said).toHaveCount(1);

  await desk.keyboard.press('Control+e');
  const save = desk
    .getByRole('dialog', { name: 'Export report' })
    .getByRole('button', { name: /^Save HTML/ });
  await expect(save).toBeVisible();
  const [message, button] = [await said.boundingBox(), await save.boundingBox()];
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThan(button?.y ?? 0);
  await said.hover();
  await desk.clock.fastForward(60_000);
  await expect(said).toBeVisible();
  await desk.mouse.move(5, 300);
  await desk.clock.fastForward(6000);
  await expect(said).toBeHidden();
  await desk.keyboard.press('Escape');

  await desk.keyboard.press('g');
  await expect(said).toBeVisible();
  await desk.keyboard.press('Control+,');
  const languages = desk.getByRole('radiogroup', { name: 'Language' });
  await languages.getByText('Nederlands', { exact: true }).click();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: 'Rapport exporteren' })).toBeVisible();
  await expect(said).toBeHidden();
});
