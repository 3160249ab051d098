import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../helpers/app.ts';

const review = (number: number, claimReviewed: string): object => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${number}`,
  claimReviewed,
  headline: 'We looked it up',
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  author: { '@type': 'Organization', name: 'Harbour Checks' },
});

const claims = ['The harbour bridge was shut for 14 days.', 'Rents in the old town rose by 8 percent.'];

test('archives of earlier checks by the command line', async ({ folder, cli }) => {
  const article = join(folder, 'bridge.md');
  writeFileSync(article, '# Bridge open\n\nThe bridge was shut for 14 days, the mayor said.\n');
  expect((await cli('import', article)).code).toBe(0);
  const feed = join(folder, 'harbour.json');
  writeFileSync(feed, JSON.stringify(claims.map((claim, at) => review(at, claim))));
  expect((await cli('archive', 'add', feed, '--dry-run')).stdout).toContain(
    '2 checks read for harbour: 2 new',
  );
  expect((await cli('archive', 'list')).stdout).toContain('There is no archive of earlier checks');
  expect((await cli('archive', 'add', feed, '--json')).lines()[0]).toMatchObject({ ok: true, added: 2 });
  expect((await cli('archive', 'add', feed, '--json')).lines()[0]).toMatchObject({ added: 0, same: 2 });
  expect((await cli('archive', 'off', 'HARBOUR')).code).toBe(0);
  expect((await cli('archive', 'list')).stdout).toContain('(switched off)');

  writeFileSync(feed, JSON.stringify(claims.map((claim, at) => review(at, claim))).slice(0, -40));
  const cut = await cli('archive', 'add', feed);
  expect(cut.code).toBe(1);
  expect(cut.stderr).toContain('harbour.json is cut off after one check. Nothing was kept.');
  const table = join(folder, 'table.csv');
  writeFileSync(table, 'What was said;Verdict\nThe ferry sank;False\n');
  expect((await cli('archive', 'add', table)).stderr).toContain('--column claim=NAME');
  const named = await cli(
    'archive',
    'add',
    table,
    '--name',
    'Ferries',
    '--column=claim=What was said',
    '--json',
  );
  expect(named.lines()[0]).toMatchObject({ archive: 'Ferries', added: 1 });

  expect((await cli('archive', 'remove', 'harbour')).code).toBe(0);
  expect((await cli('archive', 'list', '--json')).lines()).toMatchObject([{ name: 'Ferries', checks: 1 }]);
  expect((await cli('archive', 'remove', 'harbour')).stderr).toContain('There is no archive');
});
