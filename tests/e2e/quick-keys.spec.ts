import { goToSentence, pressInOneTurn } from '../../scripts/drive/keys.ts';
import { addEvidence } from '../../scripts/drive/steps.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  galley,
  holdCall,
  inspector,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

test('a key pressed before the one before it is saved is about what that made', async ({ emptyDesk }) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await addEvidence(desk, { link: 'https://port.example/notices/12', title: 'Notice 12 of the port' });

  // The same evidence refutes a claim that has just been refuted, and is not added twice.
  await goToSentence(desk, sentences.cars);
  await pressInOneTurn(desk, [
    { key: 'c' },
    { key: 'x' },
    { key: 'E', shiftKey: true },
    { key: 'E', shiftKey: true },
  ]);
  await expect(desk.getByText('This claim has that evidence already.')).toBeVisible();
  await expectTick(desk, 'that it is so', 'refuted');
  const cards = inspector(desk).getByRole('article');
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('contradicts');

  // Twice is there and back again.
  await goToSentence(desk, sentences.cost);
  await pressInOneTurn(desk, [{ key: 'm' }, { key: 'm' }]);
  await expect(desk.getByText('Mark taken away')).toBeAttached();
  await desk.keyboard.press('c');
  await goToSentence(desk, sentences.cyclists);
  await desk.keyboard.press('c');
  await desk.getByRole('button', { name: /^Open/ }).click();
  await expect(claimRows(desk)).toHaveCount(2);

  // Each takes the claim to which the one before it has gone.
  await claimRows(desk).first().click();
  await pressInOneTurn(desk, [{ key: 'd' }, { key: 'd' }]);
  await expect(claimRows(desk)).toHaveCount(0);
  await expectSaved(desk);

  // What is typed for a field that waits for a change is words, whatever keys of the desk its letters are.
  await desk.getByRole('button', { name: /^All/ }).click();
  await claimRows(desk).filter({ hasText: sentences.cars }).click();
  const typed = (words: string) => [...words].map((key) => ({ key }));
  await pressInOneTurn(desk, [
    { key: 'v' },
    { key: 'n' },
    ...typed('vxd u'),
    { key: 'Escape' },
    { key: 'x' },
  ]);
  await expectTick(desk, 'that it is so', 'refuted');
  await expect(inspector(desk).getByRole('textbox', { name: 'Note' })).toHaveValue('vxd u');
  await pressInOneTurn(desk, [
    { key: 'v' },
    { key: 'n' },
    ...typed('lost'),
    { key: 'a', ctrlKey: true },
    ...typed('kept'),
    { key: 'Escape' },
  ]);
  await expect(inspector(desk).getByRole('textbox', { name: 'Note' })).toHaveValue('kept');
  await expect(galley(desk)).toBeFocused();
  await pressInOneTurn(desk, [
    { key: 'v' },
    { key: 'x' },
    { key: 'Enter' },
    ...typed('Few'),
    { key: 'Escape' },
  ]);
  await expectSaved(desk);
  await expectTick(desk, 'that it is so', 'refuted');
  await expect(inspector(desk).getByRole('textbox', { name: /should say instead/ })).toHaveValue('Few');
  await expect(galley(desk)).toBeFocused();

  // What is about no claim comes at once, however long a change takes.
  const held = await holdCall(app, 'claim.setVerdict');
  await desk.keyboard.press('u');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('dx');
  await expect(desk.getByRole('searchbox', { name: 'Find in the article' })).toHaveValue('dx');
  await held.letGo();
  await expectTick(desk, 'that it is so', 'unverifiable');
  await expect(claimRows(desk)).toHaveCount(2);
});
