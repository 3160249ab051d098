import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { openPasted } from '../helpers/desk.ts';

const checks = [
  ['The harbour bridge was shut for 14 days in May.', 'False', 'Tom Visser'],
  ['The harbour bridge cost nine million euros.', 'True', 'Ann Bos'],
  ['Rents in the old town rose by 8 percent last year.', 'Half true', 'Ann Bos'],
  ['A ferry sank off the northern dyke in April.', 'False', 'Tom Visser'],
].map(([claim, rating, name], at) => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${at}`,
  claimReviewed: claim,
  headline: 'We looked it up',
  inLanguage: 'en',
  datePublished: '2025-06-02',
  reviewRating: { '@type': 'Rating', alternateName: rating },
  author: { '@type': 'Organization', name: 'Harbour Checks' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name } },
}));

const story = `# Bridge open again

The harbour bridge was shut for 12 days in May, the mayor said. Four ships waited at the northern lock.
`;

test('a claim that was checked before is shown with the check, which becomes evidence or another claim', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  const { desk } = await startAsChecker();
  const feed = join(folder, 'harbour.json');
  writeFileSync(feed, JSON.stringify(checks));
  expect((await cli('archive', 'add', feed)).code).toBe(0);
  await openPasted(desk, story);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  const claims = desk.getByRole('listbox', { name: 'Claims' });
  const first = claims.getByRole('option').first();
  await expect(first).toContainText('checked before');
  await first.click();
  const earlier = desk.getByRole('list', { name: 'Checked before' });
  await expect(earlier.getByRole('listitem')).toHaveCount(1);
  await expect(earlier).toContainText('Harbour Checks');
  await expect(earlier).toContainText('False');
  await expect(earlier).toContainText('Differs: figure');
  await expectAccessible(desk, 'earlier checks');

  await desk.keyboard.press('Shift+O');
  await expect(earlier).toHaveCount(0);
  await expect(first).not.toContainText('checked before');
  await desk.getByRole('button', { name: 'Take back' }).click();
  await expect(earlier.getByRole('listitem')).toHaveCount(1);

  await first.click();
  await desk.keyboard.press('o');
  const ask = desk.getByRole('dialog');
  await expect(ask).toContainText('The harbour bridge was shut for 14 days in May.');
  await desk.keyboard.press('x');
  await expect(ask).toHaveCount(0);
  await expect(earlier).toContainText('taken as evidence');
  await desk.keyboard.press('o');
  await expect(desk.getByText('This earlier check is evidence already.')).toBeVisible();
  // The verdict is the checker's own.
  const [claim] = (
    await cli('claims', (await cli('list', '--json')).lines()[0]?.['id'] as string, '--json')
  ).lines();
  expect(claim).toMatchObject({ verdict: 'unchecked' });
});

test('what was decided in another article is shown, and what was checked before of some words', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  const other = join(folder, 'other.md');
  writeFileSync(other, '# Bridge shut\n\nThe harbour bridge was shut for 12 days in May, says the port.\n');
  const [loaded] = (await cli('import', other, '--no-suggest', '--json')).lines();
  const [made] = (
    await cli(
      'claim',
      String(loaded?.['article']),
      '--quote',
      'The harbour bridge was shut for 12 days in May',
      '--json',
    )
  ).lines();
  expect((await cli('mark', String(made?.['id']), 'refuted')).code).toBe(0);
  const matched = await cli(
    'match',
    'the harbour bridge was shut for 12 days in May',
    '--json',
    '--lang',
    'en',
  );
  expect(matched.lines()[0]).toMatchObject({ own: { claimId: made?.['id'] }, check: { verdict: 'refuted' } });
  expect((await cli('match', 'nobody ever looked at this')).code).toBe(1);

  const { desk } = await startAsChecker();
  await openPasted(desk, story);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  const first = desk.getByRole('listbox', { name: 'Claims' }).getByRole('option').first();
  await expect(first).toContainText('checked before');
  await first.click();
  await expect(desk.getByRole('list', { name: 'Checked before' })).toContainText('refuted, in this library');
  // The same words with another verdict are a warning.
  await first.click();
  await desk.keyboard.press('v');
  await expect(first).toContainText('decided otherwise in another article');
  await desk.getByRole('button', { name: 'Open the article' }).click();
  await expect(desk.getByRole('heading', { name: 'Bridge shut', level: 1 })).toBeVisible();
});
