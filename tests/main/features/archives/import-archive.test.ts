import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ColumnMapping } from '../../../../core/model/earlier-check/columns.ts';
import { openArchives } from '../../../../db/archives/archives-file.ts';
import { allArchives } from '../../../../db/archives/archives.ts';
import { findChecks } from '../../../../db/archives/find-checks.ts';
import { importArchive } from '../../../../main/features/archives/import-archive.ts';
import { testFolder } from '../../../helpers/library.ts';

const AT = '2026-03-04T09:00:00.000Z';

/** Brings a file into the archives of a new library. */
function bringer() {
  const folder = testFolder();
  const library = path.join(folder, 'library.sqlite');
  return {
    library,
    bring: (
      name: string,
      content: string | Uint8Array,
      columns: ColumnMapping | null = null,
      isTrial = false,
    ) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return importArchive(
        { library, file, archive: 'Harbour', columns, language: null, at: AT, isTrial },
        () => undefined,
      );
    },
    checks: () => {
      const db = openArchives(library, 'read');
      if (db === null) return [];
      const { found } = findChecks(db, ['bridg', 'brug', 'rent'], 50);
      const archives = allArchives(db);
      db.close();
      return archives.length === 0 ? [] : found.map(({ check }) => check);
    },
  };
}

function review(number: number, more: object = {}): object {
  return {
    '@type': 'ClaimReview',
    url: `https://checks.example/${number}`,
    claimReviewed: `The bridge was shut for ${number} days, said the mayor of the town in the north.`,
    reviewRating: { alternateName: 'False' },
    author: { name: 'Harbour Checks' },
    ...more,
  };
}
const many = Array.from({ length: 40 }, (_, at) => review(at));

test('reads feeds, lines of JSON and pages', async () => {
  const { bring, checks } = bringer();
  expect(await bring('feed.json', JSON.stringify({ dataFeedElement: many.slice(0, 3) }))).toMatchObject({
    added: 3,
  });
  expect(await bring('lines.jsonl', many.map((one) => JSON.stringify(one)).join('\n'))).toMatchObject({
    added: 37,
    same: 3,
  });
  const page = `<!doctype html><title>x</title><script>var a = "{";</script>
    <script type="application/ld+json">{"@type": "WebSite"</script>
    <script type='application/ld+json'>${JSON.stringify({ '@graph': [review(99)] })}</script>`;
  expect(await bring('page.html', page)).toMatchObject({ added: 1 });
  expect(checks()).toHaveLength(41);
  expect(new Set(checks().map(({ language }) => language))).toEqual(new Set(['en']));
});

test('reads tables with any separator and encoding, and remembers their columns', async () => {
  const { bring, checks } = bringer();
  const table =
    'Wat er gezegd is;Oordeel\n"De brug was 14 dagen dicht; dat zei de burgemeester.";Onwaar\n;Waar\n';
  await expect(bring('checks.csv', table)).rejects.toMatchObject({
    code: 'noClaimColumn',
    detail: { columns: 'Wat er gezegd is, Oordeel' },
  });
  const columns = { claim: 'Wat er gezegd is', rating: 'Oordeel' };
  expect(await bring('checks.csv', table, columns)).toMatchObject({ added: 1, left: { withoutClaim: 1 } });
  const café = 'Wat er gezegd is\tOordeel\nDe brug bij het café was kapot\tWaar\n';
  expect(await bring('more.tsv', Buffer.from(café, 'latin1'))).toMatchObject({ added: 1 });
  expect(await bring('more.tsv', Buffer.from(`\uFEFF${café}`, 'utf16le'))).toMatchObject({ same: 1 });
  expect(
    checks()
      .map(({ claim, verdict, language }) => [claim, verdict, language])
      .sort(),
  ).toEqual([
    ['De brug bij het café was kapot', 'verified', 'nl'],
    ['De brug was 14 dagen dicht; dat zei de burgemeester.', 'refuted', 'nl'],
  ]);
});

test('a trial says what would be done and does nothing', async () => {
  const { bring, checks } = bringer();
  expect(await bring('feed.json', JSON.stringify(many), null, true)).toMatchObject({ read: 40, added: 40 });
  expect(checks()).toEqual([]);
});

test('a file that is cut off, empty, something else, or without a check leaves everything as it was', async () => {
  const { bring, checks } = bringer();
  await bring('feed.json', JSON.stringify(many.slice(0, 2)));
  const whole = JSON.stringify({ dataFeedElement: [...many, review(77)] });
  for (const [name, content, error] of [
    ['feed.json', whole.slice(0, -100), { code: 'checksCutOff', detail: { checks: 40 } }],
    [
      'lines.jsonl',
      `${many.map((one) => JSON.stringify(one)).join('\n')}\n{"@type": "Cl`,
      { code: 'checksCutOff', detail: { checks: 40 } },
    ],
    ['feed.json', whole.replace(',"claimReviewed"', ',,"claimReviewed"'), { code: 'fileDamaged' }],
    ['empty.csv', '', { code: 'fileEmpty' }],
    ['photo.json', new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2]), { code: 'checksUnknown' }],
    ['story.txt', 'One sentence of prose that is no table at all', { code: 'checksUnknown' }],
    ['feed.json', '{"dataFeedElement": []}', { code: 'noChecks', detail: { entries: 0 } }],
    ['page.html', '<!doctype html><p>Nothing</p>', { code: 'noChecks' }],
    ['missing/none.json', null, { code: 'fileNotFound' }],
  ] as const) {
    const brought =
      content === null
        ? importArchive(
            {
              library: path.join(testFolder(), 'library.sqlite'),
              file: `/${name}`,
              archive: 'x',
              columns: null,
              language: null,
              at: AT,
              isTrial: false,
            },
            () => undefined,
          )
        : bring(name, content);
    await expect(brought, name).rejects.toMatchObject(error);
    expect(checks()).toHaveLength(2);
  }
});

test('a feed with the same check a thousand times keeps it once', async () => {
  const { bring, checks } = bringer();
  const copies = Array<object>(1000).fill(review(1));
  expect(await bring('feed.json', JSON.stringify(copies))).toMatchObject({
    read: 1000,
    added: 1,
    left: { repeated: 999 },
  });
  expect(checks()).toHaveLength(1);
});

test('the decided claims of a JSON report are checks; a report that is no report any more is refused', async () => {
  const { bring, checks } = bringer();
  const report = {
    format: 'tickmark-report',
    formatVersion: 1,
    options: { language: 'en' },
    article: {
      title: 'Bridge open',
      published: '2024-05-03',
      language: 'en',
      url: 'https://paper.example/1',
    },
    checkers: [{ id: 'a', name: 'Noor', initials: 'N' }],
    claims: [
      ['The bridge was shut for 14 days', 'refuted', { speaker: 'The mayor' }],
      ['The bridge is safe', 'unchecked', null],
    ].map(([quote, value, attribution]) => ({
      quote,
      attribution,
      verdict: { value, by: 'a', at: '2024-05-04T10:00:00.000Z' },
      correction: 'It was nine days.',
    })),
  };
  expect(await bring('report.json', JSON.stringify(report, null, 2))).toMatchObject({ read: 1, added: 1 });
  expect(checks()).toMatchObject([
    {
      claim: 'The bridge was shut for 14 days',
      ...{ title: 'Bridge open', detail: 'It was nine days.', claimant: 'The mayor', claimed: '2024-05-03' },
      ...{ publisher: 'Noor', published: '2024-05-04', rating: 'refuted', verdict: 'refuted', address: null },
    },
  ]);
  // Decided otherwise since, it is the same check.
  const later = JSON.stringify({ ...report, newsroom: null }, null, 2).replace('"refuted"', '"verified"');
  expect(await bring('report.json', later)).toMatchObject({ added: 0, changed: 1 });
  await expect(bring('report.json', later.replace('"claims"', '"claimed"'))).rejects.toMatchObject({
    code: 'fileDamaged',
  });
});

test('nothing stays beside the archives, so that they can be read where nothing can be written', async () => {
  const { bring, library } = bringer();
  await bring('feed.json', JSON.stringify(many));
  const folder = path.dirname(library);
  expect(readdirSync(folder).filter((name) => /-(?:wal|shm|journal)$/u.test(name))).toEqual([]);
  const db = openArchives(library, 'read');
  expect(db?.pragma('journal_mode', { simple: true })).toBe('delete');
  db?.close();
});
