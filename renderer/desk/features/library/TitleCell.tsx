import { type MouseEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useApp } from '../../app-state/app-context.tsx';
import { restrictionTexts } from '../../app-state/restriction-text.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import type { ArticleRowProps } from './ArticleRow.tsx';
import { languageName } from '../../app-state/dates.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import styles from './ArticleTable.module.css';

type TitleCellProps = Pick<
  ArticleRowProps,
  'summary' | 'columns' | 'isRenaming' | 'onEnter' | 'onRenamed' | 'enterLabel'
>;

/** The title of a line, which opens the article; under it what there is no column for, and what keeps it from print. */
export function TitleCell({ summary, columns, isRenaming, onEnter, onRenamed, enterLabel }: TitleCellProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { article, versionNumber, release } = summary;
  const restrictions = restrictionTexts(release, t, language);
  const under = [
    columns.includes('outlet') ? null : article.outlet,
    columns.includes('language') ? null : languageName(article.language, language),
  ].filter((text) => text !== null && text !== '');
  const isLink = enterLabel === null;

  function press(event: MouseEvent) {
    // With these the line is chosen beside others.
    if (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey) onEnter(summary);
  }

  return (
    <div role="gridcell" className={styles.title}>
      {isRenaming ? (
        <TitleEditor summary={summary} onDone={onRenamed} />
      ) : (
        <span
          className={cx(styles.titleText, (restrictions.length > 0 || under.length > 0) && styles.oneLine)}
          dir="auto"
          lang={article.language}
          title={article.title}
        >
          <span className={cx(isLink && styles.titleLink)} onClick={press}>
            {article.title}
          </span>
          {versionNumber > 1 && (
            <span className={styles.version} lang={language}>
              {t('library.version', { n: versionNumber })}
            </span>
          )}
        </span>
      )}
      {restrictions.length > 0 ? (
        <span className={styles.restriction} title={restrictions.join(' · ')}>
          {restrictions.join(' · ')}
        </span>
      ) : (
        under.length > 0 && (
          <span className={styles.under}>
            <bdi>{under.join(' · ')}</bdi>
          </span>
        )
      )}
    </div>
  );
}

interface TitleEditorProps {
  summary: ArticleSummary;
  /** Called once: with the new title, or null to leave it as it was. */
  onDone(summary: ArticleSummary, title: string | null): void;
}

/** The title of a line as a field: Enter or leaving it saves, Esc does not, and an empty title is no title. */
function TitleEditor({ summary, onDone }: TitleEditorProps) {
  const t = useMessages();
  const before = summary.article.title;
  const [title, setTitle] = useState(before);
  const isOver = useRef(false);

  function finish(next: string | null) {
    if (isOver.current) return;
    isOver.current = true;
    const trimmed = next?.trim() ?? '';
    onDone(summary, trimmed === '' || trimmed === before ? null : trimmed);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(title);
    if (event.key === 'Escape') finish(null);
  }

  return (
    <input
      className={styles.editor}
      aria-label={t('library.newTitle')}
      dir="auto"
      lang={summary.article.language}
      maxLength={1000}
      value={title}
      spellCheck={false}
      ref={focusAndSelect}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(title)}
      onMouseDown={(event) => event.stopPropagation()}
    />
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}
