import { goToSentence } from '../../scripts/drive/keys.ts';
import { addEvidence } from '../../scripts/drive/steps.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';

test('the last evidence again in one key, and sources used before as one types', async ({
  startAsChecker,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await desk.keyboard.press('Shift+E');
  await expect(desk.getByText('No evidence has been added to this article yet.')).toBeVisible();
  await addEvidence(desk, {
    link: 'https://port.example/notices/12',
    title: 'Notice 12 of the port',
    quotation: 'closed for six weeks',
  });
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await desk.keyboard.press('Shift+E');
  await expectSaved(desk);
  const cards = inspector(desk).getByRole('article');
  await expect(cards).toContainText('Notice 12 of the port');
  await desk.keyboard.press('Shift+E');
  await expect(desk.getByText('This claim has that evidence already.')).toBeVisible();
  await expect(cards).toHaveCount(1);

  await goToSentence(desk, sentences.cost);
  await desk.keyboard.press('c');
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await desk.keyboard.type('notices');
  await expect(form.getByRole('group', { name: 'Used before' })).toContainText('Notice 12 of the port');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Notice 12 of the port');
  await expect(form.getByRole('textbox', { name: 'Link' })).toHaveValue('https://port.example/notices/12');
  await expect(form.getByRole('textbox', { name: 'The words that matter' })).toHaveValue('');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(cards).toContainText('Notice 12 of the port');
});
