import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressRail } from '../../ui/ProgressRail.tsx';
import styles from './ProgressLine.module.css';

export interface ProgressLineProps {
  /** What it is at, or null. */
  name: string | null;
  text: string;
  done: number;
  total: number;
  isStopping: boolean;
  /** Stops it; null for what goes on by itself and cannot be stopped. */
  onStop: (() => void) | null;
}

/** How far something long is, in the library's foot, with a way to stop it where there is one. */
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
