import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './SecondReader.module.css';

interface ReviewFormProps {
  canSave: boolean;
  /** Asked before it is saved: false where something is still to be chosen. */
  mayEnd?(): boolean;
  onSave(): void;
  /** Esc: what was typed is there when the form is opened again, as in every other field. */
  onLeave(): void;
  /** The button: what was typed goes. */
  onCancel(): void;
  children: ReactNode;
}

/** A second reader's small form: Ctrl+Enter saves, Esc leaves it with its words kept. */
export function ReviewForm({
  canSave,
  mayEnd = () => true,
  onSave,
  onLeave,
  onCancel,
  children,
}: ReviewFormProps) {
  const t = useMessages();
  const run = useRun();
  const whole = useRef<HTMLFormElement>(null);
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  /** Before the control that has the focus gets it: a field of choices keeps Enter to itself, with Ctrl too. */
  function pressFirst(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!canSave || !mayEnd()) return;
    onSave();
    run('desk.back');
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
    run('desk.back');
  }

  return (
    <form
      ref={whole}
      className={styles.form}
      onKeyDownCapture={pressFirst}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
      <div className={styles.buttons}>
        <Button isDisabled={!canSave} onPress={() => mayEnd() && onSave()}>
          {t('review.save')}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
      </div>
    </form>
  );
}
