import { CircleAlert, Check, Equal } from 'lucide-react';
import type { LoadResult } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LoadResults.module.css';

const icons = { failed: CircleAlert, already: Equal, loaded: Check };

/** What became of one file: the article that it is now, or why it is none. */
export function LoadResultLine({ result, onOpen }: { result: LoadResult; onOpen(articleId: Id): void }) {
  const t = useMessages();
  const Icon = icons[result.status];
  return (
    <li className={styles.line}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{result.name}</bdi>
        </p>
        {result.status === 'failed' ? (
          <p className={styles.reason}>{t(`error.${result.error.code}`, result.error.detail)}</p>
        ) : (
          <p className={styles.title} dir="auto">
            {result.title}
          </p>
        )}
        {result.status === 'already' && <p className={styles.note}>{t('load.alreadyNote')}</p>}
      </div>
      {result.status !== 'failed' && (
        <Button label={t('load.openTitle', { title: result.title })} onPress={() => onOpen(result.articleId)}>
          {t('library.open')}
        </Button>
      )}
    </li>
  );
}
