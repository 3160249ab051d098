import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMessages } from '../state/use-messages.ts';
import { cx } from '../ui/cx.ts';
import { columns, type Column, type Sort } from './sort.ts';
import styles from './ArticleTable.module.css';

/** The headings of the table: each sorts by its column, a second press the other way round. */
export function TableHead({ sort, onSort }: { sort: Sort; onSort(column: Column): void }) {
  const t = useMessages();
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.columns}>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
            className={cx(styles.heading, styles[column])}
          >
            <button type="button" className={styles.sorter} onClick={() => onSort(column)}>
              {t(`library.column.${column}`)}
              {sort.column === column && <Arrow size={12} aria-hidden className={styles.arrow} />}
            </button>
          </div>
        ))}
        <div role="columnheader" className={styles.actions}>
          <span className="unseen">{t('library.column.actions')}</span>
        </div>
      </div>
    </div>
  );
}
