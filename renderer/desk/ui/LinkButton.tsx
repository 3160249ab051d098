import { cx } from './cx.ts';
import styles from './LinkButton.module.css';

export interface LinkButtonProps {
  children: string;
  /** What is said of it where it is pointed at, and not of what it stands in. */
  title?: string;
  className?: string | undefined;
  onPress(): void;
}

/** A button within words, that looks like the link that it is. */
export function LinkButton({ children, title, className, onPress }: LinkButtonProps) {
  return (
    <button type="button" className={cx(styles.link, className)} title={title} onClick={onPress}>
      {children}
    </button>
  );
}
