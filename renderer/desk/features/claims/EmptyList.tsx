import { isNarrowed, type ListFilter } from '../../article-state/claim-list.ts';
import { useMessages } from '../../ui/interface.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './EmptyList.module.css';

/** What the list shows when no claim is in it: none was made yet, none is open any more, or the filter leaves none. */
export function EmptyList({ filter, hasClaims }: { filter: ListFilter; hasClaims: boolean }) {
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
