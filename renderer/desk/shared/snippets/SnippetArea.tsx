import { useId, useRef, type FocusEvent, type KeyboardEvent, useState, type RefObject } from 'react';
import { offerRowId, OfferList } from '../../ui/ComboField.tsx';
import { TextArea, type TextAreaProps } from '../../ui/TextField.tsx';
import { takesSnippets, insertSnippet, snippetValues } from './snippet-insertion.ts';
import {
  SNIPPET_SIGN,
  type Snippet,
  fillSnippet,
  snippetsFor,
  typedName,
  type TypedName,
} from '../../../../core/model/settings/snippets.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { rowAfterKey } from '../../ui/keyboard.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import styles from './SnippetArea.module.css';

/** A field that offers snippets as ; and a name are typed in it: arrows choose, Enter or Tab inserts, Esc closes the list. */
export function SnippetArea({ inputRef, onKeyDown, onBlur, onChange, ...rest }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const field = inputRef ?? own;
  const listId = useId();
  const offer = useSnippetOffer(field);
  const isOpen = offer.found.length > 0;

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!offer.press(event)) onKeyDown?.(event);
  }
  function leave(event: FocusEvent<HTMLTextAreaElement>) {
    offer.close();
    onBlur?.(event);
  }
  return (
    <div>
      <TextArea
        {...rest}
        inputRef={field}
        onChange={(value) => {
          onChange(value);
          offer.look();
        }}
        onSelect={offer.look}
        onKeyDown={press}
        onBlur={leave}
        attributes={{
          ...takesSnippets,
          ...(isOpen && {
            'aria-autocomplete': 'list',
            'aria-haspopup': 'listbox',
            'aria-controls': listId,
            'aria-activedescendant': offerRowId(listId, offer.current),
          }),
        }}
      />
      {isOpen && (
        <SnippetList id={listId} found={offer.found} current={offer.current} onChoose={offer.choose} />
      )}
    </div>
  );
}

interface SnippetListProps {
  id: string;
  found: readonly Snippet[];
  current: number;
  onChoose(snippet: Snippet): void;
}

/** The snippets to choose from, below the field. */
function SnippetList({ id, found, current, onChoose }: SnippetListProps) {
  const t = useMessages();
  return (
    <div className={styles.below}>
      <OfferList
        id={id}
        label={t('snippets.offer')}
        offered={found}
        current={current}
        keyOf={({ name }) => name}
        onChoose={onChoose}
      >
        {({ name, text }) => (
          <>
            <bdi className={styles.name}>
              <span aria-hidden>{SNIPPET_SIGN}</span>
              {name}
            </bdi>
            <span className={styles.text} dir="auto">
              {text}
            </span>
          </>
        )}
      </OfferList>
    </div>
  );
}

interface SnippetOffer {
  /** What can be chosen now; empty while no name is being typed. */
  found: readonly Snippet[];
  /** Which of them Enter takes. */
  current: number;
  /** Looks again at the text before the caret. */
  look(): void;
  choose(snippet: Snippet): void;
  /** Returns whether the key was for the list. */
  press(event: KeyboardEvent): boolean;
  close(): void;
}

const none: readonly Snippet[] = [];

/** Offers snippets in a field when the sign and a name are typed in it. */
function useSnippetOffer(field: RefObject<HTMLTextAreaElement | null>): SnippetOffer {
  const app = useAppStore();
  const { store } = useArticleContext();
  const snippets = useApp((state) => state.settings.snippets);
  const [typed, setTyped] = useState<TypedName | null>(null);
  const [at, setAt] = useState(0);
  /** Where the sign stands whose list was closed by Esc. */
  const [left, setLeft] = useState<number | null>(null);
  const found = typed === null || typed.start === left ? none : snippetsFor(typed.name, snippets);
  const current = Math.min(at, found.length - 1);

  function look() {
    const { current: area } = field;
    const caret = area?.selectionStart;
    const next = area?.selectionEnd === caret ? typedName(area?.value ?? '', caret ?? 0) : null;
    if (next?.start !== typed?.start) setLeft(null);
    if (next?.name !== typed?.name) setAt(0);
    setTyped(next);
  }
  function close() {
    setTyped(null);
  }
  function choose(snippet: Snippet) {
    if (typed === null || field.current === null) return;
    const place = { start: typed.start, end: typed.start + 1 + typed.name.length };
    insertSnippet(field.current, place, fillSnippet(snippet.text, snippetValues(app, store)));
    close();
  }
  function press(event: KeyboardEvent): boolean {
    const snippet = found[current];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (snippet === undefined || typed === null || !isPlain || event.nativeEvent.isComposing) return false;
    const next = ['ArrowDown', 'ArrowUp'].includes(event.key)
      ? rowAfterKey(event.key, current, found.length, 1)
      : null;
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(snippet);
    else if (event.key === 'Escape') setLeft(typed.start);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { found, current, look, choose, press, close };
}
