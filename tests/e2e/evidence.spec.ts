import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { addEvidence, chooseFromList } from '../../scripts/drive/steps.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  dropFiles,
  expectSaved,
  expectTick,
  galley,
  inspector,
  marginMark,
  openPasted,
  paste,
  sentences,
} from '../helpers/desk.ts';

test('the last evidence again in one key, and sources used before as one types', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
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
  await expectAccessible(desk, 'sources used before');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Notice 12 of the port');
  await expect(form.getByRole('textbox', { name: 'Link' })).toHaveValue('https://port.example/notices/12');
  await expect(form.getByRole('textbox', { name: 'The words that matter' })).toHaveValue('');

  const day = form.getByRole('textbox', { name: 'Looked at on' });
  const wrong = form.getByText('This is no date. Write 24 November 2026');
  await day.fill('31 February 2025');
  await desk.keyboard.press('Control+Enter');
  await expect(wrong).toBeVisible();
  await day.fill('4-3-2025');
  await expect(wrong).toBeHidden();
  await expect(form.getByText('= 4 March 2025')).toBeVisible();
  await desk.keyboard.press('Tab');
  await expect(day).toHaveValue('4 March 2025');
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.press('ArrowUp');
  await expect(day).toHaveValue('5 March 2025');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(cards).toContainText('Notice 12 of the port');
  await expect(cards).toContainText('looked at on 5 March 2025');

  await inspector(desk).getByRole('button', { name: 'Edit evidence' }).click();
  const edited = desk.getByRole('form', { name: 'Edit evidence' });
  await edited.getByRole('textbox', { name: 'Title' }).fill('');
  await edited.getByRole('button', { name: / Kind$/ }).focus();
  await chooseFromList(desk, 'Interview or call');
  await expect(edited.getByRole('textbox', { name: 'Spoken on' })).toHaveValue('5 March 2025');
  // Letters are for the field that has the focus: none deletes the claim, ticks it or goes to its note.
  await desk.keyboard.press('d');
  await expect(edited.getByRole('button', { name: / Kind$/ })).toContainText('Data set');
  await edited.getByRole('checkbox', { name: 'Protected source' }).focus();
  await desk.keyboard.press('d');
  await desk.keyboard.press('v');
  await edited.getByRole('button', { name: / Kind$/ }).focus();
  await chooseFromList(desk, 'Interview or call');
  await expectTick(desk, 'that it is so', 'unchecked');
  // E leads to a form that is open already.
  await galley(desk).focus();
  await desk.keyboard.press('e');
  await expect(form.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await galley(desk).focus();
  await desk.keyboard.press('e');
  await expect(form.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'Edit evidence' }).click();
  await desk.keyboard.press('Control+Enter');
  await expect(cards).toContainText('spoken on 5 March 2025');
  await cards.getByRole('button', { name: 'port.example/notices/12', exact: true }).click();
  await expect(desk.getByRole('alertdialog')).toContainText('https://port.example/notices/12');
});

/** A picture of one red pixel. */
/** What a pasted picture is called. */
const pasted = /^pasted [-\d]{10} [.\d]{8}\.png$/;
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

/** Returns the control that has the focus where something else lies over its middle, else null. */
function coveredFocus(desk: Page): Promise<string | null> {
  return desk.evaluate(() => {
    const { activeElement: focused } = document;
    if (focused === null) return 'nothing has the focus';
    // A box to check is drawn by its label.
    const own = focused.closest('label') ?? focused;
    const { x, y, width, height } = own.getBoundingClientRect();
    const above = document.elementFromPoint(x + width / 2, y + height / 2);
    return own.contains(above) ? null : focused.outerHTML;
  });
}

test('a file kept with evidence is looked at in the app: a picture, a text, or word that it cannot be', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await form.getByRole('textbox', { name: 'Link' }).evaluate((field, base64) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, PIXEL);
  await expect(form.getByText(pasted)).toBeVisible();
  await expect(form.getByRole('button', { name: / Kind$/ })).toHaveText('Image');
  const files = [
    ['quay.png', PIXEL],
    [
      'minutes.md',
      Buffer.from('# Minutes\n\nThe counter says 11,000 a day, the harbour office noted.').toString('base64'),
    ],
    [
      'counts.csv',
      Buffer.from('date;place;cars\n2025-10-03;Quay;11,000\n2025-10-04;Quay;10,400\n').toString('base64'),
    ],
    ['data.bin', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]).toString('base64')],
    [
      'drawing.svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="x"</script></svg>',
      ).toString('base64'),
    ],
  ] as const;
  await form.evaluate((element, given) => {
    const data = new DataTransfer();
    for (const [name, base64] of given)
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
  await expect(form.getByText('drawing.svg')).toBeVisible();
  // The form's buttons, which are always in sight, lie over nothing that has the focus on the way down.
  await form.getByRole('textbox', { name: 'Link' }).focus();
  const last = form.getByRole('button', { name: 'Attach files…' });
  while (!(await last.evaluate((button) => button === document.activeElement))) {
    await desk.keyboard.press('Tab');
    expect(await coveredFocus(desk)).toBeNull();
  }
  await form.getByText('Or drop files here').scrollIntoViewIfNeeded();
  await expectAccessible(desk, 'evidence with files');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();

  // Both pictures are seen small, whatever their bytes are; a drawing that is markup is not.
  const small = inspector(desk).locator('article img');
  await expect(small).toHaveCount(2);
  for (const one of await small.all()) await expect(one).toHaveJSProperty('naturalWidth', 1);
  await small.first().click();
  await expect(desk.getByRole('dialog', { name: pasted })).toBeVisible();
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'quay.png', exact: true }).click();
  const picture = desk.getByRole('dialog', { name: 'quay.png' }).getByRole('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'minutes.md', exact: true }).click();
  await expect(desk.getByRole('dialog', { name: 'minutes.md' })).toContainText(
    'The counter says 11,000 a day',
  );
  await desk.keyboard.press('Escape');
  // A table as it is: nothing is taken for a date line of an article.
  await inspector(desk).getByRole('button', { name: 'counts.csv', exact: true }).click();
  await expect(desk.getByRole('dialog', { name: 'counts.csv' })).toContainText(
    'date;place;cars 2025-10-03;Quay;11,000 2025-10-04;Quay;10,400',
  );
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'drawing.svg', exact: true }).click();
  const drawing = desk.getByRole('dialog', { name: 'drawing.svg' });
  await expect(drawing).toContainText('<script>');
  await expect(drawing.locator('img, iframe, object, script')).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'data.bin', exact: true }).click();
  await expect(desk.getByRole('dialog', { name: 'data.bin' })).toContainText('cannot be shown here');
  await expectAccessible(desk, 'file that cannot be shown');
});

test('a picture or a link pasted on the desk, and files dropped on a claim, begin evidence for it', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await paste(desk, { text: 'https://port.example/counts' });
  await expect(desk.getByRole('log')).toContainText('Select a claim first');
  await goToSentence(desk, sentences.safe);
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(1);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expect(claimRows(desk)).toHaveCount(2);

  await galley(desk).evaluate((element, base64) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, PIXEL);
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await expect(form.getByText(pasted)).toBeVisible();
  await expect(form.getByText('1 file attached')).toBeInViewport({ ratio: 1 });
  // What it is called is asked first: its link it hardly ever has.
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  // The form is open already: what is pasted beside it is put into it.
  await galley(desk).focus();
  await paste(desk, { text: 'https://port.example/counts' });
  await expect(form.getByRole('textbox', { name: 'Link' })).toHaveValue('https://port.example/counts');
  await form.getByRole('textbox', { name: 'Link' }).press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(inspector(desk).getByRole('button', { name: pasted })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(inspector(desk).getByRole('button', { name: pasted })).toBeHidden();

  const minutes = [{ name: 'minutes.txt', type: 'text/plain', text: 'It is safe.' }];
  await dropFiles(claimRows(desk).first(), minutes);
  await expect(inspector(desk)).toContainText('Claim 1');
  await expect(form.getByText('minutes.txt')).toBeVisible();
  await form.getByRole('button', { name: 'Discard' }).click();
  await expect(form).toBeHidden();
  await dropFiles(marginMark(desk, 2, 'unchecked'), minutes);
  await expect(inspector(desk)).toContainText('Claim 2');
  await expect(form.getByText('minutes.txt')).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeHidden();
});
