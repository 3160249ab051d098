import type { MessageKey } from '../../../core/i18n/messages/index.ts';
import { useMessages } from '../state/use-messages.ts';
import type { OpenPoints } from './open-points.ts';
import styles from './ExportDialog.module.css';

/** Says what is still open before the report leaves the desk. */
export function OpenPointsList({ points }: { points: OpenPoints }) {
  const t = useMessages();
  const { missing } = points;
  const lines: [MessageKey, number][] = [
    ['export.open.unchecked', points.unchecked],
    ['export.open.disagreed', points.disagreed],
    ['export.open.suggested', points.suggested],
    ['export.open.untouched', points.untouched],
    ['export.open.evidence', missing.evidence],
    ['export.open.reason', missing.reason],
    ['export.open.correction', missing.correction],
    ['export.open.said', missing.said],
  ];
  const open = lines.filter(([, n]) => n > 0);
  return (
    <section className={styles.open} aria-label={t('export.open')}>
      <h3 className={styles.label}>{t('export.open')}</h3>
      {points.claims === 0 && <p>{t('export.open.noClaims')}</p>}
      {points.claims > 0 && open.length === 0 && <p>{t('export.open.none')}</p>}
      {open.length > 0 && (
        <>
          <ul className={styles.points}>
            {open.map(([key, n]) => (
              <li key={key}>{t(key, { n })}</li>
            ))}
          </ul>
          <p className={styles.hint}>{t('export.open.note')}</p>
        </>
      )}
    </section>
  );
}
