import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, runCli, test } from '../helpers/app.ts';

test('the whole job by the command line', async ({ folder, cli }) => {
  const file = join(folder, 'haven.md');
  writeFileSync(
    file,
    '# Haven weer open\n\nVolgens de burgemeester liggen er veertig schepen. Het havenbedrijf spreekt van twaalf schepen.\n',
  );
  const dry = (await cli('import', file, '--dry-run', '--json')).lines();
  expect(dry[0]).toMatchObject({ ok: true, title: 'Haven weer open', language: 'nl', format: 'markdown' });
  expect(dry[0]?.['sentences']).toHaveLength(3);
  expect((await cli('list')).stderr).toContain('There is no library');

  const [loaded] = (await cli('import', file, '--no-suggest', '--json', '--checker', 'Noor Smit')).lines();
  expect(loaded).toMatchObject({ ok: true, status: 'loaded', title: 'Haven weer open' });
  const article = String(loaded?.['article']);
  expect((await cli('import', file, '--json')).lines()[0]).toMatchObject({ status: 'already', article });

  const short = article.slice(-8);
  const [claim] = (
    await cli(
      'claim',
      short,
      '--quote',
      'liggen er veertig schepen',
      '--speaker',
      'de burgemeester',
      '--json',
    )
  ).lines();
  expect(claim).toMatchObject({
    quote: 'liggen er veertig schepen',
    attribution: { speaker: 'de burgemeester' },
  });
  const twice = await cli('claim', article, '--quote', 'schepen');
  expect(twice.code).toBe(1);
  expect(twice.stderr).toContain('2 times');
  expect((await cli('claim', article, '--quote', 'schepen', '--occurrence', '2')).code).toBe(0);
  expect((await cli('claim', article, '--quote', 'vijftig')).stderr).toContain('not in the article');

  const marked = await cli(
    'mark',
    String(claim?.['id']),
    'unverifiable',
    '--said',
    'verified',
    '--reason',
    'noIndependentAccess',
    '--evidence=https://haven.example/stand',
    '--evidence=https://haven.example/verklaring',
    '--json',
  );
  expect(marked.lines()[0]).toMatchObject({
    verdict: 'unverifiable',
    said: 'verified',
    reason: 'noIndependentAccess',
    evidence: [{ link: 'https://haven.example/stand' }, { link: 'https://haven.example/verklaring' }],
  });
  expect((await cli('mark', String(claim?.['id']), 'perhaps')).code).toBe(2);
  expect((await cli('mark', String(claim?.['id']), 'verified', '--evidence=file:///etc/passwd')).code).toBe(
    1,
  );

  const claims = (await cli('claims', article, '--json')).lines();
  expect(claims.map(({ number, quote }) => [number, quote])).toEqual([
    [1, 'liggen er veertig schepen'],
    [2, 'schepen'],
  ]);
  expect((await cli('list', '--json')).lines()[0]).toMatchObject({
    id: article,
    verdicts: { verified: 0, unverifiable: 1, refuted: 0, unchecked: 1 },
    lastChecker: 'Noor Smit',
  });
  expect((await cli('show', article)).stdout).toContain('Het havenbedrijf spreekt van twaalf schepen.');

  for (const format of ['html', 'pdf', 'json']) {
    const out = join(folder, `report.${format}`);
    const written = await cli('export', article, '--format', format, '--out', out, '--lang', 'nl', '--json');
    expect(written.lines()[0]).toMatchObject({ ok: true, path: out, bytes: readFileSync(out).byteLength });
  }
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('liggen er veertig schepen');
  expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toBeTruthy();

  const verified = await cli('verify', '--json');
  expect(verified.lines()[0]).toMatchObject({ ok: true, articles: 1 });
});

test('many files in one start: one that fails stops nothing', async ({ folder, cli }) => {
  writeFileSync(join(folder, 'een.txt'), 'Eerste\n\nEr liggen veertig schepen in de haven van de stad.\n');
  writeFileSync(join(folder, 'leeg.txt'), '');
  writeFileSync(join(folder, 'twee.txt'), 'Tweede\n\nEr liggen twaalf schepen in de haven van de stad.\n');
  const files = ['een.txt', 'leeg.txt', 'geen.txt', 'twee.txt'];
  const run = await cli('import', ...files, '--json');
  expect(run.code).toBe(1);
  expect(run.lines().map(({ ok, file }) => [file, ok])).toEqual([
    ['een.txt', true],
    ['leeg.txt', false],
    ['geen.txt', false],
    ['twee.txt', true],
  ]);
  expect(run.stderr.trim().split('\n')).toHaveLength(2);
});

test('help and version, in the language of the terminal', async ({ cli }) => {
  expect((await cli('--help')).stdout).toContain('tick off every claim');
  expect((await cli('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('analyses a file, standard input and lines, without a library', async ({ folder, cli }) => {
  const story =
    'Haven open\n\nDe haven is weer open, zegt burgemeester Anna Korval. Volgens het havenbedrijf wachten 40 schepen.\n';
  writeFileSync(join(folder, 'haven.txt'), story);
  const [found] = (await cli('analyse', 'haven.txt', '--json')).lines();
  expect(found).toMatchObject({ ok: true, language: 'nl', supported: true });
  expect(JSON.stringify(found?.['claims'])).toContain('het havenbedrijf');
  const piped = await runCli(folder, ['analyse', '--lang', 'nl', '--json'], { stdin: story });
  expect(piped.lines()[0]).toMatchObject({ ok: true, claims: found?.['claims'] });
  writeFileSync(join(folder, 'lines.txt'), 'Er liggen 40 schepen in de haven.\nWat een mooie dag!\n');
  const lines = (await cli('analyse', 'lines.txt', '--lines', '--lang', 'nl', '--json')).lines();
  expect(lines.map(({ line }) => line)).toEqual([1, 2]);
  expect(Number(lines[0]?.['score'])).toBeGreaterThan(Number(lines[1]?.['score']));
});

test('sources are added, read and listed by the command line', async ({ folder, cli }) => {
  const file = join(folder, 'haven.md');
  writeFileSync(file, '# Haven weer open\n\nVolgens de burgemeester liggen er veertig schepen.\n');
  const [loaded] = (await cli('import', file, '--no-suggest', '--json')).lines();
  const article = String(loaded?.['article']);
  const notes = join(folder, 'notulen.txt');
  writeFileSync(notes, 'De raad kwam bijeen.\n\nEr liggen veertig schepen in de haven. Het regende.\n');
  const broken = join(folder, 'kapot.pdf');
  writeFileSync(broken, '%PDF-1.7\nthis is no PDF');
  const added = await cli(
    'source',
    'add',
    article,
    notes,
    broken,
    '--supplier',
    'outside',
    '--primary',
    '--json',
  );
  expect(added.code).toBe(1);
  expect(added.lines()).toMatchObject([
    {
      ok: true,
      title: 'notulen',
      supplier: 'outside',
      primary: true,
      files: [{ reading: { state: 'read', passages: 3 } }],
    },
    { ok: true, title: 'kapot', files: [{ reading: { state: 'failed', error: { code: 'fileDamaged' } } }] },
  ]);
  const listed = await cli('source', 'list', article);
  expect(listed.stdout).toContain('notulen.txt: 3 passages');
  expect((await cli('source', 'add', article, notes)).stderr).toContain(
    'is a source of this article already',
  );
  expect((await cli('source', 'drop', article)).code).toBe(2);
  expect((await cli('verify')).code).toBe(0);
});

test('a newer version is loaded by its option, which is no question for the program’s own version', async ({
  folder,
  cli,
}) => {
  const [file, newer] = [join(folder, 'pier.txt'), join(folder, 'newer.txt')];
  const story = 'Pier closes\n\nThe pier at Oldhaven closes on Monday. It was opened in 1911.';
  writeFileSync(file, story);
  writeFileSync(newer, `${story} The council voted for it.`);
  const [loaded] = (await cli('import', file, '--no-suggest', '--json')).lines();
  const article = String(loaded?.['article']);
  const [version] = (await cli('import', '--version', article, newer, '--json')).lines();
  expect(version).toMatchObject({ ok: true, status: 'loaded', article });

  const versions = (await cli('versions', article, '--json')).lines();
  expect(versions).toMatchObject([
    { version: 1, sourceName: 'pier.txt' },
    { version: 2, sourceName: 'newer.txt' },
  ]);
  const changes = (await cli('versions', article, '--changes', '--json')).lines();
  expect(changes).toMatchObject([
    { kind: 'new', is: { text: 'The council voted for it.' } },
    { version: 2, since: 1, new: 1, changed: 0, moved: 0, removed: 0 },
  ]);
  const back = await cli('versions', article, '--changes', '--of', '1', '--since', '2');
  expect(back.stdout).toContain(
    '- The council voted for it.\n1 sentence only there, beside the later version 2',
  );
  expect((await cli('versions', article, '--changes', '--since', '7')).code).toBe(2);
});
