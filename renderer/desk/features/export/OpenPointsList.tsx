import { missingKinds } from '../../../../core/model/claim/claim.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import type { ListFilter } from '../../article-state/claim-list.ts';
import { listAndGo } from '../../article-state/claim-navigation.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import type { OpenPoints } from './open-points.ts';
import styles from './ExportDialog.module.css';

/** Something that is still open: what it is called, how often, and the filter that lists those claims; sentences have none. */
interface OpenPoint {
  key: MessageKey;
  n: number;
  filter: Partial<ListFilter> | null;
}

function linesOf(points: OpenPoints): OpenPoint[] {
  const lines: OpenPoint[] = [
    { key: 'export.open.unchecked', n: points.unchecked, filter: { verdict: 'open' } },
    { key: 'export.open.disagreed', n: points.disagreed, filter: { review: 'disagreed' } },
    { key: 'export.open.suggested', n: points.suggested, filter: { verdict: 'open' } },
    { key: 'export.open.untouched', n: points.untouched, filter: null },
    ...missingKinds.map((missing) => ({
      key: `export.open.${missing}` as const,
      n: points.missing[missing],
      filter: { missing },
    })),
  ];
  return lines.filter(({ n }) => n > 0);
}

/** Says what is still open before the report leaves the desk; where the article lies on it, a press goes there. */
export function OpenPointsList({ points, onClose }: { points: OpenPoints; onClose(): void }) {
  const t = useMessages();
  const run = useRun();
  const onDesk = useArticleIfAny();
  const open = linesOf(points);
  const go = ({ filter }: OpenPoint) => {
    onClose();
    if (filter === null) run('sentence.nextUntouched');
    else if (onDesk !== null) listAndGo(onDesk.store, filter);
  };
  return (
    <section className={styles.open} aria-label={t('export.open')}>
      <h3 className={styles.label}>{t('export.open')}</h3>
      {points.claims === 0 && <p>{t('export.open.noClaims')}</p>}
      {points.claims > 0 && open.length === 0 && <p>{t('export.open.none')}</p>}
      {open.length > 0 && (
        <>
          <ul>
            {open.map((point) => (
              <li key={point.key}>
                {onDesk === null ? (
                  t(point.key, { n: point.n })
                ) : (
                  <LinkButton
                    className={styles.point}
                    title={t('export.open.goThere', { n: point.n })}
                    onPress={() => go(point)}
                  >
                    {t(point.key, { n: point.n })}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
          <p className={styles.hint}>{t('export.open.note')}</p>
        </>
      )}
    </section>
  );
}
