import type { KeyboardEvent, Ref } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { defined } from './defined.ts';
import listStyles from './Select.module.css';
import styles from './TextField.module.css';

export interface ComboFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** What is offered while somebody types, or on an arrow key; anything else can be typed too. */
  choices: readonly string[];
  /** Help below the field. */
  hint?: string | undefined;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** True where a key means the open list of the field, and not the field: Enter on an entry, Esc. */
export function isForList({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') !== 'true') return false;
  return key === 'Escape' || (key === 'Enter' && target.hasAttribute('aria-activedescendant'));
}

/**
 * A field that offers what was written before. Enter and Esc mean the list only where they do something in it; else they are
 * the form's, or the screen's, as in any other field.
 */
export function ComboField({ label, value, onChange, choices, hint, maxLength, inputRef }: ComboFieldProps) {
  /** Enter in an open list without a chosen entry: it closes, and what was typed is sent, as if there were no list. */
  function pressFirst(event: KeyboardEvent) {
    const { key, target } = event;
    if (key !== 'Enter' || isForList(event) || !(target instanceof HTMLInputElement)) return;
    if (target.getAttribute('aria-expanded') === 'true') target.form?.requestSubmit();
  }
  /** Esc that closed the list is not the screen's as well. */
  function pressed(event: KeyboardEvent) {
    if (isForList(event)) event.stopPropagation();
  }
  return (
    <div onKeyDownCapture={pressFirst} onKeyDown={pressed}>
      <ComboBox
        inputValue={value}
        onInputChange={onChange}
        defaultItems={choices.map((name) => ({ id: name, name }))}
        allowsCustomValue
        className={styles.field ?? ''}
      >
        <Label className={styles.label ?? ''}>{label}</Label>
        <Input
          {...defined({ ref: inputRef, maxLength })}
          dir="auto"
          className={styles.input ?? ''}
          spellCheck={false}
        />
        {hint !== undefined && (
          <Text slot="description" className={styles.hint ?? ''}>
            {hint}
          </Text>
        )}
        <Popover className={listStyles.popover ?? ''} offset={4}>
          <ListBox<{ id: string; name: string }> className={listStyles.list ?? ''}>
            {({ name }) => (
              <ListBoxItem textValue={name} className={listStyles.item ?? ''}>
                <bdi>{name}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
