import type { FilledSnippet } from '../../../../core/model/settings/snippets.ts';

/** What a field of the page says of itself where snippets can be put into it. */
const MARK = 'takesSnippets';

/** The attributes of a field that snippets can be put into. */
export const takesSnippets = { [`data-takes-snippets`]: '' } as const;

/** Returns the field that has the focus where snippets can be put into it, or null. */
export function snippetField(): HTMLTextAreaElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && MARK in focused.dataset ? focused : null;
}

/**
 * Puts a text in the place of what stands between two places (UTF-16) of a field, as typing does: the field's own undo
 * takes it back. Then the first gap is selected, or the caret stands behind the text.
 */
export function insertSnippet(
  field: HTMLTextAreaElement,
  { start, end }: { start: number; end: number },
  { text, gap }: FilledSnippet,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  document.execCommand('insertText', false, text);
  if (gap !== null) field.setSelectionRange(start + gap.start, start + gap.end);
}
