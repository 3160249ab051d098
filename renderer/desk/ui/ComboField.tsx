import { useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useMessages } from './interface.tsx';
import { OfferList, offerRowId } from './OfferList.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useNameOffer } from './use-name-offer.ts';
import listStyles from './Select.module.css';

export interface ComboFieldProps extends Pick<
  TextFieldProps,
  'label' | 'value' | 'onChange' | 'hint' | 'maxLength' | 'className'
> {
  /** What is offered while somebody types, or on an arrow key; anything else can be typed too. */
  choices: readonly string[];
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** True where a key means the open list of the field, and not the field: Enter on an entry, Esc. */
export function isForList({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') !== 'true') return false;
  return key === 'Escape' || (key === 'Enter' && target.hasAttribute('aria-activedescendant'));
}

/**
 * A field that offers what was written before. Enter and Esc mean the list only where they do something in it; else they are
 * the form's, or the screen's, as in any other field. While the list is open a screen reader still has the rest of the page.
 */
export function ComboField({ choices, inputRef, onChange, ...rest }: ComboFieldProps) {
  const t = useMessages();
  const own = useRef<HTMLInputElement>(null);
  const field = inputRef ?? own;
  const listId = useId();
  const offer = useNameOffer(choices, rest.value, onChange);
  const { found, current } = offer;
  const isOpen = found.length > 0;
  return (
    <>
      <TextField
        {...rest}
        inputRef={field}
        onChange={(value) => {
          onChange(value);
          offer.typed();
        }}
        onKeyDown={offer.press}
        onBlur={offer.close}
        attributes={{
          role: 'combobox',
          autoComplete: 'off',
          'aria-autocomplete': 'list',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? listId : undefined,
          'aria-activedescendant': current === -1 ? undefined : offerRowId(listId, current),
        }}
      />
      <span className="unseen" role="status">
        {isOpen && current === -1 ? t('ui.offered', { n: found.length }) : ''}
      </span>
      <Popover
        isNonModal
        isOpen={isOpen}
        onOpenChange={offer.close}
        triggerRef={field}
        placement="bottom start"
        offset={4}
        className={listStyles.popover ?? ''}
      >
        <OfferList
          id={listId}
          label={rest.label}
          offered={found}
          current={current}
          keyOf={(name) => name}
          onChoose={offer.choose}
        >
          {(name) => <bdi>{name}</bdi>}
        </OfferList>
      </Popover>
    </>
  );
}
