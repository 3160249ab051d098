import { memo, type MouseEvent } from 'react';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { restrictionTexts } from '../state/restriction-text.ts';
import { VerdictBar } from '../ui/VerdictBar.tsx';
import { cx } from '../ui/cx.ts';
import { formatAgo, formatMoment, formatPartialDate, languageName } from './dates.ts';
import { decidedOf, isDone } from './progress.ts';
import { TitleEditor } from './TitleEditor.tsx';
import styles from './ArticleTable.module.css';

/** The id of an article's line in the page, for the table to point at. */
export function rowId(articleId: Id): string {
  return `article-${articleId}`;
}

export interface ArticleRowProps {
  summary: ArticleSummary;
  /** Place in the list, from 0, and in the table's body, in CSS pixels. */
  index: number;
  top: number;
  now: Date;
  isCurrent: boolean;
  isRenaming: boolean;
  onCursor(articleId: Id): void;
  onEnter(articleId: Id): void;
  /** See ArticleTable. */
  enterLabel: string | null;
  onRenamed(summary: ArticleSummary, title: string | null): void;
  onMenu(articleId: Id, anchor: Element): void;
}

/** The focus stays on the table, so that its keys go on working. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** A line of the library. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { summary, index, top, now, isCurrent, isRenaming, onCursor, onEnter, onRenamed, onMenu } = props;
  const { enterLabel } = props;
  const { article } = summary;
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { decided, total } = decidedOf(summary.verdicts);
  const restrictions = restrictionTexts(summary.release, t, language);
  const spoken = languageName(article.language, language);

  function onContextMenu(event: MouseEvent<HTMLDivElement>) {
    event.preventDefault();
    onMenu(article.id, event.currentTarget);
  }

  return (
    <div
      role="row"
      id={rowId(article.id)}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      className={cx(styles.columns, styles.row, isCurrent && styles.current)}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={() => onCursor(article.id)}
      onDoubleClick={() => !isRenaming && onEnter(article.id)}
      onContextMenu={onContextMenu}
    >
      <div role="gridcell" className={styles.title}>
        {isRenaming ? (
          <TitleEditor summary={summary} onDone={onRenamed} />
        ) : (
          <span
            className={cx(styles.titleText, restrictions.length > 0 && styles.restricted)}
            dir="auto"
            lang={article.language}
            title={article.title}
          >
            <span
              className={cx(enterLabel === null && styles.titleLink)}
              onClick={() => enterLabel === null && onEnter(article.id)}
            >
              {article.title}
            </span>
            {summary.versionNumber > 1 && (
              <span className={styles.version} lang={language}>
                {t('library.version', { n: summary.versionNumber })}
              </span>
            )}
          </span>
        )}
        {restrictions.length > 0 && (
          <span className={styles.restriction} title={restrictions.join(' · ')}>
            {restrictions.join(' · ')}
          </span>
        )}
        <span className={styles.under}>
          <bdi>{article.outlet}</bdi>
          {article.outlet !== null && spoken !== '' && ' · '}
          {spoken}
        </span>
      </div>
      <div role="gridcell" className={styles.outlet} title={article.outlet ?? undefined}>
        <bdi>{article.outlet}</bdi>
      </div>
      <div role="gridcell" className={styles.published}>
        {article.published !== null && formatPartialDate(article.published, language)}
      </div>
      <div role="gridcell" className={styles.language}>
        {spoken}
      </div>
      <div role="gridcell" className={styles.progress}>
        {total === 0 ? (
          <span className={styles.faint}>{t('library.noClaims')}</span>
        ) : (
          <>
            <VerdictBar counts={summary.verdicts} className={styles.bar} />
            <span className={styles.decided} aria-label={t('library.decided', { decided, total })}>
              {t('library.decidedShort', { decided, total })}
            </span>
          </>
        )}
      </div>
      <div
        role="gridcell"
        className={styles.untouched}
        title={t('library.untouchedTip', { n: summary.untouched })}
      >
        {isDone(summary) ? t('library.done') : summary.untouched}
      </div>
      <div role="gridcell" className={styles.lastChange} title={formatMoment(summary.lastChangeAt, language)}>
        <span className={styles.ago}>{formatAgo(summary.lastChangeAt, now, language)}</span>
        {summary.lastChecker !== null && (
          <span className={styles.checker}>
            <bdi>{summary.lastChecker}</bdi>
          </span>
        )}
      </div>
      <div role="gridcell" className={styles.actions}>
        {enterLabel === null ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={t('library.rowActions', { title: article.title })}
            onMouseDown={keepFocus}
            onClick={(event) => onMenu(article.id, event.currentTarget)}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.enter}
            onMouseDown={keepFocus}
            onClick={() => onEnter(article.id)}
          >
            {enterLabel}
          </button>
        )}
      </div>
    </div>
  );
});
