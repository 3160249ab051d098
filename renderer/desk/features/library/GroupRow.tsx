import { memo, type MouseEvent } from 'react';
import { ChevronRight } from 'lucide-react';
import { NONE } from '../../../../core/model/library/filter.ts';
import type { GroupBy } from '../../../../core/model/library/groups.ts';
import { ArticleStatus } from '../../../../core/model/library/status.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { cx } from '../../ui/props.ts';
import { type Line, rowId } from './table-lines.ts';
import { StatusIcon } from './RowCell.tsx';
import styles from './ArticleTable.module.css';

export interface GroupRowProps {
  line: Extract<Line, { kind: 'group' }>;
  by: GroupBy;
  /** Place among the lines, from 0, and in the table's body, in CSS pixels. */
  index: number;
  top: number;
  /** How many columns it stands over. */
  columns: number;
  isCurrent: boolean;
  onPress(index: number, event: MouseEvent): void;
  onFold(key: string, isFolded: boolean): void;
}

/** The heading of a group: a press folds it. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { line, by, index, top, columns, isCurrent, onPress, onFold } = props;
  const t = useMessages();
  const number = useNumbers();
  const status = by === 'status' ? ArticleStatus.safeParse(line.value).data : undefined;
  const name =
    status !== undefined
      ? t(`library.status.${status}`)
      : line.value === NONE
        ? t('library.noOutlet')
        : line.value;
  return (
    <div
      role="row"
      id={rowId(line.key)}
      aria-level={1}
      aria-expanded={!line.isFolded}
      aria-rowindex={index + 2}
      className={cx(styles.group, isCurrent && styles.cursor)}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        onPress(index, event);
        onFold(line.key, !line.isFolded);
      }}
    >
      <div role="gridcell" aria-colspan={columns} className={styles.groupCell}>
        <ChevronRight
          size={14}
          aria-hidden
          className={cx(styles.chevron, !line.isFolded && styles.unfolded)}
        />
        {status !== undefined && <StatusIcon status={status} />}
        <bdi className={styles.groupName}>{name}</bdi>
        <span className={styles.groupCount} aria-label={t('library.count', { n: line.count })}>
          {number(line.count)}
        </span>
      </div>
    </div>
  );
});
