import { useMessages } from './interface.tsx';
import { Button } from './Button.tsx';
import { cx } from './props.ts';
import styles from './ProgressLine.module.css';

interface ProgressLineProps {
  /** The item that it works on, or null. */
  name: string | null;
  text: string;
  done: number;
  total: number;
  isStopping: boolean;
  /** Stops it; null for work that cannot be stopped. */
  onStop: (() => void) | null;
}

/** The progress of long work, in the library's foot, with a button to stop it if it can be stopped. */
export function ProgressLine({ name, text, done, total, isStopping, onStop }: ProgressLineProps) {
  const t = useMessages();
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles.text} role="status">
        {text}
      </span>
      <ProgressRail label={text} done={done} total={total} className={styles.rail} />
      {onStop !== null && (
        <Button isDisabled={isStopping} onPress={onStop} tone="quiet" className={styles.stop}>
          {t(isStopping ? 'load.stopping' : 'load.stop')}
        </Button>
      )}
    </div>
  );
}

interface ProgressRailProps {
  /** Its name for a screen reader. */
  label: string;
  done: number;
  total: number;
  className?: string | undefined;
}

/** The progress of long work, as a line that fills. */
export function ProgressRail({ label, done, total, className }: ProgressRailProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      className={cx(styles.barRail, className)}
    >
      <div className={styles.done} style={{ width: `${(100 * done) / total}%` }} />
    </div>
  );
}
