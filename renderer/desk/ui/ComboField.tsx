import {
  useId,
  useRef,
  type KeyboardEvent,
  type RefObject,
  useState,
  useEffect,
  type ReactNode,
} from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useMessages } from './interface.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useFilter } from 'react-aria-components/Autocomplete';
import { rowAfterKey } from './keyboard.ts';
import fields from './Field.module.css';

interface ComboFieldProps extends Pick<
  TextFieldProps,
  'label' | 'value' | 'onChange' | 'hint' | 'maxLength' | 'className'
> {
  /** The names offered while somebody types, or on an arrow key; anything else can be typed too. */
  choices: readonly string[];
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** True if a key is for the open list of the field, and not for the field: Enter on an entry, Esc. */
export function isForList({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') !== 'true') return false;
  return key === 'Escape' || (key === 'Enter' && target.hasAttribute('aria-activedescendant'));
}

/**
 * A field that offers what was written before. Enter and Esc are for the list only if they do something in it. Else they are
 * for the form or the screen, as in any other field. While the list is open, a screen reader can still read the rest of the
 * page.
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
        className={fields.popover ?? ''}
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

/** How many rows PageUp and PageDown move by. */
const PAGE = 8;

interface NameOffer {
  /** What can be chosen now; empty while the list is closed. */
  found: readonly string[];
  /** Which of them Enter and Tab take, from 0; -1 until an arrow has chosen one. */
  current: number;
  /** Something was typed: offers what it is part of. */
  typed(): void;
  choose(name: string): void;
  /** Handles a key of the field, if it is for the list. */
  press(event: KeyboardEvent): void;
  close(): void;
}

const none: readonly string[] = [];

/**
 * Offers names in a field that holds `value`: those that contain it while somebody types, all of them on an arrow key.
 * `onChoose` gets the chosen name.
 */
function useNameOffer(names: readonly string[], value: string, onChoose: (name: string) => void): NameOffer {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [offered, setOffered] = useState<'none' | 'matching' | 'all'>('none');
  const [current, setCurrent] = useState(-1);
  const matching = () => names.filter((name) => contains(name, value));
  const found = { none: () => none, all: () => names, matching }[offered]();
  const isOpen = found.length > 0;

  function typed() {
    setOffered('matching');
    setCurrent(-1);
  }
  function close() {
    setOffered('none');
    setCurrent(-1);
  }
  function choose(name: string) {
    close();
    onChoose(name);
  }
  /** Returns whether the list used the key, so that nothing else may use it. */
  function take(key: string): boolean {
    const mayMove = isOpen || key === 'ArrowDown' || key === 'ArrowUp';
    const next = mayMove ? rowAfterKey(key, current, (isOpen ? found : names).length, PAGE) : null;
    if (next !== null) {
      if (!isOpen) setOffered('all');
      setCurrent(next);
      return true;
    }
    if (!isOpen) return false;
    const name = found[current];
    if (key === 'ArrowLeft' || key === 'ArrowRight') setCurrent(-1);
    else if (key === 'Escape') close();
    else if ((key === 'Enter' || key === 'Tab') && name !== undefined) choose(name);
    else if (key === 'Enter') close();
    // Tab leaves the field as well, and Enter without a chosen name is the form's.
    return key === 'Escape' || (key === 'Enter' && name !== undefined);
  }
  function press(event: KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isPlain || event.nativeEvent.isComposing || !take(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { found, current, typed, choose, press, close };
}

interface OfferListProps<Item> {
  id: string;
  label: string;
  offered: readonly Item[];
  /** Which of them the field's keys act on, from 0; -1 for none. */
  current: number;
  keyOf(item: Item): string;
  onChoose(item: Item): void;
  /** What a row shows. */
  children(item: Item): ReactNode;
}

/** Returns the id, in the page, of a list's row. */
export function offerRowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a field offers while somebody types in it; the focus stays in the field, whose keys choose. */
export function OfferList<Item>(props: OfferListProps<Item>) {
  const { id, label, offered, current, keyOf, onChoose, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current, offered.length]);
  useEffect(() => {
    // A floating list gets the height that there is room for only once it is in the page. React Aria measures it at its full
    // height in that same frame, which scrolls it back. The next frame is the first that keeps the scroll position.
    let frame = 0;
    const resized = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'nearest' }));
    });
    if (list.current !== null) resized.observe(list.current);
    return () => {
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={fields.comboList}
      // Without this the field would lose the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {offered.map((item, index) => (
        <div
          key={keyOf(item)}
          ref={index === current ? row : null}
          id={offerRowId(id, index)}
          role="option"
          aria-selected={index === current}
          className={fields.comboRow}
          onClick={() => onChoose(item)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  );
}
