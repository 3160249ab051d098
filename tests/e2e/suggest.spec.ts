import { goToSentence, pressInOneTurn, selectWords } from '../../scripts/drive/keys.ts';
import { paintedWords, wordsPainted } from '../../scripts/drive/painted.ts';
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
  paste,
  sentences,
  story,
} from '../helpers/desk.ts';

const doubtful = `Ferry line stops

By Ines Holt

The ferry line stops on 3 May, the operator said. The operator said 12,000 people used it last year. Neither figure could be independently verified.

Two officials, who asked not to be named, say that the line lost 2 million euros. Five people were hurt and twelve boats were lost in the storm.
`;

test('claims are suggested on load; a key keeps, dismisses or clears; what was dismissed can come back', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker({ suggests: true });
  const { desk } = first;
  await openPasted(desk, story);
  await expect.poll(async () => (await wordsPainted(desk, 'suggested')).length).toBeGreaterThan(2);
  const cars = claimRows(desk).filter({ hasText: '14,000 cars' });
  await expect(cars).toContainText('suggested');
  await cars.click();
  await expect(inspector(desk).getByText(/a figure: .*14,000/)).toBeVisible();
  const untouched = desk.getByRole('banner').getByText(/\d+ sentences? untouched/);
  const before = Number.parseInt((await untouched.innerText()).replace(/\D/g, ' ').trim(), 10);
  await desk.keyboard.press('y');
  await expectSaved(desk);
  await expect(untouched).toContainText(`${String(before - 1)} sentence`);
  await expect(cars).not.toContainText('suggested');
  await expect.poll(() => wordsPainted(desk, 'unchecked')).toEqual([sentences.cars]);

  const cost = claimRows(desk).filter({ hasText: '3 million euros' });
  const selected = desk.getByRole('listbox', { name: 'Claims' }).getByRole('option', { selected: true });
  await cost.click();
  await desk.keyboard.press('d');
  await expect(desk.getByText(/Suggestion \d+ dismissed/)).toBeVisible();
  // On to the next, so that one key after another goes through them; undo goes back to what it brings back.
  await expect(selected).toHaveCount(1);
  await desk.keyboard.press('d');
  await expect(desk.getByRole('button', { name: '2 dismissed' })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('button', { name: '1 dismissed' })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(cost).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('d');
  await expect.poll(async () => (await paintedWords(desk))['tm-no-claim']).toContain(sentences.cost);
  await desk.getByRole('button', { name: '1 dismissed' }).click();
  await expect(desk.getByRole('dialog', { name: 'Dismissed suggestions' })).toBeVisible();
  await expectAccessible(desk, 'dismissed suggestions');
  await desk.getByRole('dialog', { name: 'Dismissed suggestions' }).getByRole('button').click();
  await expect(claimRows(desk).filter({ hasText: '3 million euros' })).toBeVisible();

  await claimRows(desk).filter({ hasText: 'It is safe' }).click();
  await desk.keyboard.press('m');
  await expect.poll(async () => (await paintedWords(desk))['tm-no-claim']).toContain(sentences.safe);
  await desk.keyboard.press('Control+z');
  await expect.poll(() => wordsPainted(desk, 'suggested')).toContain(sentences.safe);

  await first.quit();
  const again = (await start()).desk;
  await expectBack(again);
  await expect(claimRows(again).filter({ hasText: '14,000 cars' })).not.toContainText('suggested');
});

test('a slider shows the surest suggestions, and undo takes it back', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk({ suggests: true });
  await openPasted(desk, story);
  const slider = desk.getByRole('slider', { name: 'Suggestions' });
  await expect(slider).toBeVisible();
  const all = await claimRows(desk).count();
  await slider.focus();
  await desk.keyboard.press('Home');
  await expect(claimRows(desk)).toHaveCount(0);
  await desk.keyboard.press('ArrowRight');
  await expect(claimRows(desk)).toHaveCount(1);
  await galley(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(0);
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(all);
});

test('what the text says of itself stands beside the claim, and unverifiable is offered', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk({ suggests: true });
  // So long that another process reads it.
  await openPasted(desk, `${doubtful}\n${'Nothing else was said about it that evening. '.repeat(300)}`);
  const row = claimRows(desk).filter({ hasText: '12,000 people' });
  await expect(row).toContainText('the text says: not confirmed');
  await row.click();
  await expect(inspector(desk)).toContainText('Neither figure could be independently verified.');
  await inspector(desk)
    .getByRole('button', { name: /Unverifiable: no independent access/ })
    .click();
  await expectSaved(desk);
  await expect(inspector(desk).getByRole('button', { name: /No independent access/ })).toBeVisible();
  await expect.poll(async () => (await wordsPainted(desk, 'unverifiable')).join()).toContain('12,000 people');
  await claimRows(desk).filter({ hasText: '2 million euros' }).click();
  await expect(inspector(desk)).toContainText('source without a name');
  await expect(inspector(desk)).toContainText('2,000,000');
});

test('a claim is split, joined and stretched by keys, each undone by one', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, doubtful);
  const hurt = 'Five people were hurt and twelve boats were lost in the storm.';
  await goToSentence(desk, hurt);
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(1);
  const splitHere = inspector(desk).getByRole('button', { name: /Split the claim here/ });
  await selectWords(desk, 'Five people');
  await expect(inspector(desk)).toContainText('Selected words');
  await expect(splitHere).toBeHidden();
  await selectWords(desk, 'and twelve');
  await splitHere.click();
  await expect(claimRows(desk)).toHaveText([
    /Five people were hurt$|Five people were hurt\D/,
    /and twelve boats/,
  ]);
  await claimRows(desk).first().click();
  await desk.keyboard.press('Control+ArrowRight');
  await expect(claimRows(desk).first()).toContainText('Five people were hurt and');
  // Two keys before the first is saved: the second is about what the first makes of the claim.
  await pressInOneTurn(desk, [
    { key: 'ArrowLeft', ctrlKey: true },
    { key: 'ArrowRight', ctrlKey: true, shiftKey: true },
  ]);
  await expect.poll(() => wordsPainted(desk, 'unchecked')).toContain('people were hurt');
  await desk.keyboard.press('Control+Shift+ArrowLeft');
  await desk.keyboard.press('+');
  await expect(claimRows(desk)).toHaveCount(1);
  await expect.poll(() => wordsPainted(desk, 'unchecked')).toEqual([hurt]);
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(2);
  await desk.keyboard.press('Control+Shift+z');
  await expect(claimRows(desk)).toHaveCount(1);
  await desk.keyboard.press('/');
  await expect(claimRows(desk)).toHaveCount(2);

  await claimRows(desk).first().click();
  await desk.keyboard.press('v');
  await expectTick(desk, 'that it is so', 'verified');
  await desk.keyboard.press('+');
  const joined = desk
    .getByRole('log')
    .getByText('Its parts were ticked differently: the whole is unchecked.');
  await expect(joined).toBeVisible();
  await expectAccessible(desk, 'message with something to do');
  await expectTick(desk, 'that it is so', 'unchecked');
  await desk.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expectTick(desk, 'that it is so', 'verified');
  await expect(claimRows(desk)).toHaveCount(2);

  await desk.keyboard.press('0');
  await expectTick(desk, 'that it is so', 'unchecked');
  await claimRows(desk).nth(1).click();
  await desk.keyboard.press('a');
  await desk.keyboard.type('the coastguard');
  await desk.keyboard.press('Enter');
  await expect(claimRows(desk).nth(1)).toContainText('the coastguard');
  await claimRows(desk).first().click();
  await desk.keyboard.press('+');
  await expect(desk.getByRole('log')).toContainText(
    'Its parts had different speakers; the speaker of the whole is the coastguard.',
  );
});

test('words that are selected with half a name at either end make the whole name the speaker', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, doubtful);
  await goToSentence(desk, 'Neither figure could be independently verified.');
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(1);
  await galley(desk)
    .getByText('the operator said')
    .evaluate((block) => {
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const node = nodes.nextNode();
      const at = node?.textContent?.indexOf('the operator') ?? -1;
      if (node === null || at === -1) throw new Error('no such words');
      window.getSelection()?.setBaseAndExtent(node, at + 1, node, at + 9);
    });
  const speaker = inspector(desk).getByRole('button', { name: /This is the speaker/ });
  await speaker.click();
  await expect(claimRows(desk)).toContainText('the operator');
});

test('words that were dismissed are not suggested again in a new version of the article', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk({ suggests: true });
  await openPasted(desk, story);
  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await desk.keyboard.press('d');
  await expectSaved(desk);
  await desk.keyboard.press('Control+l');
  await paste(desk, { text: `${story}\nThe council will vote on 4 March on 2 plans.\n` });
  await desk.getByRole('button', { name: /new version/i }).click();
  await expect(galley(desk)).toContainText('The council will vote');
  await expect(claimRows(desk).filter({ hasText: '3 million euros' })).toBeVisible();
  await expect(claimRows(desk).filter({ hasText: '14,000 cars' })).toHaveCount(0);
  await expect(desk.getByRole('button', { name: '1 dismissed' })).toBeVisible();
});
