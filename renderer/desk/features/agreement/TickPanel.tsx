import type { TickAgreement } from '../../../../core/casefile/agreement/agreement.ts';
import { kappaText, percent } from '../../../../core/report/wording/agreement-lines.ts';
import { decidedVerdicts } from '../../../../core/model/claim/verdict.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Agreement.module.css';

export interface TickPanelProps {
  title: string;
  tick: TickAgreement;
  initials: { first: string; second: string };
}

/** The figures of one tick, and how often each verdict of the one met each of the other. */
export function TickPanel({ title, tick, initials }: TickPanelProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { share, kappa, table, agreed, compared } = tick;
  return (
    <div className={styles.tick}>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.figures}>
        {share !== null && (
          <p className={styles.figure}>
            <b>{percent(share.share)}%</b> {t('agreement.agreedOf', { agreed, n: compared })}
            <span>{t('agreement.interval', { low: percent(share.low), high: percent(share.high) })}</span>
          </p>
        )}
        <p className={styles.figure}>
          <b>{kappa === null ? '–' : kappaText(kappa, language)}</b> {t('agreement.kappaName')}
          <span>{t(kappa === null ? 'agreement.kappaNothing' : 'agreement.chance')}</span>
        </p>
      </div>
      <table className={styles.matrix}>
        <caption className="unseen">{t('agreement.rowsColumns', initials)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {initials.first} ↓ {initials.second} →
            </th>
            {decidedVerdicts.map((verdict) => (
              <th key={verdict} scope="col">
                <VerdictSign verdict={verdict} size={12} /> {t(`verdict.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decidedVerdicts.map((row) => (
            <tr key={row}>
              <th scope="row">
                <VerdictSign verdict={row} size={12} /> {t(`verdict.${row}`)}
              </th>
              {decidedVerdicts.map((column) => (
                <td
                  key={column}
                  className={cx(row === column && styles.alike, table[row][column] === 0 && styles.zero)}
                >
                  {table[row][column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
