import { memo, type MouseEvent, type ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import { rowId } from './row-id.ts';
import type { MenuPlace } from './RowMenu.tsx';
import { TitleCell } from './TitleCell.tsx';
import styles from './ArticleTable.module.css';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { decidedOf, isDone, statusOf } from '../../../../core/model/library/status.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { VerdictBar } from '../../ui/VerdictBar.tsx';
import { formatAgo, formatMoment, formatPartialDate, languageName } from '../../app-state/dates.ts';
import { StatusIcon } from './StatusIcon.tsx';

interface RowCellProps {
  column: OtherColumn;
  summary: ArticleSummary;
  opened: string | null;
  now: Date;
}

/** A cell of a line beside its title. */
function RowCell(props: RowCellProps) {
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

export interface ArticleRowProps {
  summary: ArticleSummary;
  /** When it was last on the desk; null: not, or too long ago to be remembered. */
  opened: string | null;
  /** Besides the title. */
  columns: readonly OtherColumn[];
  /** Place among the lines, from 0, and in the table's body, in CSS pixels. */
  index: number;
  top: number;
  now: Date;
  /** Under a group's heading 2, else null. */
  level: number | null;
  isCurrent: boolean;
  isChosen: boolean;
  isRenaming: boolean;
  onPress(index: number, event: MouseEvent): void;
  onEnter(summary: ArticleSummary): void;
  /** See ArticleTable. */
  enterLabel: string | null;
  onRenamed(summary: ArticleSummary, title: string | null): void;
  onMenu(index: number, place: MenuPlace): void;
}

/** The focus stays on the table, so that its keys go on working. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A line of the library. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { summary, columns, index, isCurrent, isChosen, isRenaming, onPress, onEnter, enterLabel, onMenu } =
    props;
  const t = useMessages();
  const { article } = summary;

  function openUnder(event: MouseEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    onMenu(index, { x: box.right, y: box.bottom });
  }

  return (
    <div
      role="row"
      id={rowId(article.id)}
      aria-rowindex={index + 2}
      aria-level={props.level ?? undefined}
      aria-selected={isChosen}
      className={cx(styles.columns, styles.row, isChosen && styles.chosen, isCurrent && styles.cursor)}
      style={{ transform: `translateY(${props.top}px)` }}
      onMouseDown={(event) => event.button === 0 && onPress(index, event)}
      onDoubleClick={() => !isRenaming && onEnter(summary)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(index, { x: event.clientX, y: event.clientY });
      }}
    >
      <TitleCell {...props} />
      {columns.map((column) => (
        <RowCell key={column} column={column} summary={summary} opened={props.opened} now={props.now} />
      ))}
      <div role="gridcell" className={styles.actions}>
        {enterLabel === null ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={t('library.rowActions', { title: article.title })}
            aria-haspopup="menu"
            onMouseDown={keepFocus}
            onClick={openUnder}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.enter}
            onMouseDown={keepFocus}
            onClick={() => onEnter(summary)}
          >
            {enterLabel}
          </button>
        )}
      </div>
    </div>
  );
});
