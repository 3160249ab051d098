import { useEffect } from 'react';
import type { Id } from '../../../core/kernel/ids.ts';
import {
  MOST_CANDIDATES,
  type FoundPassage,
  type SourceEntry,
} from '../../../core/model/source/source-text.ts';
import { recordingOf } from '../../../core/model/source/transcripts.ts';
import { useApp, type AppStore } from '../app-state/app-context.tsx';
import { call, listen } from '../app-state/bridge.ts';
import { useArticle, useArticleContext } from './article-context.tsx';
import {
  askedPassages,
  passageAnswer,
  type AskedPassages,
  type PassageAnswer,
  type ShownPassage,
  type SourcesRead,
} from './passages-view.ts';
import type { ArticleStore } from './save.ts';
import { hasAll } from './words-asked.ts';

/** Milliseconds that the selection rests before passages are looked for: somebody who goes on to another claim needs none. */
const REST = 150;

/** Passages by words that are shown at most. */
const MOST_BY_WORDS = 20;

/** What is under way, by the article and by what was asked: nothing is asked twice at once. */
const underWay = new WeakMap<ArticleStore, Map<string, Promise<PassageAnswer>>>();

/**
 * Returns the passages for what is looked for now, from before or from main; null if nothing is looked for. The answer is put
 * into the view, unless sources changed meanwhile. It never rejects: a failure is an answer with its problem.
 */
export async function fetchPassages(store: ArticleStore): Promise<PassageAnswer | null> {
  const view = store.get();
  const asked = askedPassages(view);
  if (asked === null) return null;
  const known = passageAnswer(view, true);
  if (known !== null && known.problem === null) return known;
  const { revision, everywhere } = view.passages;
  const pending = underWay.get(store) ?? new Map<string, Promise<PassageAnswer>>();
  underWay.set(store, pending);
  const id = `${revision} ${asked.key}`;
  const started = pending.get(id);
  if (started !== undefined) return started;
  const work = ask(view.data.article.id, asked, everywhere)
    .catch((thrown: unknown): PassageAnswer => ({ problem: { thrown } }))
    .then((answer) => {
      pending.delete(id);
      store.dispatch({ type: 'passagesFound', key: asked.key, revision, answer });
      return answer;
    });
  pending.set(id, work);
  return work;
}

async function ask(articleId: Id, asked: AskedPassages, everywhere: boolean): Promise<PassageAnswer> {
  const [own, found] = await Promise.all([
    call('source.list', { articleId }),
    asked.words === null
      ? call('source.passages', { claimId: asked.claimId, everywhere })
      : byWords(everywhere ? null : articleId, asked.words),
  ]);
  const entries = new Map([[articleId, own.sources]]);
  for (const { found: one } of found.passages)
    for (const owner of one.sources)
      if (!entries.has(owner.articleId) && !one.sources.some((other) => other.articleId === articleId))
        entries.set(owner.articleId, (await call('source.list', { articleId: owner.articleId })).sources);
  const passages = found.passages.flatMap((one): ShownPassage[] => {
    const owner = ownerOf(one.found, entries, articleId);
    return owner === null ? [] : [{ ...one, ...owner }];
  });
  const unsaid = found.support.filter(({ says }) => says === 'unsaid');
  return { problem: null, passages, unsaid, read: readOf(own.sources) };
}

/** Passages that have all of the words, or, where none has, those with some of them. */
async function byWords(articleId: Id | null, words: string) {
  const found = await call('source.search', { articleId, words, limit: MOST_CANDIDATES });
  const whole = found.passages.filter(({ passage }) =>
    hasAll(`${passage.heading ?? ''} ${passage.text}`, words),
  );
  const passages = (whole.length > 0 ? whole : found.passages).slice(0, MOST_BY_WORDS);
  return {
    passages: passages.map((found) => ({ found, reasons: [], unsaid: [], isWeak: false })),
    support: [],
  };
}

/** The source that a passage is shown as a part of: one of this article, else the first that has its file. */
function ownerOf(
  { passage, sources }: FoundPassage,
  entries: ReadonlyMap<Id, readonly SourceEntry[]>,
  articleId: Id,
): Pick<ShownPassage, 'entry' | 'file' | 'canBeHeard'> | null {
  const owners = sources.toSorted(
    (a, b) => Number(b.articleId === articleId) - Number(a.articleId === articleId),
  );
  for (const owner of owners) {
    const all = entries.get(owner.articleId) ?? [];
    const entry = all.find(({ source }) => source.id === owner.sourceId);
    const file = entry?.files.find(({ hash }) => hash === passage.hash);
    if (entry === undefined || file === undefined) continue;
    const canBeHeard = passage.locator.kind === 'time' && recordingOf(passage.hash, all) !== null;
    return { entry, file, canBeHeard };
  }
  return null;
}

function readOf(entries: readonly SourceEntry[]): SourcesRead {
  const states = entries.flatMap(({ files }) => files.map(({ reading }) => reading.state));
  const count = (...wanted: typeof states): number => states.filter((state) => wanted.includes(state)).length;
  return {
    sources: entries.length,
    waiting: count('waiting'),
    unread: count('failed', 'stopped', 'absent'),
    isLocked: states.includes('locked'),
  };
}

/** Opens the text of a passage's source at its place. The passage is `at` in the list, from 0, and becomes the one that was looked at. */
export function lookAtPassage(
  app: AppStore,
  store: ArticleStore,
  at: number,
  { entry, file, found }: ShownPassage,
): void {
  store.dispatch({ type: 'seekPassages', change: { at } });
  const { ordinal } = found.passage;
  app.dispatch({ type: 'dialog', dialog: { name: 'sourceText', entry, file, at: ordinal } });
}

/** Looks for passages once the selection, and what is typed, has come to rest. */
export function usePassagesAtRest(): void {
  const { store } = useArticleContext();
  const key = useArticle((view) =>
    passageAnswer(view, true) === null ? (askedPassages(view)?.key ?? null) : null,
  );
  const revision = useArticle((view) => view.passages.revision);
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => void fetchPassages(store), REST);
    return () => clearTimeout(timer);
  }, [store, key, revision]);
}

/** Forgets passages when they may have become wrong: more of a source is read, or the library is locked or opened. */
export function usePassagesUpToDate(): void {
  const { store } = useArticleContext();
  const vault = useApp((state) => state.vault);
  useEffect(() => {
    const changed = () => store.dispatch({ type: 'passagesStale' });
    return listen({ readingSources: ({ hash, name }) => (hash !== null || name === null) && changed() });
  }, [store]);
  useEffect(() => store.dispatch({ type: 'passagesGone' }), [store, vault]);
}
