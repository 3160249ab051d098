import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contract, type CallName, type Handlers } from '../../core/contract/index.ts';
import { contentsProblem } from '../../core/casefile/contents.ts';
import type { AttachmentRef } from '../../core/model/evidence/evidence.ts';
import { storeAttachment } from '../../db/queries/files/attachments.ts';
import { readCase } from '../../db/casefile/read.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { write } from '../../db/queries/history/commit.ts';
import { loadVersion } from '../../db/queries/articles/load.ts';
import type { Library } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { verifyLibrary } from '../../db/verify/library.ts';
import { caseOf, libraryFrom, opened } from '../helpers/case.ts';
import { cleanUp } from '../helpers/clean-up.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../helpers/library.ts';
import { validInput, type Pools } from '../helpers/valid-input.ts';

vi.mock('electron', () => ({ app: {}, dialog: {}, utilityProcess: {}, ipcMain: {}, protocol: {} }));
vi.mock('../../main/features/vault/key-store.ts', () => {
  const same = (bytes: Uint8Array): Promise<Buffer> => Promise.resolve(Buffer.from(bytes));
  return { systemKeyStore: () => Promise.resolve({ seal: same, open: same }) };
});
vi.mock('../../main/base/log.ts', () => ({ logError: () => undefined }));
const { answer } = await import('../../main/app/ipc.ts');
const { annotationHandlers } = await import('../../main/features/annotations/handlers.ts');
const { articleHandlers } = await import('../../main/features/articles/handlers.ts');
const { claimHandlers } = await import('../../main/features/claims/handlers.ts');
const { evidenceHandlers } = await import('../../main/features/evidence/handlers.ts');
const { reviewHandlers } = await import('../../main/features/claims/handlers.ts');
const { searchHandlers } = await import('../../main/features/articles/handlers.ts');
const { sourceHandlers } = await import('../../main/features/sources/handlers.ts');
const { severalClaimsHandlers } = await import('../../main/features/claims/several-claims.ts');

/** The calls about an article that need no window; and what else happens to one. */
const calls = (Object.keys(contract) as CallName[]).filter(
  (name) =>
    /^(article|articles|version|block|sentence|claim|claims|evidence|review|history|library|annotations|source)\./.test(
      name,
    ) && !/choose|saveOriginal|setView|library\.list|addFiles|Reading|readAgain/i.test(name),
);
const happenings = ['loaded', 'another checker'] as const;
type Deed = (typeof calls)[number] | (typeof happenings)[number];

const picture = { name: 'kaart.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) };

const numbers = fc.array(fc.nat(0xfffff), { minLength: 3, maxLength: 40 });
const deeds = fc
  .oneof(
    // Of few calls what one does to what another did comes often.
    fc.subarray([...calls, ...happenings], { minLength: 3, maxLength: 9 }),
    fc.constant<Deed[]>([...calls, ...happenings]),
  )
  .chain((few) =>
    fc.array(fc.tuple(fc.constantFrom<Deed>('claim.make', ...few), numbers), { minLength: 8, maxLength: 40 }),
  );

const nothing = (): void => undefined;
const noReading = {
  begin: nothing,
  changed: nothing,
  cancel: nothing,
  again: nothing,
  stop: nothing,
  resume: nothing,
};

function handlersOver(library: Library): Handlers {
  const context = { library, locale: 'nl', desk: () => null };
  return {
    ...annotationHandlers(context),
    ...articleHandlers(context, () => undefined),
    ...claimHandlers(context),
    ...evidenceHandlers(context),
    ...reviewHandlers(context),
    ...searchHandlers(context),
    ...severalClaimsHandlers(context),
    ...sourceHandlers(context, noReading),
  } as Handlers;
}

/** The ids of everything that is there, by the names of fields that ask for them. */
function poolsOf(library: Library, articleId: string, { hash }: AttachmentRef): Pools {
  const { versions, blocks, sentences, claims, evidence, reviews, sources, events } = readCase(
    library,
    articleId,
  );
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    articleId: [articleId],
    versionId: ids(versions),
    blockId: ids(blocks),
    sentenceId: ids(sentences),
    claimId: ids(claims),
    other: ids(claims),
    evidenceId: ids(evidence),
    reviewId: ids(reviews),
    sourceId: ids(sources),
    sourceHash: [hash],
    archivedCopy: ['https://archive.example/1'],
    from: ['B3'],
    to: ['B9'],
    step: [...new Set(events.map(({ step }) => step))],
    hash: [hash],
    link: ['https://register.example/1'],
    lookedAt: ['2026-03-04'],
    published: ['2026'],
    language: ['nl', 'en'],
  };
}

test('whatever is asked, in whatever order, is answered as the contract says and makes an article that can be handed on', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const { library, article, author } = libraryWithArticle();
      const second = saveChecker(library.db, { id: null, name: 'Bram Vos', initials: 'BV' }, author.at);
      const people = [author.checkerId, second.id];
      changeSettings(library.db, { checkerId: author.checkerId });
      const file = write(library, () => storeAttachment(library.db, picture, author.at));
      const handlers = handlersOver(library);
      const [versionId = ''] = poolsOf(library, article.id, file)['versionId'] ?? [];
      for (const [start, end] of [
        [20, 60],
        [62, 90],
      ])
        await ask(handlers, 'claim.make', { versionId, start, end });
      for (const [deed, given] of all) {
        let at = 0;
        const next = (): number => given[at++ % given.length] ?? 0;
        if (deed === 'another checker') changeSettings(library.db, { checkerId: people[next() % 2] ?? null });
        else if (deed === 'loaded') load(library, article.id, author, next());
        else
          await ask(
            handlers,
            deed,
            validInput(contract[deed].input, next, poolsOf(library, article.id, file)),
          );
      }
      verifyLibrary(library);
      const { contents, facts } = await opened(await caseOf(library, article.id, { protectedSources: true }));
      expect(contentsProblem(contents, facts)).toBeNull();
      verifyLibrary((await libraryFrom(await caseOf(library, article.id))).library);
      cleanUp();
    }),
    { numRuns: 12 },
  );
});

async function ask(handlers: Handlers, name: CallName, input: unknown): Promise<void> {
  const said = await answer(handlers, name, input);
  const what = `${name} ${JSON.stringify(input).slice(0, 300)}`;
  if (said.ok) expect(contract[name].output.safeParse(said.value).error?.issues ?? [], what).toEqual([]);
  // A field that fits by itself may not fit the others; what fits them is never our own mistake.
  else expect(said.error.code, `${what}: ${JSON.stringify(said.error.detail)}`).not.toBe('internal');
}

function load(
  library: Library,
  articleId: string,
  author: { checkerId: string; at: string },
  n: number,
): void {
  const text = TEXT.replace('40', String(41 + (n % 3)));
  if (readCase(library, articleId).versions.some((version) => version.text === text)) return;
  const source = { name: 'haven.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
  loadVersion(library, articleId, smallArticle(text), source, author);
}
