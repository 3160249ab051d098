import type { PairAgreement } from '../../../../core/casefile/agreement/agreement.ts';
import { decidedAlone } from '../../../../core/casefile/agreement/decided-alone.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Differences } from './Differences.tsx';
import { TickPanel } from './TickPanel.tsx';
import styles from './Agreement.module.css';

export interface PairPanelProps {
  pair: PairAgreement;
  onClose(): void;
}

/** How two checkers agree. */
export function PairPanel({ pair, onClose }: PairPanelProps) {
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
        {said.compared > 0 && t('agreement.saidUnseen', { n: said.compared })} {decidedAlone(pair, names, t)}
      </p>
      <div className={styles.ticks}>
        {verdict.compared > 0 && <TickPanel title={t('agreement.so')} tick={verdict} initials={initials} />}
        {said.compared > 0 && <TickPanel title={t('agreement.said')} tick={said} initials={initials} />}
      </div>
      <Differences pair={pair} initials={initials} onClose={onClose} />
    </section>
  );
}
