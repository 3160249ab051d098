import type { ReactNode } from 'react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { decidedOf, isDone, statusOf, type ArticleStatus } from '../../../../core/model/library/filter.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { VerdictBar } from '../../ui/VerdictSign.tsx';
import { formatAgo, formatMoment, formatPartialDate, languageName } from '../../app-state/formats.ts';
import { Archive, CircleCheck, CircleDashed, Contrast, EqualNot, type LucideIcon } from 'lucide-react';
import styles from './RowCell.module.css';

interface RowCellProps {
  column: OtherColumn;
  summary: ArticleSummary;
  opened: string | null;
  now: Date;
}

/** A cell of a line beside its title. */
export function RowCell(props: RowCellProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { text, tip, content } = cellOf(props, t, language);
  return (
    <div role="gridcell" className={styles[props.column]} title={tip}>
      {content ?? <bdi>{text}</bdi>}
    </div>
  );
}

interface Cell {
  text?: string | null;
  /** Said in full when it is pointed at. */
  tip?: string | undefined;
  /** In place of the text. */
  content?: ReactNode;
}

function cellOf({ column, summary, opened, now }: RowCellProps, t: Translate, language: Language): Cell {
  const { article } = summary;
  switch (column) {
    case 'status':
      return { content: statusCell(summary, t) };
    case 'outlet':
    case 'byline':
      return { text: article[column], tip: article[column] ?? undefined };
    case 'published':
      return { text: article.published && formatPartialDate(article.published, language) };
    case 'language':
      return { text: languageName(article.language, language) };
    case 'words':
      return { text: t('library.wordsShort', { n: summary.words }) };
    case 'progress':
      return { content: progressCell(summary, t) };
    case 'untouched':
      return {
        text: isDone(summary) ? t('library.done') : t('library.wordsShort', { n: summary.untouched }),
        tip: t('library.untouchedTip', { n: summary.untouched }),
      };
    case 'lastChange':
      return {
        tip: formatMoment(summary.lastChangeAt, language),
        content: (
          <>
            <span className={styles.ago}>{formatAgo(summary.lastChangeAt, now, language)}</span>
            <bdi className={styles.checker}>{summary.lastChecker}</bdi>
          </>
        ),
      };
    case 'opened':
      return {
        text: opened && formatAgo(opened, now, language),
        tip: opened === null ? undefined : formatMoment(opened, language),
      };
    case 'added':
      return {
        text: formatAgo(article.createdAt, now, language),
        tip: formatMoment(article.createdAt, language),
      };
    default:
      return assertNever(column);
  }
}

function statusCell(summary: ArticleSummary, t: Translate): ReactNode {
  const status = statusOf(summary);
  return (
    <>
      <StatusIcon status={status} />
      <span className={styles.statusName}>{t(`library.status.${status}`)}</span>
    </>
  );
}

function progressCell({ verdicts, disagreements }: ArticleSummary, t: Translate): ReactNode {
  const { decided, total } = decidedOf(verdicts);
  if (total === 0) return <span className={styles.faint}>{t('library.noClaims')}</span>;
  return (
    <>
      <VerdictBar counts={verdicts} className={styles.bar} />
      <span className={styles.decided} aria-label={t('library.decided', { decided, total })}>
        {t('library.decidedShort', { decided, total })}
      </span>
      {disagreements > 0 && (
        <span className={styles.differ} title={t('library.differ', { n: disagreements })}>
          <StatusIcon status="disagreement" />
          <span className="unseen">{t('library.differ', { n: disagreements })}</span>
        </span>
      )}
    </>
  );
}

const icons: Record<ArticleStatus, LucideIcon> = {
  disagreement: EqualNot,
  inWork: Contrast,
  untouched: CircleDashed,
  done: CircleCheck,
  archived: Archive,
};

/** A sign for how far an article is; the words stand beside it. */
export function StatusIcon({ status }: { status: ArticleStatus }) {
  const Icon = icons[status];
  return <Icon size={14} aria-hidden />;
}
