import { useMemo } from 'react';
import {
  agreementOf,
  type PairAgreement,
  type TickAgreement,
  type Difference,
  decidedByOne,
} from '../../../../core/casefile/agreement/agreement.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { kappaText, percent } from '../../../../core/report/wording/agreement-lines.ts';
import { decidedVerdicts } from '../../../../core/model/claim/verdict.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import line from '../../ui/ClaimLine.module.css';
import styles from './Agreement.module.css';

/** How checkers agree who decided the same claims unseen: figures, tables, and what they differ on. */
export function AgreementDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const claims = useArticle(({ data }) => data.claims);
  const reviews = useArticle(({ data }) => data.reviews);
  const pairs = useMemo(() => agreementOf(claims.values(), [...reviews.values()].flat()), [claims, reviews]);
  return (
    <Dialog
      title={t('agreement.title')}
      size="large"
      onClose={onClose}
      footer={
        <Button tone="dark" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      {pairs.length === 0 && <p className={styles.none}>{t('agreement.none')}</p>}
      {pairs.map((pair) => (
        <PairPanel key={`${pair.first} ${pair.second}`} pair={pair} onClose={onClose} />
      ))}
    </Dialog>
  );
}

interface PairPanelProps {
  pair: PairAgreement;
  onClose(): void;
}

/** How two checkers agree. */
function PairPanel({ pair, onClose }: PairPanelProps) {
  const t = useMessages();
  const checkers = useApp((state) => state.checkers);
  const person = (id: string) => checkers.find((checker) => checker.id === id);
  const names = { first: person(pair.first)?.name ?? '?', second: person(pair.second)?.name ?? '?' };
  const initials = {
    first: person(pair.first)?.initials ?? '?',
    second: person(pair.second)?.initials ?? '?',
  };
  const { verdict, said } = pair;
  return (
    <section className={styles.pair} aria-label={t('agreement.pair', names)}>
      <p>
        {verdict.compared > 0 && t('agreement.unseen', { ...names, n: verdict.compared })}{' '}
        {said.compared > 0 && t('agreement.saidUnseen', { n: said.compared })} {decidedByOne(pair, names, t)}
      </p>
      <div className={styles.ticks}>
        {verdict.compared > 0 && <TickPanel title={t('agreement.so')} tick={verdict} initials={initials} />}
        {said.compared > 0 && <TickPanel title={t('agreement.said')} tick={said} initials={initials} />}
      </div>
      <Differences pair={pair} initials={initials} onClose={onClose} />
    </section>
  );
}

interface TickPanelProps {
  title: string;
  tick: TickAgreement;
  initials: { first: string; second: string };
}

/** The figures of one tick, and how often each verdict of the one met each of the other. */
function TickPanel({ title, tick, initials }: TickPanelProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { share, kappa, table, agreed, compared } = tick;
  return (
    <div>
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

interface DifferencesProps {
  pair: PairAgreement;
  initials: { first: string; second: string };
  onClose(): void;
}

/** The claims on which two checkers differ; a press goes to the claim. */
function Differences({ pair: { differences }, initials, onClose }: DifferencesProps) {
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
