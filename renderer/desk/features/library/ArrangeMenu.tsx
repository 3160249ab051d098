import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react';
import { Column, usualColumns } from '../../../../core/model/library/columns.ts';
import { GroupBy } from '../../../../core/model/library/groups.ts';
import type { LibraryView } from '../../../../core/model/library/view.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { sortBy } from './sort.ts';
import type { ViewControl } from './use-library-view.ts';
import styles from './LibraryBar.module.css';

type ArrangementProps = Pick<LibraryView, 'sort' | 'group' | 'columns' | 'widths'> &
  Pick<ViewControl, 'change'>;

export interface ArrangeMenuProps extends ArrangementProps {
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

/** How the table is arranged: what it is parted and sorted by, and which columns it has. */
export const ArrangeMenu = memo(function ArrangeMenu({ isOpen, onOpen, ...arrangement }: ArrangeMenuProps) {
  const t = useMessages();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <AriaButton className={styles.button ?? ''}>
        <SlidersHorizontal size={14} aria-hidden />
        {t('library.arrange')}
      </AriaButton>
      <Panel label={t('library.arrange')} className={styles.arrange}>
        <Arrangement {...arrangement} />
      </Panel>
    </DialogTrigger>
  );
});

function Arrangement({ sort, group, columns, widths, change }: ArrangementProps) {
  const t = useMessages();
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const isUsual = Object.keys(widths).length === 0 && columns.join() === usualColumns.join();
  return (
    <>
      <Segmented
        label={t('library.groupBy')}
        value={group}
        choices={GroupBy.options.map((value) => ({ value, label: t(`library.groupBy.${value}`) }))}
        onChange={(next) => change({ group: next })}
      />
      <div className={styles.sort}>
        <Select
          label={t('library.sortBy')}
          value={sort.column}
          choices={Column.options.map((value) => ({ value, label: t(`library.column.${value}`) }))}
          onChange={(column) => change({ sort: sortBy(column) })}
          className={styles.by}
        />
        <IconButton
          label={t(sort.descending ? 'library.descending' : 'library.ascending')}
          onPress={() => change({ sort: { ...sort, descending: !sort.descending } })}
        >
          <Arrow size={16} aria-hidden />
        </IconButton>
      </div>
      <fieldset className={styles.columns}>
        <legend className={styles.label}>{t('library.columns')}</legend>
        {Column.options.map((column) => {
          if (column === 'title') return null;
          const others = columns.filter((other) => other !== column);
          return (
            <Checkbox
              key={column}
              isSelected={columns.includes(column)}
              onChange={(isShown) => change({ columns: isShown ? [...others, column] : others })}
            >
              {t(`library.column.${column}`)}
            </Checkbox>
          );
        })}
      </fieldset>
      <Button
        tone="quiet"
        isDisabled={isUsual}
        onPress={() => change({ columns: [...usualColumns], widths: {} })}
        className={styles.usual}
      >
        {t('library.usualColumns')}
      </Button>
    </>
  );
}
