import { expect, test, vi } from 'vitest';
import type { Output } from '../../../../../core/contract/index.ts';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { newId } from '../../../../../core/kernel/ids.ts';
import { emptySource } from '../../../../../core/model/source/source.ts';
import type { ReadState, SourceEntry } from '../../../../../core/model/source/source-text.ts';
import {
  ArticleContext,
  type ArticleContextValue,
} from '../../../../../renderer/desk/article-state/article-context.tsx';
import { reduceArticle, viewFrom } from '../../../../../renderer/desk/article-state/article-view.ts';
import { fetchPassages } from '../../../../../renderer/desk/article-state/find-passages.ts';
import type { Saver } from '../../../../../renderer/desk/article-state/save.ts';
import { createStore } from '../../../../../renderer/desk/app-state/store.ts';
import { ClaimWords } from '../../../../../renderer/desk/features/inspector/passages/ClaimWords.tsx';
import { PassagesSection } from '../../../../../renderer/desk/features/inspector/passages/PassagesSection.tsx';
import { TakeDialog } from '../../../../../renderer/desk/features/inspector/passages/TakeDialog.tsx';
import { claimOn } from '../../../../helpers/claims.ts';
import { show, type Circumstances } from '../../../../helpers/component.tsx';
import { quay } from '../../app/desk/an-article.ts';

const hash = 'a'.repeat(64);
const text = 'They took 250 tonnes of sand.';

/** An article with a claim selected, and one source of it. */
function desk(protectedSource = false, reading: ReadState = { state: 'waiting' }) {
  const state = quay();
  const claim = claimOn(state.version, 0, 8);
  const store = createStore(reduceArticle, viewFrom({ ...state, claims: [claim] }));
  store.dispatch({ type: 'select', id: claim.id, reveal: false });
  const save = vi.fn<Saver['save']>(() => Promise.resolve(null));
  const articleId = state.article.id;
  const entry: SourceEntry = {
    source: {
      ...emptySource,
      id: newId(),
      articleId,
      title: 'Dredging',
      protected: protectedSource,
      attachments: [{ hash, name: 'dredging.txt', size: 1, mediaType: 'text/plain' }],
      createdBy: newId(),
      createdAt: '2026-03-04T10:00:00.000Z',
      removed: false,
    },
    evidenceId: null,
    files: [{ hash, name: 'dredging.txt', reading }],
  };
  const article = { store, saver: { save } as Partial<Saver> } as ArticleContextValue;
  return { claim, store, save, entry, article, articleId };
}

type Desk = ReturnType<typeof desk>;

function passagesOf({ claim, entry, articleId }: Desk): Output<'source.passages'> {
  const passage = { hash, ordinal: 2, text, locator: { kind: 'page', page: 4 } as const, heading: null };
  return {
    passages: [
      {
        found: {
          passage,
          before: null,
          after: null,
          sources: [{ sourceId: entry.source.id, articleId, evidenceId: null }],
        },
        reasons: [
          { kind: 'figure', claim: { start: 0, end: 3 }, passage: { start: 10, end: 13 }, match: 'other' },
          { kind: 'negation', side: 'claim', span: { start: 4, end: 8 } },
        ],
        isWeak: false,
        unsaid: [{ start: 0, end: 3 }],
      },
    ],
    support: [{ start: 4, end: claim.quote.length, says: 'unsaid', at: null }],
  };
}

/** The section, once what it looks for has been found. */
async function section(given: Desk, answers: Circumstances['answers'] = {}) {
  const shown = await show(
    <ArticleContext value={given.article}>
      <blockquote>
        <ClaimWords quote={given.claim.quote} />
      </blockquote>
      <PassagesSection />
    </ArticleContext>,
    { answers: { 'source.list': () => ({ sources: [given.entry] }), ...answers } },
  );
  await shown.does(() => void fetchPassages(given.store));
  await shown.does(() => undefined);
  return shown;
}

const said = (): string => document.body.textContent;

test('shows a passage with its place, both figures, the denial and the words that it does not say', async () => {
  const given = desk();
  const { claim } = given;
  const shown = await section(given, { 'source.passages': () => passagesOf(given) });
  expect(said()).toContain('Dredging');
  expect(said()).toContain('p. 4');
  expect(said()).toContain(`${claim.quote.slice(0, 3)} ≠ 250`);
  expect(said()).toContain('The claim denies');
  const grey = () => document.querySelector('blockquote span')?.textContent;
  expect(grey()).toBe(claim.quote.slice(4));
  // Of the passage that was looked at, its own.
  await shown.does(() => given.store.dispatch({ type: 'seekPassages', change: { at: 0 } }));
  expect(grey()).toBe(claim.quote.slice(0, 3));
  expect(said()).toContain('Grey: words that passage 1 does not say.');
});

test('folds away what has little in common with the claim until it is asked for', async () => {
  const given = desk();
  const [strong] = passagesOf(given).passages;
  if (strong === undefined) throw new Error('There is a passage');
  const passage = { ...strong.found.passage, ordinal: 3, text: 'A gull sat on the crane.' };
  const weak = { ...strong, found: { ...strong.found, passage }, isWeak: true, unsaid: [] };
  const shown = await section(given, {
    'source.passages': () => ({ ...passagesOf(given), passages: [strong, weak] }),
  });
  expect(said()).not.toContain('gull');
  expect(said()).toContain('1 passage has little in common with the claim');
  const grey = () => document.querySelector('blockquote')?.querySelector('span')?.textContent;
  expect(grey()).toBe(given.claim.quote.slice(4));
  await shown.does(() => given.store.dispatch({ type: 'seekPassages', change: { weak: true } }));
  expect(said()).toContain('gull');
  // It says every word of the claim: none is grey any more.
  expect(grey()).toBeUndefined();
});

test('a claim with weak passages alone says so, and greys nothing', async () => {
  const given = desk();
  const passages = passagesOf(given).passages.map((one) => ({ ...one, isWeak: true }));
  const shown = await section(given, { 'source.passages': () => ({ ...passagesOf(given), passages }) });
  expect(said()).toContain('No passage bears on this claim clearly.');
  expect(document.querySelector('blockquote')?.querySelector('span')).toBeNull();
  // One that is looked at is shown.
  await shown.does(() => given.store.dispatch({ type: 'seekPassages', change: { at: 0 } }));
  expect(said()).toContain('Dredging');
});

test('asks once for a claim, and again only after its sources changed', async () => {
  const given = desk();
  const shown = await section(given, { 'source.passages': () => passagesOf(given) });
  const asked = () => shown.calls.filter(({ name }) => name === 'source.passages').length;
  expect(asked()).toBe(1);
  await shown.does(() => void fetchPassages(given.store));
  expect(asked()).toBe(1);
  await shown.does(() => given.store.dispatch({ type: 'passagesStale' }));
  // What was found stays in sight until there is more.
  expect(said()).toContain('Dredging');
  await shown.does(() => void fetchPassages(given.store));
  expect(asked()).toBe(2);
});

test('an answer that comes after its sources changed is not kept', async () => {
  const given = desk();
  await section(given, {
    'source.passages': () => {
      given.store.dispatch({ type: 'passagesGone' });
      return passagesOf(given);
    },
  });
  expect(given.store.get().passages.answers.size).toBe(0);
});

test.each([
  ['there are no sources', [], { state: 'waiting' }, 'This article has no sources yet.'],
  ['nothing was found', null, { state: 'stopped' }, 'The sources hold nothing on this claim'],
  ['a file is still being read', null, { state: 'waiting' }, '1 file is still being read.'],
  ['a protected source is locked', null, { state: 'locked' }, 'A protected source is locked.'],
] as const)('says that %s', async (_what, sources, reading, words) => {
  const given = desk(false, reading);
  await section(given, {
    'source.list': () => ({ sources: sources === null ? [given.entry] : [] }),
    'source.passages': () => ({ passages: [], support: [] }),
  });
  expect(said()).toContain(words);
});

test('a failure says why, and can be tried again', async () => {
  const given = desk();
  await section(given, { 'source.passages': () => new TickmarkError('claimNotFound') });
  expect(document.querySelector('[role=alert]')?.textContent).not.toBe('');
  expect(said()).toContain('Look again');
});

test.each([
  ['v', 'supports'],
  ['u', 'context'],
  ['x', 'contradicts'],
])('the key %s of a verdict takes words as evidence that %s, word for word', async (key, stance) => {
  const given = desk(true);
  const words = {
    hash,
    quotation: text,
    locator: { kind: 'page', page: 4 },
    surroundings: { before: '', after: '' },
  } as const;
  const onClose = vi.fn();
  const shown = await show(
    <ArticleContext value={given.article}>
      <TakeDialog claimId={given.claim.id} entry={given.entry} words={words} onClose={onClose} />
    </ArticleContext>,
  );
  await shown.press(key);
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(given.save.mock.calls[0]).toMatchObject([
    'evidence.add',
    {
      claimId: given.claim.id,
      details: {
        stance,
        quotation: text,
        sourceId: given.entry.source.id,
        sourceHash: hash,
        locator: words.locator,
        protected: true,
      },
    },
  ]);
});
