import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mutate, seeded } from '../helpers/mutate.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { blocksOf, READ_OR_REFUSED } from '../helpers/loaded.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixtures = fixturePath('mail');

/** Tries out files in one start; gives what is said of each. */
function tryOut(
  cli: (...words: string[]) => Promise<CliResult>,
  names: readonly string[],
  ...more: string[]
): Promise<CliResult> {
  return cli('import', ...names.map((name) => resolve(fixtures, name)), '--dry-run', '--json', ...more);
}

test('mails come in with title, byline, date and language, and what is not their text is set apart', async ({
  cli,
}) => {
  const result = await tryOut(cli, ['nl-persbericht.eml', 'en-forward.eml', 'de-antwort.eml']);
  expect(result.code).toBe(0);
  const [release = {}, forward = {}, answer = {}] = result.lines();
  expect(release).toMatchObject({
    format: 'email',
    title: 'Haven van Waterhaven weer open voor € 2 miljoen',
    byline: 'Renée de Wit',
    outlet: 'Gemeente Waterhaven',
    published: '2022-06-14T10:30:05+02:00',
    language: 'nl',
    release: null,
  });
  // The HTML holds more than the plain text: it is taken, without its script, and its signature is apart.
  expect(blocksOf(release)).toEqual([
    'heading Haven van Waterhaven weer open voor € 2 miljoen',
    'paragraph Na acht maanden werk is de haven van Waterhaven weer open. Dat meldt burgemeester Jan Prins. Er liggen veertig schepen aan de kade.',
    'heading Kosten',
    'paragraph De herbouw kostte € 2 miljoen, een kwart meer dan geraamd.',
    'listItem kade: € 1,2 miljoen',
    'listItem kranen: € 0,8 miljoen',
    'boilerplate Renée de Wit\nwoordvoerder, 06-00000000',
  ]);

  expect(forward).toMatchObject({
    title: 'Ferry stops on Sunday',
    byline: 'Ada Byrne',
    published: '2022-06-14T18:45',
    language: 'en',
  });
  expect(blocksOf(forward).filter((block) => block.startsWith('paragraph'))).toEqual([
    'paragraph Can you check this one? Thanks.',
    'paragraph The ferry between Northport and the island will not sail on Sunday, says the ferry line. It expects 1,200 passengers to be affected by the works on the pier.',
    'paragraph A spare boat will carry at most 80 people an hour.',
  ]);

  expect(answer).toMatchObject({ byline: 'Jörg Maier', language: 'de' });
  expect(
    blocksOf(answer)
      .filter((block) => block.startsWith('boilerplate'))
      .join('\n'),
  ).toContain('Wie lang ist die Bruchstelle am Deich?');
});

test('the files of a mail, those of mails in it too, are offered and read as if they came alone', async ({
  cli,
}) => {
  const name = ['en-attachments.eml'];
  const offered = await tryOut(cli, name);
  expect(offered.code).toBe(1);
  expect(offered.lines()[0]).toMatchObject({
    status: 'several',
    items: [
      { id: 'text', title: "Papers for Monday's meeting", detail: 'press@council.example' },
      { id: 'part:1', title: 'budget.txt' },
      { id: 'part:2', title: 'café feed.json' },
      { id: 'part:5', title: 'Note on the bridge' },
      { id: 'part:6', title: 'count.md' },
    ],
  });
  const item = async (id: string) => (await tryOut(cli, name, '--item', id)).lines()[0] ?? {};
  expect(await item('text')).toMatchObject({
    title: "Papers for Monday's meeting",
    warnings: [{ code: 'partsLeftOut', detail: 'settings.json, bridge.jpg' }],
  });
  expect(await item('part:1')).toMatchObject({ format: 'text', title: 'Budget for next year' });
  expect(await item('part:2')).toMatchObject({
    status: 'several',
    items: [{ id: 'part:2/item:1' }, { id: 'part:2/item:2', title: 'Road closes' }],
  });
  expect(await item('part:2/item:2')).toMatchObject({ format: 'ninjs', title: 'Road closes' });
  expect(await item('part:5')).toMatchObject({
    format: 'email',
    byline: 'Ines Roy',
    title: 'Note on the bridge',
  });
  expect(await item('part:6')).toMatchObject({ format: 'markdown', title: 'Traffic count' });
  expect(await item('part:9')).toMatchObject({ ok: false, error: { code: 'noArticle' } });
});

test('mails of Outlook’s are read like any other, alone or as the winmail.dat of one', async ({
  cli,
  folder,
}) => {
  const both = await tryOut(cli, ['brug.msg', 'winmail.dat']);
  const items = [
    { id: 'text', title: 'Brug zes weken dicht', detail: 'Renée de Wit' },
    { id: 'part:1', title: 'cijfers.txt' },
    { id: 'part:3', title: 'Eerder bericht' },
  ];
  expect(both.lines()).toMatchObject([
    { status: 'several', items },
    { status: 'several', items },
  ]);
  for (const name of ['brug.msg', 'winmail.dat']) {
    const own = (await tryOut(cli, [name], '--item', 'text')).lines()[0] ?? {};
    expect(own).toMatchObject({
      format: 'email',
      title: 'Brug zes weken dicht',
      byline: 'Renée de Wit',
      published: '2026-03-02T09:00:00+00:00',
      language: 'nl',
      warnings: [{ code: 'partsLeftOut', detail: 'kaart.png' }],
    });
    expect(blocksOf(own)).toHaveLength(3);
    expect(blocksOf(own)[1]).toMatch(/^paragraph De brug.*14\.000 auto’s over\.$/u);
  }
  expect((await tryOut(cli, ['brug.msg'], '--item', 'part:3')).lines()[0]).toMatchObject({
    title: 'Brug later dicht',
    byline: 'Jan Prins',
  });

  const packed = readFileSync(join(fixtures, 'winmail.dat')).toString('base64');
  const file = join(folder, 'sent.eml');
  writeFileSync(
    file,
    `From: Renée de Wit <renee@waterhaven.example>\nSubject: Brug zes weken dicht\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nZie de bijlage.\n--x\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${packed}\n--x--\n`,
  );
  expect((await tryOut(cli, [file])).lines()[0]).toMatchObject({
    status: 'several',
    items: [{ id: 'text' }, { title: 'cijfers.txt' }, { title: 'Eerder bericht' }],
  });
});

test('a mail without text and with one file is that file', async ({ cli, folder }) => {
  const file = join(folder, 'only.eml');
  writeFileSync(
    file,
    'From: a@example.com\nSubject: Scan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/markdown; name=note.md\nContent-Disposition: attachment\n\n# Dike\n\nThe dike broke on Tuesday.\n--x--\n',
  );
  expect((await cli('import', file, '--dry-run', '--json')).lines()[0]).toMatchObject({
    format: 'markdown',
    title: 'Dike',
  });
});

test('pages saved as one file are read as pages, by their root, with their address', async ({ cli }) => {
  const [blink = {}, explorer = {}] = (await tryOut(cli, ['page-blink.mhtml', 'page-start.mht'])).lines();
  expect(blink).toMatchObject({
    format: 'mhtml',
    title: 'Harbour reopens',
    outlet: 'News Example',
    published: '2022-06-14T10:30:00+01:00',
    language: 'en',
    url: 'https://news.example/2022/06/harbour',
  });
  expect(blocksOf(blink)).toContain('boilerplate Home Sport Weather');
  expect(explorer).toMatchObject({
    title: 'Le port rouvre',
    language: 'fr',
    url: 'http://journal.example/port.html',
  });
  expect(explorer['text']).toContain('Saint-Éloi');
  expect(explorer['text']).not.toContain('Achetez');
});

test('nothing in a mail runs, loads or shows but its words', async ({ cli }) => {
  const [found = {}] = (await tryOut(cli, ['hostile.eml'])).lines();
  expect(found).toMatchObject({ byline: '<script>alert(1)</script>' });
  expect(blocksOf(found)).toEqual([
    'heading <img src=x onerror=alert(1)>',
    'paragraph The mayor resigned on Friday.',
    'paragraph The council met at nine.',
  ]);
});

test('damaged copies are read or refused with a reason', async ({ cli, folder }) => {
  const random = seeded(20_261_124);
  const files: string[] = [];
  for (const name of ['nl-persbericht.eml', 'en-attachments.eml', 'page-blink.mhtml']) {
    const source = readFileSync(join(fixtures, name));
    for (let count = 0; count < 40; count += 1) {
      const file = join(folder, `${count}-${name}`);
      writeFileSync(file, mutate(source, random));
      files.push(file);
    }
  }
  const lines = (await cli('import', ...files, '--dry-run', '--json')).lines();
  expect(lines).toHaveLength(files.length);
  for (const line of lines) {
    const code: unknown = Reflect.get(Object(line['error']), 'code') ?? line['status'] ?? 'article';
    expect(READ_OR_REFUSED, JSON.stringify(line).slice(0, 300)).toContain(code);
  }
});
