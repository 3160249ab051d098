import { expect, test, vi } from 'vitest';
import { loadAllWords } from '../../../core/i18n/load-words.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { ParsedArticle, ParsedFile, ParseRequest } from '../../../core/model/article/parsed-article.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { loadArticle, newestVersion } from '../../../db/queries/articles/load.ts';
import { commit, type Committer } from '../../../db/queries/history/commit.ts';
import { unreadFiles } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { commandOptions } from '../../../main/base/command-options.ts';
import type { CliContext } from '../../../main/cli/cli-context.ts';
import { readOptions } from '../../../main/cli/options.ts';
import { inputFor } from '../../core/detect/input.ts';
import { smallArticle, testLibrary } from '../../helpers/library.ts';

const story =
  'Wethouder Marit Hoekema sprak over de 1.250 inwoners die in hotels zitten.\n“Wij betalen die rekening”, zei Hoekema.\n“Niemand klaagt hier”, zei Joris van Dalsem.';
const minutes =
  'Marit Hoekema zegt dat er 1.520 inwoners in hotels zitten.\nWij betalen die rekening niet.\nWij betalen de rekening.';

function parsed(text: string): ParsedArticle {
  const { blocks, sentences } = inputFor(text, 'nl');
  return {
    ...smallArticle(text),
    blocks: blocks.map((block) => ({ ...block, level: null })),
    sentences: [...sentences],
  };
}

vi.mock('electron', () => ({ app: {} }));
vi.mock('../../../main/base/log.ts', () => ({ logError: () => undefined }));
// The reader's window would read the files: here a file's name says what is in it.
vi.mock('../../../main/workers/reader/read-bytes.ts', () => ({
  readSource: (path: string): ParseRequest => ({
    name: path.split(/[\\/]/).at(-1) ?? '',
    bytes: new Uint8Array(),
    format: 'auto',
  }),
}));
vi.mock('../../../main/workers/reader/read-file.ts', () => ({
  readFile: ({ name }: ParseRequest): ParsedFile => {
    const item = { id: '1', title: 'One', detail: null };
    if (name === 'several.json') return { kind: 'several', items: [item, item] };
    return { kind: 'article', article: parsed(minutes) };
  },
}));
const { runQuotes } = await import('../../../main/cli/quotes.ts');
const { runProof } = await import('../../../main/cli/proof.ts');
const { runPassages } = await import('../../../main/cli/passages.ts');
const { addSourceFiles } = await import('../../../main/features/sources/add-files.ts');
const { readSource } = await import('../../../main/features/sources/read-source.ts');
await loadAllWords();

const named = { options: ['--source', 'minutes.txt'] };

/** Adds the minutes to an article as a source, and reads them. */
async function addAndRead(library: Library, who: Committer): Promise<void> {
  const bytes = new TextEncoder().encode(minutes);
  await addSourceFiles(library, who, {}, [() => ({ name: 'notulen.txt', bytes })]);
  const read = () => Promise.resolve({ kind: 'article' as const, article: parsed(minutes) });
  const none = () => Promise.reject(new Error('no scan'));
  const scans = { find: none, draw: none, recognize: none, languages: null, far: () => undefined };
  for (const file of unreadFiles(library.db))
    await readSource(library, file, null, { read, turn: () => null, isStopped: () => false, scans });
}

/** Runs a command on a library that has the story, and gives what it writes and its exit code. */
async function run(
  command: 'quotes' | 'proof' | 'passages',
  { hasSource = false, options = [] }: { hasSource?: boolean; options?: string[] } = {},
) {
  const library = testLibrary();
  const at = '2026-03-04T10:00:00.000Z';
  const checker = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, at);
  const bytes = new TextEncoder().encode(story);
  const file = { name: 'dijk.txt', mediaType: 'text/plain', bytes };
  const article = loadArticle(library, parsed(story), file, { checkerId: checker.id, at });
  const who = { articleId: article.id, checkerId: checker.id, at };
  if (hasSource) await addAndRead(library, who);
  const version = newestVersion(library, article.id);
  if (version === null) throw new Error('the article has no version');
  const claim = makeClaim(version, 0, story.indexOf('.\n'), who);
  commit(library, who, [claim]);
  const written: { value: Record<string, unknown>; words: string }[] = [];
  const write = (value: object, words: string) =>
    void written.push({ value: value as Record<string, unknown>, words });
  const output = { json: false, t: translator('en'), result: write, failure: write };
  const word = command === 'passages' ? claim.entityId : article.id;
  const given = readOptions([word, ...options], commandOptions[command]);
  const context = { given, output, library: () => library } as unknown as CliContext;
  const code = await { quotes: runQuotes, proof: runProof, passages: runPassages }[command](context);
  return { code, written };
}

test('quotes says of every quotation how it stands in the files', async () => {
  const { code, written } = await run('quotes', named);
  expect(code).toBe(1);
  expect(written.map(({ words }) => words)).toEqual([
    'word for word  “Wij betalen die rekening”  (Hoekema)\n    minutes.txt, par. 2',
    'not found  “Niemand klaagt hier”  (Joris van Dalsem)',
  ]);
  expect(written[0]?.value).toMatchObject({
    quotation: 'Wij betalen die rekening',
    kind: 'exact',
    matches: [
      { source: 'minutes.txt', passages: [1, 1], words: ['Wij betalen die rekening'], differences: [] },
      { kind: 'word', differences: [{ kind: 'word', letters: [{}] }] },
    ],
  });
});

test('proof lists what is to be ticked, and what the files have of it', async () => {
  const { code, written } = await run('proof', named);
  expect(code).toBe(0);
  expect(written.map(({ words }) => words)).toEqual(
    expect.arrayContaining([
      'title  Wethouder – Marit Hoekema  (1 place)  in no source',
      'name  Marit Hoekema  (2 places)  the same in minutes.txt, par. 1',
      'figure  1.250 inwoners  (1 place)  “1.520 inwoners” in minutes.txt, par. 1',
      'name  Joris van Dalsem  (1 place)  in no source',
    ]),
  );
  const { written: alone } = await run('proof');
  expect(alone.map(({ value }) => value['finding'])).toEqual(alone.map(() => null));
});

test('an article with sources is compared with them', async () => {
  const { written } = await run('quotes', { hasSource: true });
  expect(written[0]?.words).toBe('word for word  “Wij betalen die rekening”  (Hoekema)\n    notulen, par. 2');
  expect(written[0]?.value).toMatchObject({
    matches: [{ source: 'notulen', locator: { kind: 'paragraph', paragraph: 2 } }, {}],
  });
  const { written: proof } = await run('proof', { hasSource: true });
  expect(proof.map(({ words }) => words)).toContain(
    'figure  1.250 inwoners  (1 place)  “1.520 inwoners” in notulen, par. 1',
  );
});

test('passages shows what the sources have of a claim, and which of its words they do not say', async () => {
  const { code, written } = await run('passages', { hasSource: true });
  expect(code).toBe(0);
  expect(written[0]?.words).toContain('1. notulen, par. 1\n    “Marit Hoekema zegt dat er 1.520 inwoners');
  expect(written[0]?.words).toContain('\n    1.250 ≠ 1.520\n');
  expect(written[0]?.value).toMatchObject({ rank: 1, source: 'notulen', ordinal: 0 });
  expect(written.at(-1)?.words).toMatch(/^Not said: .*“Wethouder”|“sprak”/);
  const none = await run('passages');
  expect(none.code).toBe(1);
  expect(none.written.map(({ words }) => words)).toEqual(['no passage bears on this claim']);
});

test('what cannot be compared is told', async () => {
  await expect(run('quotes')).rejects.toThrow('usage');
  await expect(run('quotes', { options: ['--source', 'several.json'] })).rejects.toThrow('usage');
});
