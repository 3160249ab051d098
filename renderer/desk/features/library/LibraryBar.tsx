import { type KeyboardEventHandler, type RefObject, memo } from 'react';
import { Shelf, type LibraryView } from '../../../../core/model/library/view.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { cx } from '../../ui/props.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { ViewControl, Shown } from './use-library-view.ts';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react';
import { Column, usualColumns } from '../../../../core/model/library/columns.ts';
import { GroupBy } from '../../../../core/model/library/groups.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox, Segmented } from '../../ui/Choices.tsx';
import { Panel } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { sortBy } from './table-lines.ts';
import styles from './LibraryBar.module.css';

interface LibraryBarProps {
  control: ViewControl;
  shown: Shown;
  filterRef: RefObject<HTMLInputElement | null>;
  onFilterKey: KeyboardEventHandler<HTMLInputElement>;
  isArranging: boolean;
  onArranging(isArranging: boolean): void;
}

/** Above the table: which shelf it shows, what it is narrowed to, and how it is arranged. */
export function LibraryBar(props: LibraryBarProps) {
  const { control, shown, filterRef, onFilterKey, isArranging, onArranging } = props;
  const t = useMessages();
  const number = useNumbers();
  const { view, change, filter } = control;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={t('library.bar')}>
        <div className={styles.shelves} role="group" aria-label={t('library.shelves')}>
          {Shelf.options.map((shelf) => (
            <button
              key={shelf}
              type="button"
              aria-pressed={view.shelf === shelf}
              aria-label={t(`library.shelf.${shelf}.of`, { n: shown.counts[shelf] })}
              className={cx(styles.shelf, view.shelf === shelf && styles.on)}
              onClick={() => change({ shelf, top: 0 })}
            >
              {t(`library.shelf.${shelf}`)}
              {shelf !== 'articles' && <span className={styles.count}>{number(shown.counts[shelf])}</span>}
            </button>
          ))}
        </div>
        <span className={styles.space} />
        <SearchField
          label={t('library.filter')}
          clearLabel={t('library.clearWords')}
          value={view.filter.words}
          onChange={(words) => filter({ words })}
          onKeyDown={onFilterKey}
          inputRef={filterRef}
          className={styles.words}
        />
        <FilterMenu control={control} shelf={shown.shelf} />
        <ArrangeMenu
          sort={view.sort}
          group={view.group}
          columns={view.columns}
          widths={view.widths}
          change={change}
          isOpen={isArranging}
          onOpen={onArranging}
        />
      </div>
      <FilterChips control={control} shown={shown} />
    </>
  );
}

type ArrangementProps = Pick<LibraryView, 'sort' | 'group' | 'columns' | 'widths'> &
  Pick<ViewControl, 'change'>;

interface ArrangeMenuProps extends ArrangementProps {
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

/** How the table is arranged: what it is parted and sorted by, and which columns it has. */
const ArrangeMenu = memo(function ArrangeMenu({ isOpen, onOpen, ...arrangement }: ArrangeMenuProps) {
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
