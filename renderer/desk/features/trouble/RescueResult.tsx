import type { RescueReport } from '../../../../core/model/library-trouble.ts';
import { rescueSections } from '../../../../core/wording/rescue.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './TroubleScreen.module.css';

export interface RescueResultProps {
  report: RescueReport;
  isBusy: boolean;
  run(way: () => Promise<unknown>): void;
}

/** What a rescue brought back and what it could not, before the rescued library is opened. */
export function RescueResult({ report, isBusy, run }: RescueResultProps) {
  const t = useMessages();
  return (
    <>
      <h1 id="trouble" className={styles.title}>
        {t('rescue.done.title')}
      </h1>
      <div className={styles.rescued} role="status">
        {rescueSections(report, t).map(({ heading, lines }) => (
          <section key={heading}>
            <p className={styles.text}>{heading}</p>
            <ul className={styles.lines}>
              {lines.map(({ title, note, words }, index) => (
                <li key={index}>
                  <bdi>{title}</bdi>
                  {note !== null && <span className={styles.hint}> · {note}</span>}
                  {words.map((line, at) => (
                    <p key={at} className={styles.hint}>
                      {line}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles.hint}>{t('rescue.done.report', { path: report.reportPath })}</p>
        <p className={styles.hint}>{t('rescue.done.damaged', { path: report.damagedPath })}</p>
      </div>
      <Button tone="dark" autoFocus isPending={isBusy} onPress={() => run(() => call('trouble.retry', {}))}>
        {t('rescue.done.open')}
      </Button>
    </>
  );
}
