import type { KeyboardEvent, Ref } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Verdict, verdicts } from '../../../core/verdict.ts';
import { useMessages } from '../state/use-messages.ts';
import { VerdictSign } from '../ui/VerdictSign.tsx';
import styles from './SettledVerdict.module.css';

interface SettledVerdictProps {
  ref: Ref<HTMLDivElement>;
  tick: 'verdict' | 'said';
  /** What the tick has now, and what whoever disagrees would set; null where they do not say. */
  present: Verdict;
  wanted: Verdict | null;
  /** Who disagrees. */
  name: string;
  /** Null: nothing is chosen yet. */
  value: Verdict | null;
  /** True where it was left out. */
  isMissing: boolean;
  onChange(verdict: Verdict): void;
}

/** What a tick has once a disagreement on it is settled: what it has, what the second reader would set, or another. */
export function SettledVerdict(props: SettledVerdictProps) {
  const { ref, tick, present, wanted, name, value, isMissing, onChange } = props;
  const t = useMessages();
  const first = [...new Set([present, ...(wanted === null ? [] : [wanted])])];
  const others = verdicts.filter((verdict) => !first.includes(verdict));

  function words(verdict: Verdict): string {
    if (verdict === present) return t('review.stays', { verdict: t(`verdict.${verdict}`) });
    if (verdict === wanted) return t('review.becomesFor', { verdict: t(`verdict.${verdict}`), name });
    return verdict === 'unchecked'
      ? t('review.reopened')
      : t('review.becomes', { verdict: t(`verdict.${verdict}`) });
  }

  return (
    <RadioGroup
      ref={ref}
      value={value}
      onChange={(chosen) => onChange(Verdict.parse(chosen))}
      isInvalid={isMissing}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>
        {t(tick === 'said' ? 'review.settledSaid' : 'review.settledVerdict')}
      </Label>
      <div className={styles.choices} onKeyDown={keepLetters}>
        {[...first, ...others].map((verdict) => (
          <Radio key={verdict} value={verdict} className={styles.choice ?? ''}>
            <span className={styles.dot} aria-hidden />
            <VerdictSign verdict={verdict} size={12} />
            <span>{words(verdict)}</span>
          </Radio>
        ))}
      </div>
      {isMissing && (
        <p className={styles.missing} role="alert">
          {t('review.chooseVerdict')}
        </p>
      )}
    </RadioGroup>
  );
}

/** In the midst of a form letters are meant for its field: they do not set ticks behind its back. */
function keepLetters(event: KeyboardEvent): void {
  const isPlain = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain) event.stopPropagation();
}
