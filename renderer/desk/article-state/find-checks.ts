import { useEffect } from 'react';
import type { Id } from '../../../core/kernel/ids.ts';
import { toWireError } from '../../../core/kernel/errors.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import type { SourceEntry, SourceFile } from '../../../core/model/source/source-text.ts';
import { useApp, type AppStore } from '../app-state/app-context.tsx';
import { call, listen } from '../app-state/bridge.ts';
import { useArticle, useArticleContext } from './article-context.tsx';
import type { ArticleStore } from './save.ts';

/** Milliseconds that the text and the sources rest before they are compared: reading a folder changes them many times. */
const REST = 600;

/**
 * Keeps the checks of the article up to date: while the proof list is shown, and as long as the article has sources that were read. They
 * are made in another process, and nothing waits for them.
 */
export function useChecks(isListShown: boolean): void {
  const { store } = useArticleContext();
  const vault = useApp((state) => state.vault);
  const versionId = useArticle(({ data }) => data.version.id);
  const language = useArticle(({ data }) => data.article.language);
  const published = useArticle(({ data }) => data.article.published);
  const blocks = useArticle(({ data }) => data.blocks);
  const isKnown = useArticle(({ checks }) => checks.of === checks.revision);
  const revision = useArticle(({ checks }) => checks.revision);
  useEffect(() => store.dispatch({ type: 'checksStale' }), [store, versionId, language, published, blocks]);
  useEffect(() => store.dispatch({ type: 'checksGone' }), [store, vault]);
  useEffect(() => {
    const changed = () => store.dispatch({ type: 'checksStale' });
    return listen({ readingSources: ({ hash, name }) => (hash !== null || name === null) && changed() });
  }, [store]);
  useEffect(() => {
    if (isKnown) return;
    const timer = setTimeout(() => void findChecks(store, isListShown), REST);
    return () => clearTimeout(timer);
  }, [store, isKnown, revision, isListShown]);
}

/** Asks main for the checks of the present revision, where they are wanted. It never rejects. */
export async function findChecks(store: ArticleStore, isListShown: boolean): Promise<void> {
  const { data, checks } = store.get();
  const { revision } = checks;
  try {
    if (!isListShown && !(await hasReadSources(data.article.id))) return;
    const found = await call('checks.ofArticle', { versionId: data.version.id });
    store.dispatch({ type: 'checksFound', revision, checks: found });
  } catch (thrown) {
    // A newer question took the place of this one, and has its own answer.
    if (toWireError(thrown).code === 'loadStopped') return;
    store.dispatch({ type: 'checksFailed', revision, thrown });
  }
}

async function hasReadSources(articleId: Id): Promise<boolean> {
  const { sources } = await call('source.list', { articleId });
  return sources.some(({ files }) => files.some(({ reading }) => reading.state === 'read'));
}

/** Returns the source, and the file of it, that the checks name by its place; null if the article has it no longer. */
export async function comparedFile(
  articleId: Id,
  checks: ArticleChecks,
  source: number,
): Promise<{ entry: SourceEntry; file: SourceFile } | null> {
  const hash = checks.sources[source]?.hash;
  const { sources } = await call('source.list', { articleId });
  for (const entry of sources) {
    const file = entry.files.find((one) => one.hash === hash);
    if (file !== undefined) return { entry, file };
  }
  return null;
}

/** Opens the text of a source at a passage (its place in the file, or null for the beginning). */
export async function lookAtSource(
  app: AppStore,
  articleId: Id,
  checks: ArticleChecks,
  source: number,
  passage: number | null,
): Promise<void> {
  const found = await comparedFile(articleId, checks, source);
  if (found !== null) app.dispatch({ type: 'dialog', dialog: { name: 'sourceText', ...found, at: passage } });
}
