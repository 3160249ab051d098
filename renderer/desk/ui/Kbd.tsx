import { keyCaps } from '../../../core/commands.ts';
import { useApp } from '../state/app-context.tsx';
import { cx } from './cx.ts';
import styles from './Kbd.module.css';

/** A key, as a cap: in the notation of core/commands.ts. */
export function Kbd({ keys, className }: { keys: string; className?: string | undefined }) {
  const mac = useApp((state) => state.platform === 'darwin');
  return <kbd className={cx(styles.cap, className)}>{keyCaps(keys, mac).join(' ')}</kbd>;
}
