import { useId, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { offerRowId } from '../../ui/OfferList.tsx';
import { TextArea, type TextAreaProps } from '../../ui/TextField.tsx';
import { takesSnippets } from './insert-snippet.ts';
import { SnippetList } from './SnippetList.tsx';
import { useSnippetOffer } from './use-snippet-offer.ts';

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
