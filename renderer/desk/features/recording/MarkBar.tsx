import { X } from 'lucide-react';
import { timeText } from '../../../../core/model/source/locator.ts';
import { useSelectedClaim } from '../../article-state/article-context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useMessages } from '../../ui/interface.tsx';
import type { Marking } from './use-marking.ts';
import styles from './Recording.module.css';

interface MarkBarProps {
  marking: Marking;
  /** The second that is played. */
  at: number;
}

/** The buttons that mark a time: where a part begins, and the moment or the end of the part. */
export function MarkBar({ marking, at }: MarkBarProps) {
  const t = useMessages();
  const hasClaim = useSelectedClaim() !== null;
  const { begin } = marking;
  return (
    <div className={styles.marks}>
      <Button tone="dark" isDisabled={!hasClaim} onPress={marking.mark}>
        {begin === null
          ? t('recording.mark')
          : t('recording.markPart', { from: timeText(begin), until: timeText(at) })}{' '}
        <Kbd keys="M" />
      </Button>
      <Button isDisabled={!hasClaim} onPress={marking.setBegin}>
        {t('recording.begin')} <Kbd keys="I" />
      </Button>
      {begin !== null && (
        <IconButton label={t('recording.clearBegin')} onPress={marking.clearBegin} className={styles.step}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
