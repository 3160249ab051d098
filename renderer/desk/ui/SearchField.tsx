import type { KeyboardEventHandler, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Search, X } from 'lucide-react';
import { useMessages } from './interface.tsx';
import { cx } from './props.ts';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement>;
  className?: string | undefined;
  /** The list of results, if the field's keys choose in it; null for a field that only filters. */
  list?: { id: string; isOpen: boolean; active: string | null } | null;
  /** The name of the button that empties the field. */
  clearLabel?: string | undefined;
}

/** A field whose words filter what is shown; Esc empties it. It shows its label while it is empty. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, onKeyDown, inputRef, className, list = null, clearLabel } = props;
  const t = useMessages();
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={cx(styles.field, className)}
    >
      <Search size={14} aria-hidden className={styles.icon} />
      <Input
        {...(inputRef !== undefined && { ref: inputRef })}
        {...(list !== null && {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-expanded': list.isOpen,
          'aria-controls': list.isOpen ? list.id : undefined,
          'aria-activedescendant': list.isOpen ? (list.active ?? undefined) : undefined,
        })}
        className={styles.input ?? ''}
        placeholder={label}
        onKeyDown={onKeyDown}
        spellCheck={false}
      />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={clearLabel ?? t('library.clearFilter')}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
