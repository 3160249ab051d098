import type { KeyboardEventHandler, RefObject } from 'react';
import { Shelf } from '../../../../core/model/library/view.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/use-numbers.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { cx } from '../../ui/cx.ts';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { ViewControl } from './use-library-view.ts';
import type { Shown } from './use-shown.ts';
import styles from './LibraryBar.module.css';

export interface LibraryBarProps {
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
