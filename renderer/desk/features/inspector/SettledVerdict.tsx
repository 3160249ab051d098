import type { Ref } from 'react';
import { verdicts, type Verdict } from '../../../../core/model/claim/verdict.ts';
import { useMessages } from '../../ui/interface.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';

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
    <RadioList
      ref={ref}
      label={t(tick === 'said' ? 'review.settledSaid' : 'review.settledVerdict')}
      value={value}
      choices={[...first, ...others].map((verdict) => ({
        value: verdict,
        content: (
          <>
            <VerdictSign verdict={verdict} size={12} />
            <span>{words(verdict)}</span>
          </>
        ),
      }))}
      missing={isMissing ? t('review.chooseVerdict') : null}
      onChange={onChange}
    />
  );
}
