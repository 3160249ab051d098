import { beforeEach, expect, test, vi } from 'vitest';
import { loadWords } from '../../../../core/i18n/load-words.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { addSource, changeSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource, Source } from '../../../../core/model/source/source.ts';
import { newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import {
  addPassages,
  beginText,
  endText,
  keepSealedText,
  READER_VERSION,
} from '../../../../db/queries/files/source-texts.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import type { DetectRequest } from '../../../../main/workers/detect-child.ts';
import { libraryWithArticle, TEXT } from '../../../helpers/library.ts';

/** What was asked of the other process, each to be answered by the test. */
const asked: { request: DetectRequest; answer: (value: unknown) => void; isStopped: boolean }[] = [];

vi.mock('../../../../main/workers/detect-child.ts', () => ({
  askDetector: (request: DetectRequest) => {
    let stop = (): void => undefined;
    const answer = new Promise<unknown>((resolve, reject) => {
      const one = { request, answer: resolve, isStopped: false };
      asked.push(one);
      stop = () => {
        one.isStopped = true;
        reject(new TickmarkError('loadStopped', { name: '' }));
      };
    });
    return { answer, stop };
  },
}));
const { checkAgainstSources } = await import('../../../../main/features/checks/check-work.ts');

const at = '2026-03-06T12:00:00.000Z';
const facts = { readAt: at, language: 'nl', pages: 1, warnings: [] };
const found = (name: string) => ({
  sources: [{ name, hash: '0'.repeat(64), sourceIds: [newId()], isProtected: false }],
  quotations: [],
  proof: [],
});

beforeEach(async () => {
  asked.length = 0;
  await loadWords('en');
});

/** An article with an open source that was read. */
function worked() {
  const { library, article, version, author } = libraryWithArticle();
  const { db } = library;
  const who = { articleId: article.id, ...author };
  const file = (words: string) =>
    write(library, () =>
      storeUnsaved(db, { name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words) }, at),
    );
  const read = (hash: string, readAt: string) =>
    write(library, () => {
      beginText(db, hash, { ...facts, readAt });
      addPassages(
        db,
        hash,
        [{ block: 0, kind: 'paragraph', text: TEXT, locator: { kind: 'page', page: 1 }, heading: null }],
        0,
      );
      endText(db, hash);
    });
  const open = file('open');
  read(open.hash, at);
  const add = (details: Partial<Source>) =>
    Source.parse(
      commit(library, who, [addSource(article.id, { ...emptySource, ...details }, author)]).sources[0],
    );
  const source = add({ title: 'Notulen', attachments: [open] });
  const wish = { articleId: article.id, versionId: version.id, language: 'en', withProtected: true } as const;
  return { library, who, wish, source, open, file, read, add };
}

test('what was found is given again, to the desk and to reports, until a source or its text changes', async () => {
  const { library, who, wish, source, open, read, add } = worked();
  const first = checkAgainstSources(library, wish, 'desk');
  asked[0]?.answer(found('once'));
  await first;
  // No source is protected, so that a report that names none has the same.
  const report = { ...wish, withProtected: false };
  expect((await checkAgainstSources(library, report, 'report')).sources[0]?.name).toBe('once');
  expect(asked).toHaveLength(1);

  const changes: (() => void)[] = [
    () =>
      commit(
        library,
        who,
        [changeSource(source, { title: 'Verslag' })].flatMap((one) => one ?? []),
      ),
    () => read(open.hash, '2026-03-07T12:00:00.000Z'),
    () => add({ title: 'Nog een' }),
  ];
  for (const [index, change] of changes.entries()) {
    change();
    const again = checkAgainstSources(library, wish, 'desk');
    expect(asked).toHaveLength(index + 2);
    asked.at(-1)?.answer(found('anew'));
    await again;
  }
  const inDutch = checkAgainstSources(library, { ...wish, language: 'nl' }, 'report');
  expect(asked).toHaveLength(5);
  asked.at(-1)?.answer(found('in Dutch'));
  await inDutch;
});

test('whoever asks for the same at the same time waits for the same work, which goes on while one does', async () => {
  const { library, wish } = worked();
  const stopper = new AbortController();
  const preview = checkAgainstSources(library, wish, 'report', stopper.signal);
  const review = checkAgainstSources(library, wish, 'report');
  expect(asked).toHaveLength(1);
  stopper.abort();
  await expect(preview).rejects.toMatchObject({ code: 'loadStopped' });
  expect(asked[0]?.isStopped).toBe(false);
  asked[0]?.answer(found('for the review'));
  expect((await review).sources[0]?.name).toBe('for the review');
});

test('a newer request for the same purpose ends the older one, and the work that nobody waits for', async () => {
  const { library, wish } = worked();
  const older = checkAgainstSources(library, wish, 'report');
  const newer = checkAgainstSources(library, { ...wish, language: 'nl' }, 'report');
  const desk = checkAgainstSources(library, wish, 'desk');
  await expect(older).rejects.toMatchObject({ code: 'loadStopped' });
  // The desk came in time: it goes on waiting for the first.
  expect(asked.map(({ isStopped }) => isStopped)).toEqual([false, false]);
  const deskAnew = checkAgainstSources(library, { ...wish, language: 'nl' }, 'desk');
  await expect(desk).rejects.toMatchObject({ code: 'loadStopped' });
  expect(asked.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  asked[1]?.answer(found('in Dutch'));
  expect(await newer).toEqual(await deskAnew);
});

test('what was found while a source came is given to who waits, and not kept', async () => {
  const { library, wish, add } = worked();
  const first = checkAgainstSources(library, wish, 'desk');
  add({ title: 'Nog een' });
  asked[0]?.answer(found('between'));
  expect((await first).sources[0]?.name).toBe('between');
  const second = checkAgainstSources(library, wish, 'desk');
  expect(asked).toHaveLength(2);
  asked[1]?.answer(found('whole'));
  expect((await second).sources[0]?.name).toBe('whole');
});

test('a report without protected sources is not given what was found with them', async () => {
  const { library, wish, file, add } = worked();
  const { db } = library;
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, newKey());
  const secret = file('geheim');
  add({ contact: 'Ana Prat', protected: true, attachments: [secret] });
  const keep = () =>
    write(library, () =>
      keepSealedText(db, {
        state: 'read',
        hash: secret.hash,
        version: READER_VERSION,
        ...facts,
        passages: [
          { block: 0, kind: 'paragraph', text: 'Iets.', locator: { kind: 'page', page: 1 }, heading: null },
        ],
      }),
    );
  keep();
  const all = checkAgainstSources(library, wish, 'desk');
  asked[0]?.answer(found('all'));
  await all;
  const open = checkAgainstSources(library, { ...wish, withProtected: false }, 'report');
  expect(asked[1]?.request).toMatchObject({ withProtected: false, key: null });
  asked[1]?.answer(found('open'));
  expect((await open).sources[0]?.name).toBe('open');
  expect((await checkAgainstSources(library, wish, 'desk')).sources[0]?.name).toBe('all');
  // It was read anew: sealed again, it has another nonce.
  keep();
  const anew = checkAgainstSources(library, wish, 'desk');
  expect(asked).toHaveLength(3);
  asked[2]?.answer(found('anew'));
  await anew;
  await checkAgainstSources(library, { ...wish, withProtected: false }, 'report');
  expect(asked).toHaveLength(3);
});
