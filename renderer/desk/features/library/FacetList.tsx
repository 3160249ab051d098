import { useId } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Check } from 'lucide-react';
import type { Facet } from '../../../../core/model/library/filter.ts';
import { useNumbers } from '../../app-state/use-numbers.ts';
import styles from './LibraryBar.module.css';

export interface FacetListProps<Value extends string> {
  label: string;
  facets: readonly Facet<Value>[];
  chosen: readonly Value[];
  nameOf(value: Value): string;
  onChange(chosen: Value[]): void;
}

/** Values to narrow a table to, any number of them, each with how many articles it would leave; nothing where there is none. */
export function FacetList<Value extends string>(props: FacetListProps<Value>) {
  const { label, facets, chosen, nameOf, onChange } = props;
  const number = useNumbers();
  const labelId = useId();
  if (facets.length === 0) return null;
  // A key must be something: no outlet is the empty word.
  const keyOf = (value: Value) => `=${value}`;
  return (
    <div>
      <div id={labelId} className={styles.label}>
        {label}
      </div>
      <ListBox
        aria-labelledby={labelId}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={chosen.map(keyOf)}
        onSelectionChange={(keys) =>
          onChange(
            facets.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(keyOf(value))),
          )
        }
        className={styles.facets ?? ''}
      >
        {facets.map(({ value, count }) => (
          <ListBoxItem key={value} id={keyOf(value)} textValue={nameOf(value)} className={styles.facet ?? ''}>
            <span className={styles.box} aria-hidden>
              <Check size={12} strokeWidth={3} />
            </span>
            <span className={styles.facetName}>{nameOf(value)}</span>
            <span className={styles.count}>{number(count)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
