import type { KeyboardEvent, ReactNode } from 'react';
import { useRun } from '../commands/command-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './SecondReader.module.css';

interface ReviewFormProps {
  canSave: boolean;
  onSave(): void;
  onCancel(): void;
  children: ReactNode;
}

/** A second reader's small form: Ctrl+Enter saves, Esc leaves it. */
export function ReviewForm({ canSave, onSave, onCancel, children }: ReviewFormProps) {
  const t = useMessages();
  const run = useRun();

  function press(event: KeyboardEvent) {
    const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isEnd) return;
    event.preventDefault();
    if (isEnd && !canSave) return;
    if (isEnd) onSave();
    else onCancel();
    run('desk.back');
  }

  return (
    <div className={styles.form} onKeyDown={press}>
      {children}
      <div className={styles.buttons}>
        <Button isDisabled={!canSave} onPress={onSave}>
          {t('review.save')}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
      </div>
    </div>
  );
}
