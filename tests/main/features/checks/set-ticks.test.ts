import { expect, test, vi } from 'vitest';
import { newId } from '../../../../core/kernel/ids.ts';
import { Change } from '../../../../core/model/history/change.ts';
import { proofTicksOf } from '../../../../db/queries/articles/proof-ticks.ts';
import { saveChecker } from '../../../../db/queries/settings/checkers.ts';
import { changeSettings } from '../../../../db/queries/settings/settings.ts';
import { undo, write } from '../../../../db/queries/history/commit.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

vi.mock('../../../../main/workers/detect-child.ts', () => ({ askDetector: vi.fn() }));
const { checkHandlers } = await import('../../../../main/features/checks/handlers.ts');

const figure = { kind: 'figure', words: '40', of: 'schepen' } as const;
const name = { kind: 'name', words: 'De burgemeester', of: null } as const;

function begun() {
  const { library, article, author } = libraryWithArticle();
  const { db } = library;
  const handlers = checkHandlers({ library, locale: 'en', desk: () => null });
  const as = (checkerId: string) => write(library, () => changeSettings(db, { checkerId }));
  const ticks = () => proofTicksOf(db, article.id).filter(({ removed }) => !removed);
  const set = (lines: (typeof figure | typeof name)[], isTicked: boolean) =>
    handlers['checks.setTicks']({ articleId: article.id, lines, isTicked });
  return { library, article, author, handlers, as, ticks, set };
}

test('lines are ticked in the name of whoever is at work, in one step that can be taken back', async () => {
  const { library, article, author, as, ticks, set } = begun();
  as(author.checkerId);
  Change.parse(await set([figure, name, figure], true));
  expect(ticks()).toMatchObject([
    { ...figure, createdBy: author.checkerId },
    { ...name, createdBy: author.checkerId },
  ]);
  // They are so already.
  await set([figure], true);
  expect(ticks()).toHaveLength(2);
  undo(library, { articleId: article.id, ...author });
  expect(ticks()).toEqual([]);
  verifyLibrary(library);
});

test('a tick of somebody else stands, and whoever takes a tick away takes all of them', async () => {
  const { library, author, as, ticks, set } = begun();
  as(author.checkerId);
  await set([figure, name], true);
  const ivo = saveChecker(library.db, { id: null, name: 'Ivo Brandt', initials: 'IB' }, author.at);
  as(ivo.id);
  await set([figure], true);
  expect(ticks()).toHaveLength(2);
  await set([figure], false);
  expect(ticks()).toMatchObject([name]);
  verifyLibrary(library);
});

test('nobody ticks before there is a checker, or in an article that is not there', () => {
  const { author, handlers, as, set } = begun();
  expect(() => set([figure], true)).toThrow(/noChecker/);
  as(author.checkerId);
  const lines = [figure];
  expect(() => handlers['checks.setTicks']({ articleId: newId(), lines, isTicked: true })).toThrow(
    /articleNotFound/,
  );
});
