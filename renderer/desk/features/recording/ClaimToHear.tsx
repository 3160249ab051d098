import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useArticle, useSelectedClaim } from '../../article-state/article-context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './Recording.module.css';

interface ClaimToHearProps {
  onStep(step: 1 | -1): void;
  /** No other claim may be chosen now. */
  isFixed: boolean;
}

/** The selected claim, which marks are evidence of, and the buttons that go to another one. */
export function ClaimToHear({ onStep, isFixed }: ClaimToHearProps) {
  const t = useMessages();
  const claim = useSelectedClaim();
  const number = useArticle(({ data }) => (claim === null ? 0 : (data.order.numbers.get(claim.id) ?? 0)));
  const step = (by: 1 | -1) => (
    <IconButton
      label={t(by === 1 ? 'command.claim.next' : 'command.claim.previous')}
      command={by === 1 ? 'claim.next' : 'claim.previous'}
      isDisabled={isFixed}
      onPress={() => onStep(by)}
      className={styles.step}
    >
      {by === 1 ? <ChevronRight size={15} aria-hidden /> : <ChevronLeft size={15} aria-hidden />}
    </IconButton>
  );
  return (
    <div className={styles.claim}>
      <div className={styles.claimHead}>
        <span className={styles.claimNumber}>
          {claim === null ? t('recording.noClaim') : t('passages.takeTitle', { number })}
        </span>
        {step(-1)}
        {step(1)}
      </div>
      {claim !== null && (
        <blockquote className={styles.claimWords} dir="auto">
          {claim.quote}
        </blockquote>
      )}
    </div>
  );
}
