import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_SOURCE_BYTES } from '../../core/kernel/source-limit.ts';
import { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { singleByte, utf16 } from '../helpers/encodings.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixtures = fixturePath('articles');
const fixture = (name: string): string => join(fixtures, name);

interface Read {
  article: ParsedArticle;
  /** Blocks as their words, those that count as article text and those that are greyed. */
  text: string[];
  greyed: string[];
  kinds: string[];
  sentences: string[];
}

/** The articles that a run printed; every one must have been read, and keep the schema. */
function articles(run: CliResult): Read[] {
  return run.lines().map((line) => {
    expect(line, JSON.stringify(line)).toMatchObject({ ok: true });
    const article = ParsedArticle.parse(line);
    const words = ({ start, end }: { start: number; end: number }): string => article.text.slice(start, end);
    return {
      article,
      text: article.blocks.filter(({ isText }) => isText).map(words),
      greyed: article.blocks.filter(({ isText }) => !isText).map(words),
      kinds: article.blocks.map(({ kind }) => kind),
      sentences: article.sentences.map(words),
    };
  });
}

function only(run: CliResult): Read {
  const [read, ...others] = articles(run);
  if (read === undefined || others.length > 0) throw new Error('one article was expected');
  return read;
}

test('a live blog copied as plain text has its date, headings, notice and caption', async ({ cli }) => {
  const { article, kinds, text, greyed, sentences } = only(
    await cli('import', fixture('nl-liveblog.txt'), '--dry-run', '--json'),
  );
  expect(article).toMatchObject({ format: 'text', published: '2023-11', language: 'nl', byline: null });
  expect(article.title).toBe(
    'In de overstroomde havenwijk van Brandehoek zijn in de nacht van donderdag op…',
  );
  expect(article.warnings.map(({ code }) => code)).toEqual(['titleFromText']);
  expect(kinds).toEqual(
    'paragraph paragraph paragraph heading paragraph boilerplate heading paragraph caption heading paragraph'.split(
      ' ',
    ),
  );
  expect(greyed.map((block) => block.slice(0, 14))).toEqual(['Onze excuses H', 'Volledig scher']);
  expect(text[0]).toMatch(/^In de overstroomde/);
  expect(sentences).toContain('We zijn er nog niet, maar we zijn er bijna’, schrijft zij op haar website.');
  expect(sentences).toContain('Was er te weinig geld?, vroeg de oppositie destijds.');
  expect(sentences).toContain(',,Heeft iemand dat rapport gelezen”, vraagt Kuiper zich nu af.');
  expect(sentences).toContain('Dr. E. Kuiper (52) e.a. waarschuwden daar in 2019 al voor.');
  expect(sentences.filter((sentence) => sentence.endsWith(' ]'))).toHaveLength(1);
});

test('a hostile page gives its article, all that is seen of the rest, and nothing that is not', async ({
  cli,
}) => {
  const { article, text, greyed, kinds } = only(
    await cli('import', fixture('en-news.html'), '--dry-run', '--json'),
  );
  expect(article).toMatchObject({
    format: 'html',
    title: 'Harbour strike ends after ferry firm gives way',
    byline: 'Ada O’Farrell, Tom Birk',
    outlet: 'The Wexcombe Post',
    published: '2024-05-17T06:30:00+01:00',
    language: 'en-GB',
    url: 'https://post.example/2024/05/harbour-strike',
    warnings: [],
  });
  for (const unseen of [
    'RAN',
    'STYLE TEXT',
    'HIDDEN',
    'TEMPLATE',
    'NOSCRIPT',
    'FRAME TEXT',
    'SVG',
    'FORM VALUE',
    'steal',
    '<',
  ])
    expect(article.text).not.toContain(unseen);
  expect(text[0]).toBe('Harbour strike ends after ferry firm gives way');
  expect(text[1]).toMatch(/^Dockers return to work on Monday/);
  expect(text).toContain('If they close the terminal in the autumn, it will be 400 jobs, not 40.');
  expect(text).toContain('Wexcombe–Sark Point\t19');
  expect(text.join(' ')).toContain('“Nobody” had expected the talks to last the night');
  expect(text.join(' ')).toContain('radio.\nThe union denies that.');
  const seen = greyed.join('\n');
  for (const words of [
    'We use cookies',
    'Accept all',
    'Harbour\nSport',
    'Share on Facebook',
    'Photograph: Lena Strand/Post',
    'Sign up for our newsletter',
    'Why the dockers walked out',
    'Read more: Five questions',
    'Harbourmaster77',
    'All rights reserved',
  ])
    expect(seen).toContain(words);
  for (const kind of ['heading', 'paragraph', 'quotation', 'tableRow', 'caption', 'boilerplate'])
    expect(kinds).toContain(kind);
});

test('a page that is one form, with names that stand for parts of a document, is read like any other', async ({
  cli,
}) => {
  const { text, greyed, article } = only(
    await cli('import', fixture('form-page.html'), '--dry-run', '--json'),
  );
  expect(article.title).toBe('Ferry fares to rise by a tenth in June');
  expect(text).toHaveLength(4);
  expect(text.at(-1)).toMatch(/^The port authority.*how she will vote\.$/u);
  expect(greyed).toEqual(['Home Harbour']);
});

test('articles in German, French, Spanish and Markdown', async ({ cli }) => {
  const names = ['de-meldung.html', 'fr-article.html', 'es-cronica.txt', 'en-notes.md'];
  const run = await cli('import', ...names.map(fixture), '--dry-run', '--json');
  const [german, french, spanish, notes] = articles(run);
  expect(german?.article).toMatchObject({
    title: 'Brückensperrung in Altwied: Stadt rechnet mit 18 Monaten',
    byline: 'Jörg Pröll',
    outlet: 'Altwieder Anzeiger',
    published: '2023-02-03T17:45:00+01:00',
    language: 'de',
  });
  expect(german?.sentences).toContain(
    'Die Wiedbrücke bleibt nach dem 3. Mai für mindestens 18 Monate gesperrt.',
  );
  expect(german?.text).toContain('Umleitung');
  expect(german?.text.join(' ')).not.toContain('Von Jörg Pröll');
  expect(german?.greyed).toContain('Lesen Sie auch: Warum so viele Brücken marode sind');
  expect(french?.article).toMatchObject({
    byline: 'Solène Guivarc’h',
    outlet: 'Le Courrier de l’Aven',
    published: '2022-11-08',
    language: 'fr',
  });
  expect(french?.sentences).toContain('« Pourquoi maintenant ? » demande la maire, Mme C. Tanguy.');
  expect(french?.greyed.join('\n')).toContain('Photo : Erwan Salaün / AFP');
  expect(spanish?.article).toMatchObject({
    title: 'El puerto de Valdemar recupera el agua potable tras seis días de cortes',
    byline: 'Lucía Ferreiro',
    published: '2023-03-08',
    language: 'es',
    warnings: [],
  });
  expect(spanish?.text).toContain('Causa');
  expect(notes?.article).toMatchObject({
    format: 'markdown',
    byline: 'Kit Marlow, Priya Sandhu',
    outlet: 'Upper Lode Gazette',
    published: '2021-09-30',
    language: 'en-GB',
  });
  expect(notes?.text).toContain(
    'The council has sold the old mill for £1.9m – a third less than its own valuation of 2019.',
  );
  expect(notes?.text).toContain('The auditor reports in November.');
  expect(notes?.article.text).not.toContain('alert');
});

test('text in whatever encoding it was saved', async ({ cli, folder }) => {
  const dutch =
    'De coördinaten zijn één keer gewijzigd, meldt de reünie van ingenieurs: ‘zo’n 15.000 euro’ – naar eigen zeggen.';
  const page = `<!doctype html><html lang="nl"><head><meta charset="iso-8859-1"><title>Coördinaten</title></head><body><p>${dutch}</p></body></html>`;
  const files: Record<string, Uint8Array> = {
    'ansi.txt': singleByte(dutch, 'windows-1252'),
    'breed.txt': utf16(dutch, false),
    'breed-groot.txt': utf16(`\uFEFF${dutch}`, true),
    'utf8.txt': new TextEncoder().encode(`\uFEFF${dutch}`),
    'pagina.html': singleByte(page, 'windows-1252'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const read = articles(
    await cli('import', ...Object.keys(files).map((name) => join(folder, name)), '--dry-run', '--json'),
  );
  expect(read.map(({ text }) => text.at(-1))).toEqual(Object.keys(files).map(() => dutch));
  expect(read[0]?.article.warnings).toContainEqual({ code: 'encodingGuessed', detail: 'windows-1252' });
});

test('what cannot be read is said to be so, and the next file loads', async ({ cli, folder }) => {
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const large = write('groot.txt', 'x');
  truncateSync(large, MAX_SOURCE_BYTES + 1);
  const bad: [string, string][] = [
    [write('leeg.txt', ''), 'fileEmpty'],
    [write('spaties.txt', ' \n\t\n '), 'noArticle'],
    [write('foto.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)), 'isPicture'],
    [
      write(
        'ruis.txt',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 32),
      ),
      'fileBinary',
    ],
    [write('gegevens.json', '{"schepen": 40}'), 'formatUnknown'],
    [fixture('no-article.html'), 'noArticle'],
    [large, 'fileTooLarge'],
    [join(folder, 'weg.txt'), 'fileNotFound'],
  ];
  const run = await cli(
    'import',
    ...bad.map(([path]) => path),
    fixture('es-cronica.txt'),
    '--dry-run',
    '--json',
  );
  expect(run.code).toBe(1);
  const lines = run.lines();
  expect(lines.slice(0, -1).map((line) => (line['error'] as { code: string }).code)).toEqual(
    bad.map(([, code]) => code),
  );
  expect(lines.at(-1)).toMatchObject({ ok: true, language: 'es' });
  expect(run.stderr).toContain('foto.txt');
});

test('a page that takes too much is stopped, and the next file loads', async ({ cli, folder }) => {
  const path = join(folder, 'zwaar.html');
  writeFileSync(path, '<p>a</p>'.repeat(3_000_000));
  const nested = join(folder, 'diep.html');
  const words = 'De raad kwam maandag bijeen en besloot de dijk veertig centimeter op te hogen. '.repeat(5);
  writeFileSync(nested, `${'<div>'.repeat(50_000)}<p>${words}</p>`);
  const run = await cli('import', path, nested, fixture('es-cronica.txt'), '--dry-run', '--json');
  const [heavy, deep, next] = run.lines();
  const stopped = ['readerMemory', 'readerTimeout'];
  expect(heavy).toMatchObject({ ok: false });
  expect(stopped).toContain((heavy?.['error'] as { code: string }).code);
  // How long Chromium takes to nest 50,000 elements depends on the machine; both ends are right, a crash is not.
  if (deep?.['ok'] === true) expect(deep['text']).toBe(words.trim());
  else expect(stopped).toContain((deep?.['error'] as { code: string }).code);
  expect(next).toMatchObject({ ok: true, language: 'es' });
});
