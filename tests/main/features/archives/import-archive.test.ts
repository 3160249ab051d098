import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
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

test('what is wrong with a table is told in words that are true, and nothing of it is kept', async () => {
  const { bring, checks } = bringer();
  const head = 'claim,rating\n';
  const rows = Array.from({ length: 20 }, (_, at) => `The bridge was shut for ${at} days,False\n`).join('');
  const long = Array.from({ length: 10_000 }, (_, at) => `column ${at} ${'x'.repeat(9)}`).join(',');
  const far = `${head}${rows.repeat(600)}`;
  for (const [content, error] of [
    [`${head}${rows}"The bridge is shut,False\n${rows}`, { code: 'quoteNotClosed', detail: { line: 22 } }],
    [rows, { code: 'noClaimColumn', detail: { columns: 'The bridge was shut for 0 days, False', more: 0 } }],
    [`${long}\n${rows}`, { code: 'noClaimColumn', detail: { more: 9_988 } }],
    // One byte is wrong in a text of UTF-8.
    [
      Buffer.concat([Buffer.from(`${head}Cafés, brûlée, naïve,False\n`), Buffer.of(0xe9, 0x0a)]),
      { code: 'checksEncoding', detail: { encoding: 'UTF-8' } },
    ],
    [Buffer.from(`${far}Café`).subarray(0, -1), { code: 'textCutOff' }],
    [Buffer.from(`\uFEFF${head}The bridge`, 'utf16le').subarray(0, -1), { code: 'textCutOff' }],
    [`${head}${','.repeat(4_200_000)}`, { code: 'rowTooLong', detail: { line: 2 } }],
  ] as const) {
    const brought = bring('checks.csv', content);
    await expect(brought).rejects.toMatchObject(error);
    await brought.catch((thrown: unknown) => expect(errorMessage('en', thrown).length).toBeLessThan(1000));
    expect(checks()).toEqual([]);
  }
});

test('a table has any line ends, and is in the encoding that its first letters beyond ASCII show', async () => {
  const { bring, checks } = bringer();
  const begin = 'claim,rating\r\n"The bridge was shut",False\nThe bridge is safe,True\r';
  const filling = 'Nothing was shut,False\n'.repeat(14_000);
  const table = Buffer.from(`${begin}${filling}The bridge of the café,False\n`, 'latin1');
  expect(table.length).toBeGreaterThan(256 * 1024);
  expect(await bring('checks.csv', table)).toMatchObject({ added: 4, left: { repeated: 13_999 } });
  expect(checks().map(({ claim }) => claim)).toContain('The bridge of the café');
});

test('scripts, signs that turn words round and dates of no calendar are not in what is kept', async () => {
  const { bring, checks } = bringer();
  const bad = '<script>steal("</b>")</script>\u202e<img src=x onerror=steal()>';
  const fields = Object.fromEntries(
    ['headline', 'description', 'datePublished', 'inLanguage', 'url'].map((name) => [
      name,
      `${bad}2024-02-31`,
    ]),
  );
  await bring(
    'feed.json',
    JSON.stringify([
      {
        '@type': 'ClaimReview',
        claimReviewed: `${bad}The bridge \u2066was\u2069 shut`,
        ...fields,
        author: { name: `${bad}Harbour` },
        itemReviewed: { author: { name: `${bad}The mayor` }, datePublished: '2024-02-31' },
        reviewRating: { alternateName: `${bad}False` },
      },
    ]),
  );
  expect(checks()).toEqual([
    {
      ...{ claim: 'The bridge was shut', title: '2024-02-31', detail: '2024-02-31', claimant: 'The mayor' },
      ...{ claimed: null, publisher: 'Harbour', published: null, rating: 'False', verdict: 'refuted' },
      ...{ address: null, language: 'en' },
    },
  ]);
});

test('a feed is read in any shape, in one piece or in lines, whatever its size', async () => {
  const { bring } = bringer();
  const filling = { '@type': 'WebSite', name: 'x'.repeat(5_000_000) };
  const deep = {
    data: { pages: [{ '@graph': [filling, { '@type': 'DataFeed', dataFeedElement: many.slice(0, 20) }] }] },
  };
  expect(await bring('feed.json', JSON.stringify(deep))).toMatchObject({ read: 20 });
  const lines = `${JSON.stringify([filling, many[21]])}\n${JSON.stringify(many[22], null, 1)}\n${JSON.stringify(many[23])}`;
  expect(await bring('lines.jsonl', lines)).toMatchObject({ read: 3 });
  await expect(bring('feed.json', JSON.stringify(deep).slice(0, -4))).rejects.toMatchObject({
    code: 'checksCutOff',
    detail: { checks: 20 },
  });
  await expect(bring('feed.json', '['.repeat(2_000_000))).rejects.toMatchObject({ code: 'fileDamaged' });
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
