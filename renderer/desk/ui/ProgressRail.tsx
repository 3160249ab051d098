import { cx } from './props.ts';
import styles from './ProgressRail.module.css';

export interface ProgressRailProps {
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
      className={cx(styles.rail, className)}
    >
      <div className={styles.done} style={{ width: `${(100 * done) / total}%` }} />
    </div>
  );
}
