import { verdicts, type Verdict } from '../../../core/model/claim/verdict.ts';
import { useMessages } from './interface.tsx';
import { cx } from './cx.ts';
import styles from './VerdictBar.module.css';

export interface VerdictBarProps {
  counts: Readonly<Record<Verdict, number>>;
  className?: string | undefined;
}

/** How many claims have which verdict, as a bar; the numbers are its name. Nothing to show is an empty bar. */
export function VerdictBar({ counts, className }: VerdictBarProps) {
  const t = useMessages();
  const shown = verdicts.filter((verdict) => counts[verdict] > 0);
  const label = shown.map((verdict) => `${counts[verdict]} ${t(`verdict.${verdict}`)}`).join(', ');
  return (
    <span
      role="img"
      aria-label={label === '' ? t('ui.noClaims') : label}
      className={cx(styles.bar, className)}
    >
      {shown.map((verdict) => (
        <span
          key={verdict}
          className={cx(styles.part, styles[verdict])}
          style={{ flexGrow: counts[verdict] }}
        />
      ))}
    </span>
  );
}
