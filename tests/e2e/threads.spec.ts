import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, openPasted } from '../helpers/desk.ts';

const words = 'The harbour bridge was shut for 12 days in May';

const story = `# Bridge open again

${words}, the mayor said. Four ships waited at the northern lock.
`;

test('the same claim in several articles is listed, warned of where verdicts differ, and led to by Enter', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  const other = join(folder, 'other.md');
  writeFileSync(other, `# Bridge shut\n\n${words}, says the port.\n`);
  const [loaded] = (await cli('import', other, '--no-suggest', '--json')).lines();
  const article = String(loaded?.['article']);
  const [made] = (await cli('claim', article, '--quote', words, '--json')).lines();
  expect((await cli('mark', String(made?.['id']), 'refuted')).code).toBe(0);
  expect((await cli('threads')).code).toBe(1);

  const { desk } = await startAsChecker();
  await openPasted(desk, story);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  const first = claimRows(desk).first();
  await first.click();
  await desk.keyboard.press('v');
  await expect(first).toContainText('decided otherwise in another article');

  // The warning leads to the thread, and the thread to the other article.
  await desk.getByRole('button', { name: 'All places' }).click();
  const thread = desk.getByRole('dialog', { name: 'This claim in your articles' });
  const places = thread.getByRole('list', { name: 'Where it is said' }).getByRole('button');
  await expect(places).toHaveCount(2);
  await expect(thread).toContainText('verdicts differ');
  await expectAccessible(desk, 'the thread of a claim');
  await expect(places.first()).toBeFocused();
  const target = places.filter({ hasText: 'Bridge shut' });
  if (!(await target.evaluate((place) => place === document.activeElement)))
    await desk.keyboard.press('ArrowDown');
  await expect(target).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Bridge shut', level: 1 })).toBeVisible();
  await expect(thread).toHaveCount(0);

  // The key shows it from there too.
  await expect(claimRows(desk).first()).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Shift+T');
  await expect(places).toHaveCount(2);
  await desk.keyboard.press('Escape');

  await desk.keyboard.press('Control+l');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('The same claim in several');
  await desk.keyboard.press('Enter');
  const list = desk.getByRole('dialog', { name: 'The same claim in several articles' });
  await expect(list).toContainText('1 claim is in more than one article. Of 1 the verdicts differ.');
  await expect(list.getByRole('list', { name: 'Where it is said' }).getByRole('button')).toHaveCount(2);
  await expectAccessible(desk, 'the same claim in several articles');

  const listed = (await cli('threads', '--json')).lines();
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ articles: 2, isOtherwise: true });
  expect((await cli('threads', article, '--json')).lines()[0]).toMatchObject({ claimId: made?.['id'] });
});
