import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { blindCheck, parsedStory, storyFindings } from '../helpers/blind-check.ts';
import { galley, inspector, openFirst, story } from '../helpers/desk.ts';

test('how two independent checks agree is shown, and each difference leads to its claim', async ({
  folder,
  start,
}) => {
  const { library } = await blindCheck(folder, parsedStory(story), storyFindings);
  library.close();
  const { desk } = await start();
  await openFirst(desk);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('agreement');
  await desk.keyboard.press('Enter');

  const panel = desk.getByRole('dialog', { name: 'Agreement of independent checks' });
  await expect(panel).toContainText('Noor Smit and Bram Vos each decided 4 claims');
  await expect(panel).toContainText('Only Noor Smit decided 1 more claim.');
  await expect(panel).toContainText('50% 2 of 4');
  await expect(panel.getByRole('table', { name: /Rows: what NS found/ }).first()).toContainText('verified');
  await expect(panel).toContainText('3 differences are not settled.');
  await expectAccessible(desk, 'agreement');

  await panel.getByRole('button', { name: /3 million euros/ }).click();
  await expect(panel).toHaveCount(0);
  await expect(inspector(desk)).toContainText('cost the city 3 million euros');
  await expect(inspector(desk)).toContainText('Bram Vos disagrees');
  await inspector(desk).getByRole('button', { name: 'Settle…' }).click();
  await expectAccessible(desk, 'settling of an agreement');
  await desk.keyboard.type('The city says 3 million.');
  await inspector(desk)
    .getByText(/^stays /)
    .click();
  await desk.keyboard.press('Control+Enter');
  await expect(inspector(desk)).toContainText('Settled by');
  await galley(desk).focus();
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('agreement');
  await desk.keyboard.press('Enter');
  await expect(panel).toContainText('2 differences are not settled.');
  await expect(panel.getByRole('button', { name: /3 million euros/ })).toContainText(
    'The city says 3 million.',
  );
});

test('the report and the command line have the same figures', async ({ folder, cli }) => {
  const { library, articleId } = await blindCheck(folder, parsedStory(story), storyFindings);
  library.close();
  const [told] = (await cli('agreement', articleId, '--json')).lines();
  expect(told).toMatchObject({
    first: { name: 'Noor Smit', initials: 'NS' },
    second: { name: 'Bram Vos' },
    verdict: { compared: 4, agreed: 2 },
    said: { compared: 2, agreed: 1, kappa: 0 },
    onlyFirst: 1,
  });
  expect((await cli('agreement', articleId)).stdout).toContain(
    'They agree on 2 of 4: 50% (95% interval 15% to 85%)',
  );

  const out = join(folder, 'report.json');
  await cli('export', articleId, '--format', 'json', '--out', out);
  const report = JSON.parse(readFileSync(out, 'utf8')) as { agreement: { verdict: unknown }[] };
  expect(report.agreement).toHaveLength(1);
  expect(report.agreement[0]?.verdict).toMatchObject({ compared: 4, agreed: 2 });
});

test('where nobody checked unseen that is said', async ({ folder, cli, start }) => {
  const { library, articleId } = await blindCheck(folder, parsedStory(story), []);
  library.close();
  expect((await cli('agreement', articleId)).stdout).toContain('Nobody has checked claims');
  const { app, desk } = await start();
  await openFirst(desk);
  await app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('agreement.show')?.click(),
  );
  await expect(desk.getByRole('dialog', { name: 'Agreement of independent checks' })).toContainText(
    'Make a case file without verdicts',
  );
});
