import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { listClaims, isNarrowed, noFilter, type ListFilter } from '../../article-state/claim-list.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { groupClaims } from '../../article-state/claim-groups.ts';
import { ClaimList } from './ClaimList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { Panel } from '../../ui/Popover.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import styles from './ClaimsPane.module.css';

interface ClaimsPaneProps {
  /** Called once a claim was opened by a press or Enter; null if the list stays beside the text. */
  onOpen: (() => void) | null;
}

/** The claims, to be gone through in a list. */
export function ClaimsPane({ onOpen }: ClaimsPaneProps) {
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
          onOpen={onOpen}
        />
      )}
      {several.size > 1 ? <SeveralBar ids={several} /> : <SuggestionsBar />}
    </section>
  );
}

/**
 * Says how many claims are listed if the list is filtered by more than the pills above it show, and offers to remove that
 * filter. The pills count all claims, so an empty list beside them would be confusing.
 */
function FilterNote({ listed }: { listed: number }) {
  const t = useMessages();
  const { store } = useArticleContext();
  const isShown = useArticle(({ filter }) => isNarrowed({ ...filter, review: beside(filter.review) }));
  if (!isShown) return null;
  return (
    <p className={styles.note}>
      <span>{t('filter.listed', { n: listed })}</span>
      <Button tone="quiet" onPress={() => store.dispatch({ type: 'filter', filter: noFilter })}>
        {t('filter.clear')}
      </Button>
    </p>
  );
}

/** The disagreements have a pill of their own. */
function beside<Review>(review: Review): Review | null {
  return review === 'disagreed' ? null : review;
}

/** What the list shows when no claim is in it: none was made yet, none is open any more, or the filter leaves none. */
function EmptyList({ filter, hasClaims }: { filter: ListFilter; hasClaims: boolean }) {
  const t = useMessages();
  if (!hasClaims)
    return (
      <EmptyState compact title={t('claims.noneYet')}>
        {t('claims.howToMake')}
        <p className={styles.keys}>
          <CommandKey command="claim.make" /> {t('claims.keyMake')}
          <br />
          <CommandKey command="sentence.noClaim" /> {t('claims.keyNoClaim')}
          <br />
          <CommandKey command="claim.suggest" /> {t('claims.suggestKey')}
        </p>
      </EmptyState>
    );
  if (filter.verdict === 'open' && !isNarrowed(filter))
    return (
      <EmptyState compact title={t('claims.noneOpen')}>
        {t('claims.noneOpenText')}
      </EmptyState>
    );
  return <EmptyState compact title={t('claims.noneMatch')} />;
}

/** How many of the app's suggestions are shown, the surest first, and those that were dismissed. Nothing if there are neither. */
function SuggestionsBar() {
  const t = useMessages();
  const number = useNumbers();
  const { saver } = useArticleContext();
  const versionId = useArticle(({ data }) => data.version.id);
  const { shown, of } = useArticle(({ data }) => data.offer);
  const dismissed = useArticle(({ data }) => data.dismissed);
  const [dragged, setDragged] = useState<number | null>(null);
  if (of === 0 && dismissed.length === 0) return null;
  const count = dragged ?? shown;

  async function offer(next: number) {
    if (next !== shown) await saver.save('claim.offer', { versionId, count: next });
    setDragged(null);
  }

  return (
    <div className={styles.bar}>
      {of > 0 && (
        <Slider
          label={t('suggestions.name')}
          value={count}
          min={0}
          max={of}
          output={t('suggestions.shown', { shown: number(count), of: number(of) })}
          onChange={setDragged}
          onDone={(next) => void offer(next)}
        />
      )}
      {dismissed.length > 0 && <Dismissed claims={dismissed} />}
    </div>
  );
}

/** The suggestions that were dismissed, each to be brought back. */
function Dismissed({ claims }: { claims: readonly Claim[] }) {
  const t = useMessages();
  const { store, saver } = useArticleContext();
  const language = useArticle(({ data }) => data.article.language);

  async function bringBack(claimId: string) {
    const change = await saver.save('claim.keep', { claimId });
    if (change !== null) store.dispatch({ type: 'select', id: claimId, reveal: true });
  }

  return (
    <DialogTrigger>
      <AriaButton className={styles.dismissed ?? ''}>
        {t('suggestions.dismissed', { n: claims.length })}
      </AriaButton>
      <Panel placement="top start" label={t('suggestions.dismissedTitle')} className={styles.panel}>
        <h2 className={styles.title}>{t('suggestions.dismissedTitle')}</h2>
        <ul className={styles.list}>
          {claims.map(({ id, quote }) => (
            <li key={id} className={styles.item}>
              <p className={styles.quote} lang={language === 'und' ? undefined : language} dir="auto">
                {quote}
              </p>
              <Button tone="quiet" onPress={() => void bringBack(id)}>
                {t('suggestions.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </DialogTrigger>
  );
}
