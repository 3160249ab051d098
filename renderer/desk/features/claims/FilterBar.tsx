import type { ReactNode } from 'react';
import { EqualNot } from 'lucide-react';
import {
  countDisagreements,
  noFilter,
  verdictFilter,
  type ListFilter,
} from '../../article-state/claim-list.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/use-numbers.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/cx.ts';
import { MoreFilters } from './MoreFilters.tsx';
import styles from './FilterBar.module.css';

/** Which claims are listed: by verdict with one press, by speaker and kind under the last button. */
export function FilterBar() {
  const t = useMessages();
  const counts = useArticle(({ data }) => data.counts);
  const all = useArticle(({ data }) => data.order.ids.length);
  return (
    <div className={styles.bar} role="group" aria-label={t('filter.name')}>
      <div className={styles.pills}>
        <span className={styles.together}>
          <Pill value="open" label={t('filter.open')} count={counts.unchecked} />
          <Pill value="all" label={t('filter.all')} count={all} />
        </span>
        <span className={styles.together}>
          <Pill value="verified" label={t('verdict.verified')} count={counts.verified} isSign />
          <Pill value="unverifiable" label={t('verdict.unverifiable')} count={counts.unverifiable} isSign />
          <Pill value="refuted" label={t('verdict.refuted')} count={counts.refuted} isSign />
          <DisagreementsPill />
        </span>
      </div>
      <MoreFilters />
    </div>
  );
}

interface PillProps {
  value: ListFilter['verdict'];
  label: string;
  count: number;
  /** Shows the verdict's sign in place of the label. */
  isSign?: boolean;
}

function Pill({ value, label, count, isSign = false }: PillProps) {
  const number = useNumbers();
  const { store } = useArticleContext();
  const isOn = useArticle(({ filter }) => filter.verdict === value && filter.review !== 'disagreed');
  const sign: ReactNode =
    isSign && value !== 'open' && value !== 'all' ? <VerdictSign verdict={value} size={12} /> : label;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`${label} ${number(count)}`}
      title={isSign ? label : undefined}
      className={cx(styles.pill, isOn && styles.on)}
      onClick={() => store.dispatch({ type: 'filter', filter: verdictFilter(store.get().filter, value) })}
    >
      {sign}
      <span className={styles.count}>{number(count)}</span>
    </button>
  );
}

/** Leads to the claims that readers disagree on, and back to all; there while there are any, or they are listed. */
function DisagreementsPill() {
  const t = useMessages();
  const number = useNumbers();
  const run = useRun();
  const { store } = useArticleContext();
  const count = useArticle(({ data }) => countDisagreements(data));
  const isOn = useArticle(({ filter }) => filter.review === 'disagreed');
  if (count === 0 && !isOn) return null;
  const label = t('filter.disagreements');
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`${label} ${number(count)}`}
      title={label}
      className={cx(styles.pill, styles.differ, isOn && styles.on)}
      onClick={() =>
        isOn
          ? store.dispatch({ type: 'filter', filter: { ...noFilter, verdict: 'all' } })
          : run('filter.disagreed')
      }
    >
      <EqualNot size={13} aria-hidden />
      <span className={styles.count}>{number(count)}</span>
    </button>
  );
}
