import { useState } from 'react';
import { flushSync } from 'react-dom';
import {
  fillSnippet,
  type FilledSnippet,
  type Snippet,
  type PlaceholderValues,
} from '../../../../core/model/settings/snippets.ts';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp, useAppStore, type AppStore } from '../../app-state/app-context.tsx';
import type { Article } from '../../../../core/model/article/article.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import { selectedClaim } from '../../article-state/action-parts.ts';
import { partialDateText, today } from '../../../../core/wording/date-text.ts';

interface SnippetInsertion {
  /** The snippets that can be inserted: none where there is no field for one. */
  offered: readonly Snippet[];
  /** Closes the dialog over the desk, then inserts. */
  insert(snippet: Snippet, close: () => void): void;
}

const none: readonly Snippet[] = [];

/**
 * Returns a function that inserts a snippet from a dialog over the desk: into the field that had the focus when the dialog
 * opened, else into the note of the selected claim.
 */
export function useSnippetInsertion(): SnippetInsertion {
  const app = useAppStore();
  const article = useArticleIfAny();
  const run = useRun();
  const snippets = useApp((state) => state.settings.snippets);
  const [place] = useState(() => {
    const field = snippetField();
    return field && { field, start: field.selectionStart, end: field.selectionEnd };
  });
  const hasPlace = place !== null || (article?.store.get().selected ?? null) !== null;
  return {
    offered: article !== null && hasPlace ? snippets : none,
    insert: (snippet, close) => {
      // This is done at once, so that the field is there to be typed in.
      flushSync(close);
      if (article === null) return;
      const filled = fillSnippet(snippet.text, snippetValues(app, article.store));
      if (place?.field.isConnected === true) return insertSnippet(place.field, place, filled);
      flushSync(() => run('claim.note'));
      addToField(filled);
    },
  };
}

/** On a line of its own, after what the field that has the focus holds. */
function addToField({ text, gap }: FilledSnippet): void {
  const field = snippetField();
  if (field === null) return;
  const end = field.value.length;
  const before = field.value.trim() === '' ? '' : '\n';
  const moved = gap && { start: gap.start + before.length, end: gap.end + before.length };
  insertSnippet(field, { start: end, end }, { text: before + text, gap: moved });
}

/** The attribute that marks a field of the page as one that takes snippets. */
const MARK = 'takesSnippets';

/** The attributes of a field that snippets can be put into. */
export const takesSnippets = { [`data-takes-snippets`]: '' } as const;

/** Returns the field that has the focus where snippets can be put into it, or null. */
function snippetField(): HTMLTextAreaElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && MARK in focused.dataset ? focused : null;
}

/**
 * Replaces the text between two places (UTF-16) of a field, as typing does, so that the field's own undo takes it back. Then
 * the first gap is selected, or the caret is behind the text.
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

/** Returns what the placeholders of a snippet stand for now, on the article that lies on the desk. */
export function snippetValues(app: AppStore, store: ArticleStore): PlaceholderValues {
  const { language, settings, checkers } = app.get();
  const { title, outlet }: Article = store.get().data.article;
  const claim: Claim | null = selectedClaim(store);
  return {
    date: partialDateText(today(new Date()), language),
    checker: checkers.find(({ id }) => id === settings.checkerId)?.name ?? null,
    speaker: claim?.attribution?.speaker ?? null,
    outlet,
    title,
  };
}
