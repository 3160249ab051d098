import { useRef, type FocusEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { ChevronDown } from 'lucide-react';
import { cx } from './props.ts';
import { useFirstFocus } from './keyboard.ts';
import fields from './Field.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> {
  label: string;
  /** False hides the label from sight. */
  showLabel?: boolean;
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange(value: Value): void;
  /**
   * Called once the list has closed after a choice, with the element that had the focus before the field, so that the focus
   * can go back there. Tab still continues from the field.
   */
  onChosen?(before: Element | null): void;
  placeholder?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  className?: string | undefined;
}

/** Lets the next key, if it is Tab, continue from `field`, although the focus has left it. */
function tabFrom(field: HTMLElement) {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const goOn = ({ key }: KeyboardEvent) => {
    over.abort();
    if (key === 'Tab' && field.isConnected) field.focus({ preventScroll: true });
  };
  window.addEventListener('keydown', goOn, options);
  window.addEventListener('pointerdown', () => over.abort(), options);
}

/**
 * One of several, in a list that opens. Letters jump in the open list; while it is closed they do so only in a dialog or a
 * form, as elsewhere they are keys of the screen (commands/use-keys.ts).
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, showLabel = true, value, choices, onChange, onChosen, placeholder } = props;
  const field = useFirstFocus<HTMLDivElement>(props.autoFocus ?? false);
  const isOpen = useRef(false);
  const isChosen = useRef(false);
  const before = useRef<Element | null>(null);

  /** When the list closes it gives the focus back to the button; after a choice the button passes it on. */
  function takeFocus(event: FocusEvent) {
    if (isChosen.current) {
      isChosen.current = false;
      onChosen?.(before.current);
      if (event.currentTarget instanceof HTMLElement) tabFrom(event.currentTarget);
    } else if (event.relatedTarget !== null) before.current = event.relatedTarget;
  }
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen === undefined) return;
        isChosen.current = isOpen.current && onChosen !== undefined;
        onChange(chosen.value);
      }}
      onOpenChange={(open) => (isOpen.current = open)}
      {...(placeholder !== undefined && { placeholder })}
      isDisabled={props.isDisabled ?? false}
      ref={field}
      className={cx(fields.field, fields.select, props.className)}
    >
      <Label className={showLabel ? (fields.label ?? '') : 'unseen'}>{label}</Label>
      <AriaButton className={fields.button ?? ''} onFocus={takeFocus}>
        <SelectValue className={fields.value ?? ''} />
        <ChevronDown size={14} aria-hidden className={fields.arrow} />
      </AriaButton>
      <Popover className={fields.popover ?? ''} offset={4}>
        <ListBox
          className={fields.list ?? ''}
          items={choices.map((choice) => ({ ...choice, id: choice.value }))}
        >
          {(choice) => <ListBoxItem className={fields.item ?? ''}>{choice.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
