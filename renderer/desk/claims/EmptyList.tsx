import { isNarrowed, type ListFilter } from '../article/claim-list.ts';
import { useMessages } from '../state/use-messages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './EmptyList.module.css';

/** What the list shows when no claim is in it: none was made yet, none is open any more, or the filter leaves none. */
export function EmptyList({ filter, hasClaims }: { filter: ListFilter; hasClaims: boolean }) {
  const t = useMessages();
  if (!hasClaims)
    return (
      <EmptyState compact title={t('claims.noneYet')}>
        {t('claims.howToMake')}
        <p className={styles.keys}>
          <Kbd keys="C" /> {t('claims.keyMake')}
          <br />
          <Kbd keys="M" /> {t('claims.keyNoClaim')}
          <br />
          <Kbd keys="Mod+Shift+F" /> {t('claims.suggestKey')}
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
