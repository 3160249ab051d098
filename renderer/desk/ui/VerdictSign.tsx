import { useState } from 'react';
import { type Verdict, verdicts } from '../../../core/model/claim/verdict.ts';
import { cx } from './props.ts';
import { useMessages } from './interface.tsx';
import styles from './VerdictSign.module.css';

interface VerdictSignProps {
  verdict: Verdict;
  /** Width and height in CSS pixels. */
  size?: number;
  /** Drawn lightly: a suggestion that nobody has touched. */
  light?: boolean;
  className?: string | undefined;
}

const shapes: Record<Verdict, string> = {
  verified: 'M3 9.2 6.4 13 13 3',
  unverifiable: 'M4.6 5.4C4.6 3.4 6 2.4 8 2.4s3.5 1.1 3.5 2.9C11.5 7.8 8 7.7 8 10.2M8 13.4v.2',
  refuted: 'M3.8 3.2 12.4 13M12.2 3 3.6 13',
  unchecked: 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0',
};

/**
 * The sign of a verdict, drawn like a pencil mark, stroke by stroke when the verdict changes. It is hidden from screen
 * readers because the text around it names the verdict.
 */
export function VerdictSign({ verdict, size = 14, light = false, className }: VerdictSignProps) {
  const [first] = useState(verdict);
  const [changed, setChanged] = useState(false);
  if (!changed && verdict !== first) setChanged(true);
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden
      data-verdict={verdict}
      className={cx(styles.sign, styles[verdict], light && styles.light, className)}
    >
      <path key={verdict} d={shapes[verdict]} pathLength={1} className={cx(changed && styles.drawn)} />
    </svg>
  );
}

const barClass: Record<Verdict, string | undefined> = {
  verified: styles.barVerified,
  unverifiable: styles.barUnverifiable,
  refuted: styles.barRefuted,
  unchecked: styles.barUnchecked,
};

interface VerdictBarProps {
  counts: Readonly<Record<Verdict, number>>;
  className?: string | undefined;
}

/** A bar that shows how many claims have each verdict; the numbers are its name. Without claims the bar is empty. */
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
          className={cx(styles.part, barClass[verdict])}
          style={{ flexGrow: counts[verdict] }}
        />
      ))}
    </span>
  );
}
