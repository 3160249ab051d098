import { useEffect } from 'react';
import { toWireError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { useApp } from '../app-state/app-context.tsx';
import { call } from '../app-state/bridge.ts';
import { useArticle, useArticleContext } from './article-context.tsx';
import { unaskedClaims } from './earlier-view.ts';
import type { ArticleStore } from './save.ts';

/** Milliseconds that the claims rest before they are compared: suggestions change many at once. */
const REST = 800;

/** Looks for earlier checks of claims that are new or have other words, in another process; nothing waits for them. */
export function useEarlierChecks(): void {
  const { store } = useArticleContext();
  const from = useApp((state) => state.settings.earlierFrom);
  const claims = useArticle(({ data }) => data.claims);
  const versionId = useArticle(({ data }) => data.version.id);
  const isManaging = useApp(({ dialog }) => dialog?.name === 'archives');
  const revision = useArticle(({ earlier }) => earlier.revision);
  useEffect(() => store.dispatch({ type: 'earlierStale' }), [store, versionId, from]);
  useEffect(() => {
    // Archives may have come, gone, or been switched meanwhile.
    if (!isManaging) store.dispatch({ type: 'earlierStale' });
  }, [store, isManaging]);
  useEffect(() => {
    const timer = setTimeout(() => void findEarlier(store), REST);
    return () => clearTimeout(timer);
  }, [store, claims, revision]);
}

/** Asks main about the claims that were not compared yet. It never rejects. */
export async function findEarlier(store: ArticleStore): Promise<void> {
  const { data, earlier } = store.get();
  const asked = unaskedClaims(earlier, data);
  const { revision } = earlier;
  if (asked.size === 0) return;
  try {
    const { claims } = await call('earlier.ofClaims', {
      versionId: data.version.id,
      claimIds: [...asked.keys()],
    });
    store.dispatch({ type: 'earlierFound', revision, asked, claims });
  } catch (thrown) {
    // A newer question took the place of this one, and has its own answer.
    if (toWireError(thrown).code !== 'loadStopped')
      store.dispatch({ type: 'earlierFailed', revision, thrown });
  }
}

/** Keeps that a claim is not the same as an earlier check, or takes it back. Throws what main throws. */
export async function setOther(
  store: ArticleStore,
  claimId: Id,
  key: string,
  isOther: boolean,
): Promise<void> {
  await call('earlier.setOther', { claimId, key, isOther });
  store.dispatch({ type: 'earlierOther', claimId, key, isOther });
}
