import { missingKinds, orderedClaims, type Missing } from '../../../../core/model/claim/claim.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import type { ListFilter } from '../../article-state/claim-list.ts';
import { listAndGo } from '../../article-state/claim-navigation.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import type { ArticleState } from '../../../../core/contract/index.ts';
import { buildReport } from '../../../../core/report/model/build-report.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { knownSpeakers } from '../../../../core/speakers/known-speakers.ts';
import { PictureType } from '../../../../core/model/attachment/shown-attachment.ts';
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

/** What is still open in an article, as the export dialog says it before the report leaves the desk; and what can be chosen. */
export interface OpenPoints {
  claims: number;
  unchecked: number;
  untouched: number;
  /** Suggestions that nobody has looked at. */
  suggested: number;
  /** Claims that the checkers disagree on. */
  disagreed: number;
  /** Claims with a verdict that still asks for this. */
  missing: Record<Missing, number>;
  /** Sources that must not be named outside the newsroom: pieces of evidence of live claims. */
  protectedSources: number;
  /** Who says something, each by the fullest name that the claims give, in the order of the alphabet. */
  speakers: string[];
  /** Files that can be put beside the report, protected ones aside. */
  files: number;
  /** Pictures that can be shown in it, those of protected sources aside. */
  pictures: number;
}

function isShown(mediaType: string): boolean {
  return PictureType.safeParse(mediaType).success;
}

/** Counts what is open in the state of an article, by the report itself. */
export function findOpenPoints(state: ArticleState): OpenPoints {
  const options = { ...defaultReportOptions, evidenceFiles: true, language: 'en' } as const;
  const { claims, totals, protectedSources } = buildReport(state, options, {
    exportedAt: '',
    appVersion: '',
  });
  const files = claims.flatMap(({ evidence }) => evidence.flatMap(({ attachments }) => attachments));
  const looked = orderedClaims(state.claims).filter((claim) => claim.status !== 'suggested');
  const names = looked.flatMap(({ attribution }) => attribution?.speaker ?? []);
  const known = knownSpeakers(names, state.version.text, state.article.language);
  const speakers = new Set([...known.values()].map(({ name }) => name));
  return {
    claims: totals.claims,
    unchecked: totals.verdicts.unchecked,
    untouched: totals.coverage.untouched,
    suggested: totals.suggested,
    disagreed: totals.disagreed,
    missing: totals.missing,
    protectedSources: protectedSources.count,
    speakers: [...speakers].sort((a, b) => a.localeCompare(b)),
    pictures: new Set(
      claims
        .flatMap(({ evidence }) => evidence.flatMap((entry) => (entry.protected ? [] : entry.attachments)))
        .flatMap(({ hash, mediaType }) => (hash !== null && isShown(mediaType) ? [hash] : [])),
    ).size,
    files: new Set(files.flatMap(({ savedAs }) => (savedAs === null ? [] : [savedAs]))).size,
  };
}
