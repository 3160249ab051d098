import type { Difference, PairAgreement } from '../../../../core/casefile/agreement/agreement.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import line from '../../ui/ClaimLine.module.css';
import { cx } from '../../ui/cx.ts';
import styles from './Agreement.module.css';

export interface DifferencesProps {
  pair: PairAgreement;
  initials: { first: string; second: string };
  onClose(): void;
}

/** The claims on which two checkers differ; a press goes to the claim. */
export function Differences({ pair: { differences }, initials, onClose }: DifferencesProps) {
  const t = useMessages();
  if (differences.length === 0) return <p className={styles.none}>{t('agreement.noDifferences')}</p>;
  const open = differences.filter(({ settled }) => settled === null).length;
  return (
    <>
      <h3 className={styles.heading}>
        {t('agreement.differences')}{' '}
        <span className={styles.soft}>{t('agreement.openCount', { n: open })}</span>
      </h3>
      <ul className={styles.list}>
        {differences.map((difference) => (
          <li key={`${difference.claimId} ${difference.tick}`}>
            <DifferenceRow difference={difference} initials={initials} onClose={onClose} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface DifferenceRowProps {
  difference: Difference;
  initials: { first: string; second: string };
  onClose(): void;
}

function DifferenceRow({ difference, initials, onClose }: DifferenceRowProps) {
  const t = useMessages();
  const { store } = useArticleContext();
  const { claimId, tick, first, second, settled } = difference;
  const claim = useArticle(({ data }) => data.claims.get(claimId));
  const number = useArticle(({ data }) => data.order.numbers.get(claimId) ?? 0);
  const settler = useApp(({ checkers }) => checkers.find(({ id }) => id === settled?.by)?.name ?? '?');

  const standing =
    settled === null
      ? t('agreement.open')
      : settled.verdict === null
        ? t('agreement.settled', { who: settler, how: settled.how })
        : t('agreement.settledAs', {
            who: settler,
            verdict: t(`verdict.${settled.verdict}`),
            how: settled.how,
          });

  function go() {
    onClose();
    store.dispatch({ type: 'select', id: claimId, reveal: true });
  }

  return (
    <button type="button" className={cx(line.line, styles.row)} onClick={go}>
      <span className={line.number}>
        <span className="unseen">{t('agreement.goTo', { number })}</span>
        <span aria-hidden>{number}</span>
      </span>
      <span className={line.quote} dir="auto">
        {claim?.quote}
      </span>
      <span className={styles.found}>
        {tick === 'said' && <span className={styles.soft}>{t('agreement.said')}</span>}
        <span>
          {initials.first} <VerdictSign verdict={first} size={12} /> {t(`verdict.${first}`)}
        </span>
        <span>
          {initials.second} <VerdictSign verdict={second} size={12} /> {t(`verdict.${second}`)}
        </span>
      </span>
      <span className={styles.standing} dir="auto">
        {standing}
      </span>
    </button>
  );
}
