import type { Locator, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  dropFiles,
  expectSaved,
  galley,
  inspector,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

const minutes = {
  name: 'Minutes of the port.txt',
  type: 'text/plain',
  text: [
    'Minutes of the port authority',
    'Jan Kroess, harbour master: “It is quite safe,” he said.',
    'The harbour bridge closes on 2 March. It carries 14,000 cars every day.',
  ].join('\n\n'),
};

function proofPane(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Proof list' });
}

function proofRow(desk: Page, words: string | RegExp): Locator {
  return proofPane(desk).getByRole('option').filter({ hasText: words });
}

async function addMinutes(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  await dropFiles(pane, [minutes]);
  await expect(pane.getByRole('option').first()).toContainText(/\d+ passages/);
}

/** Goes down the proof list by keys until a line is selected. */
async function goToLine(desk: Page, words: string | RegExp): Promise<void> {
  const row = proofRow(desk, words).first();
  await desk.keyboard.press('Home');
  for (let pressed = 0; pressed < 30; pressed++) {
    if ((await row.count()) > 0 && (await row.getAttribute('aria-selected')) === 'true') return;
    await desk.keyboard.press('j');
  }
  throw new Error(`The keys do not reach ${String(words)}`);
}

test('the proof list is gone through, ticked and undone by keys, with what the sources have of each line', async ({
  startAsChecker,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await desk.keyboard.press('Control+4');
  const pane = proofPane(desk);
  await expect(pane.getByRole('option').first()).toBeVisible();
  // Without a source nothing is said to be in one.
  await expect(pane).not.toContainText('in no source');

  await addMinutes(desk);
  await desk.keyboard.press('Control+4');
  await expect(pane.getByRole('listbox')).toBeFocused();
  await expect(proofRow(desk, '14,000 cars')).toContainText('the same in Minutes of the port');
  await expect(proofRow(desk, 'Jan Kroes')).toContainText('“Jan Kroess” in Minutes of the port');
  await expect(proofRow(desk, '3 million euros')).toContainText('in no source');
  await expectAccessible(desk, 'the proof list');

  await goToLine(desk, '14,000 cars');
  await expect(inspector(desk)).toContainText('14,000 cars');
  await desk.keyboard.press('Space');
  await expectSaved(desk);
  const open = pane.getByRole('button', { name: /^Open/ });
  const before = Number((await open.innerText()).replace(/\D/g, ''));
  await expect(
    desk.getByText(/^· 1 of \d+ in the proof list$|1 of \d+ in the proof list/).first(),
  ).toBeVisible();
  await desk.keyboard.press('j');
  await expect(proofRow(desk, '14,000 cars')).toHaveCount(0);
  await pane.getByRole('button', { name: /^All \d/ }).click();
  await expect(proofRow(desk, '14,000 cars')).toHaveAttribute('aria-checked', 'true');
  await desk.keyboard.press('Control+z');
  await expect(proofRow(desk, '14,000 cars')).toHaveAttribute('aria-checked', 'false');
  await expect(open).toHaveText(`Open ${before + 1}`);

  // The source that has it, at its place.
  await pane.getByRole('listbox').focus();
  await goToLine(desk, '14,000 cars');
  await desk.keyboard.press('1');
  const text = desk.getByRole('dialog', { name: 'Minutes of the port' });
  await expect(text.locator('mark')).toContainText('14,000 cars');
  await desk.keyboard.press('Escape');
  await expect(pane.getByRole('listbox')).toBeFocused();

  // Both are in the report on wish.
  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog');
  const page = desk.frameLocator('iframe[title="Preview of the report"]');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Proof list' })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'The proof list, as an appendix' }).press('Space');
  await expect(page.getByRole('heading', { name: 'Proof list' })).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Quotations beside the sources' }).press('Space');
  await expect(page.getByRole('heading', { name: 'Quotations and the sources' })).toHaveCount(1);
  await expect(page.locator('.quotations')).toContainText('It is quite safe');
  await expect(page.locator('.prooflist')).toContainText('“Jan Kroess” in Minutes of the port');
});

test('a quotation stands beside what the source has, in the list, on its claim, and as evidence', async ({
  startAsChecker,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await addMinutes(desk);
  await desk.keyboard.press('Control+4');
  await expect(proofRow(desk, 'It is safe')).toContainText('words were left out');
  await goToLine(desk, 'It is safe');
  await expect(proofRow(desk, 'It is safe')).toContainText('It is quite safe');

  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();
  await goToSentence(desk, sentences.safe);
  await desk.keyboard.press('c');
  await expect(inspector(desk).getByRole('blockquote').first()).toHaveText(sentences.safe);
  const quotations = inspector(desk).getByRole('list', { name: 'Quotation in the sources' });
  await expect(quotations).toContainText('words were left out · Minutes of the port');
  await expect(claimRows(desk).filter({ hasText: 'It is safe' })).toContainText(
    'quotation: words were left out',
  );
  await expectAccessible(desk, 'a quotation beside its source');
  await quotations.getByRole('button', { name: 'Take as evidence' }).press('Enter');
  const ask = desk.getByRole('dialog', { name: /^Evidence for claim/ });
  await expect(ask).toContainText('It is quite safe');
  await desk.keyboard.press('x');
  await expect(ask).toBeHidden();
  await expect(inspector(desk).getByRole('article', { name: 'Minutes of the port' })).toContainText(
    'It is quite safe',
  );
});
