import { useCallback, useDeferredValue, useMemo } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { listClaims } from '../../article-state/claim-list.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { groupClaims } from '../../article-state/claim-groups.ts';
import { ClaimList } from './ClaimList.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterNote } from './FilterNote.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import { SuggestionsBar } from './SuggestionsBar.tsx';
import styles from './ClaimsPane.module.css';

interface ClaimsPaneProps {
  /** Called once a claim was picked by a press or Enter; null where the list stays beside the text. */
  onPicked: (() => void) | null;
}

/** The claims, to be gone through in a list. */
export function ClaimsPane({ onPicked }: ClaimsPaneProps) {
  const t = useMessages();
  const { store } = useArticleContext();
  const order = useArticle(({ data }) => data.order);
  const claims = useArticle(({ data }) => data.claims);
  const evidence = useArticle(({ data }) => data.evidence);
  const reviews = useArticle(({ data }) => data.reviews);
  const speakers = useArticle(({ data }) => data.speakers);
  const filter = useArticle((view) => view.filter);
  const selectedId = useArticle((view) => view.selected?.id ?? null);
  const held = useArticle((view) => view.held);
  // The rows themselves change at once; which rows there are may come a moment later.
  const settled = useDeferredValue(claims);
  const listed = useMemo(
    () => listClaims({ order, claims: settled, evidence, reviews, speakers }, filter, held),
    [order, settled, evidence, reviews, speakers, filter, held],
  );
  const grouping = useApp((state) => state.settings.claimGrouping);
  const grouped = useMemo(
    () => groupClaims(listed, { claims: settled, speakers }, grouping, held, t),
    [listed, settled, speakers, grouping, held, t],
  );
  const several = useArticle((view) => view.several);
  const mark = useCallback(
    (ids: ReadonlySet<string>, id: string) => store.dispatch({ type: 'several', ids, id }),
    [store],
  );
  const select = useCallback((id: string) => store.dispatch({ type: 'select', id, reveal: true }), [store]);

  return (
    <section className={styles.pane} aria-label={t('claims.name')}>
      <FilterBar />
      <FilterNote listed={listed.ids.length - listed.outside} />
      {listed.ids.length === 0 ? (
        <EmptyList filter={filter} hasClaims={order.ids.length > 0} />
      ) : (
        <ClaimList
          listed={grouped}
          selectedId={selectedId}
          several={several}
          onSelect={select}
          onSeveral={mark}
          onPicked={onPicked}
        />
      )}
      {several.size > 1 ? <SeveralBar ids={several} /> : <SuggestionsBar />}
    </section>
  );
}
