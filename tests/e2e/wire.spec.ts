import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, seeded } from '../helpers/mutate.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { blocksOf, READ_OR_REFUSED } from '../helpers/loaded.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixtures = fixturePath('wire');

/** Tries out files in one start; gives what is said of each. */
function tryOut(
  cli: (...words: string[]) => Promise<CliResult>,
  names: readonly string[],
  ...more: string[]
): Promise<CliResult> {
  return cli('import', ...names.map((name) => join(fixtures, name)), '--dry-run', '--json', ...more);
}

test('stories come in with what their formats say of them and of their release', async ({ cli }) => {
  const result = await tryOut(cli, [
    'ninjs-1.json',
    'ninjs-2.json',
    'nitf-doctype.xml',
    'newsml-nitf.xml',
    'news-article.json',
  ]);
  expect(result.code).toBe(0);
  expect(result.lines()).toMatchObject([
    {
      format: 'ninjs',
      title: 'Haven van Waterhaven weer open',
      byline: 'Renée de Wit',
      outlet: 'Persbureau Noord',
      published: '2022-06-14T10:30:00+02:00',
      language: 'nl',
      url: 'https://wire.example/items/harbour-1',
      release: {
        status: 'usable',
        embargoedUntil: null,
        editorNote: 'Herhaling met kosten in tweede alinea.',
        dateline: 'Waterhaven',
      },
    },
    {
      title: 'Ferry to the island stops on Sunday',
      language: 'en-GB',
      release: { status: 'withheld', embargoedUntil: '2022-06-16T04:00:00Z' },
    },
    {
      format: 'nitf',
      title: 'Harbour of Northport opens again',
      byline: 'Ada Byrne',
      outlet: 'Northport Wire Service',
      release: { status: 'usable', embargoedUntil: '2022-06-14T12:00:00Z', dateline: 'NORTHPORT, June 14' },
    },
    {
      format: 'newsml',
      title: 'Harbour opens again',
      byline: 'Ada Byrne, Tom Birk',
      release: { status: 'withheld', editorNote: 'Adds costs in third paragraph.' },
    },
    { title: 'El puerto vuelve a abrir', outlet: 'Diario del Puerto', language: 'es' },
  ]);
  expect(blocksOf(result.lines()[0] ?? {})).toEqual([
    'heading Haven van Waterhaven weer open',
    'heading Herbouw kostte twee miljoen euro',
    'paragraph De haven van Waterhaven is na acht maanden weer open. Er liggen veertig schepen aan de kade, meldt burgemeester Jan Prins.',
    'heading Kosten',
    'paragraph De herbouw kostte twee miljoen euro.',
    'quotation ‘Een kwart meer dan geraamd’, zegt Prins.',
    'tableRow post\tbedrag',
    'tableRow kade\t1,2 miljoen',
    'caption De kade van Waterhaven op dinsdag.\nBas Kuiper',
  ]);
});

test('several stories in a file are a choice', async ({ cli }) => {
  const offered = await tryOut(cli, ['newsml-message.xml', 'newsml-1.xml', 'ninjs-3.json']);
  expect(offered.code).toBe(1);
  expect(offered.lines()).toMatchObject([
    {
      status: 'several',
      items: [{ id: 'item:1', title: 'Ferry stops on Sunday' }, { id: 'item:2' }, { id: 'item:3' }],
    },
    { status: 'several', items: [{ title: 'Harbour opens again' }, { title: 'Haven weer open' }] },
    {
      status: 'several',
      items: [{ title: 'Deich auf 300 Metern gebrochen' }, { title: 'Frühere Deichbrüche' }],
    },
  ]);
  const [message = {}, dutch = {}, german = {}] = await Promise.all([
    tryOut(cli, ['newsml-message.xml'], '--item', 'item:2'),
    tryOut(cli, ['newsml-1.xml'], '--item', 'item:2'),
    tryOut(cli, ['ninjs-3.json'], '--item', 'item:1'),
  ]).then((results) => results.map((result) => result.lines()[0]));
  expect(message).toMatchObject({ title: 'Weg dicht', release: { status: 'cancelled' } });
  expect(blocksOf(message)).toEqual([
    'heading Weg dicht',
    'paragraph De weg is dicht, meldt de provincie.',
    'paragraph Er staat water.',
  ]);
  expect(dutch).toMatchObject({
    title: 'Haven weer open',
    release: { embargoedUntil: '2022-06-14T12:00:00Z' },
  });
  // The headline is printed once; boxes are text; a picture's caption and credit are captions; scripts are nothing.
  expect(blocksOf(german)).toEqual([
    'heading Deich auf 300 Metern gebrochen',
    'caption Der Deich am Donnerstag.',
    'caption Uwe Sand',
    'paragraph Der Deich ist auf 300 Metern Länge gebrochen, teilt das Wasseramt mit.',
    'paragraph Das Amt schätzt den Schaden auf vier Millionen Euro.',
  ]);
});

test('declarations that are not their own, and depth, are refused', async ({ cli, folder }) => {
  const files = {
    'entities.xml':
      '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><body><p>&b;</p></body></nitf>',
    'other.xml': '<!DOCTYPE other SYSTEM "file:///etc/passwd"><newsItem guid="a"/>',
    'deep.xml': `<nitf><body><body.content>${'<p>'.repeat(100_000)}`,
  };
  for (const [name, xml] of Object.entries(files)) writeFileSync(join(folder, name), xml);
  const lines = (
    await cli('import', ...Object.keys(files).map((name) => join(folder, name)), '--dry-run', '--json')
  ).lines();
  expect(lines).toMatchObject(
    Object.keys(files).map(() => ({ ok: false, error: { code: 'markupRefused' } })),
  );
});

test('damaged copies are read or refused with a reason', async ({ cli, folder }) => {
  const random = seeded(20_261_124);
  const files: string[] = [];
  for (const name of ['ninjs-3.json', 'nitf-doctype.xml', 'newsml-message.xml']) {
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
