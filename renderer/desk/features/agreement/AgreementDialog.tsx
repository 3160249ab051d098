import { useMemo } from 'react';
import { agreementOf } from '../../../../core/casefile/agreement/agreement.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PairPanel } from './PairPanel.tsx';
import styles from './Agreement.module.css';

/** How checkers agree who decided the same claims unseen: figures, tables, and what they differ on. */
export function AgreementDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const claims = useArticle(({ data }) => data.claims);
  const reviews = useArticle(({ data }) => data.reviews);
  const pairs = useMemo(() => agreementOf(claims.values(), [...reviews.values()].flat()), [claims, reviews]);
  return (
    <Dialog
      title={t('agreement.title')}
      size="large"
      onClose={onClose}
      footer={
        <Button tone="dark" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      {pairs.length === 0 && <p className={styles.none}>{t('agreement.none')}</p>}
      {pairs.map((pair) => (
        <PairPanel key={`${pair.first} ${pair.second}`} pair={pair} onClose={onClose} />
      ))}
    </Dialog>
  );
}
