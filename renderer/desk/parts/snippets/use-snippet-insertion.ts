import { useState } from 'react';
import { flushSync } from 'react-dom';
import { fillSnippet, type FilledSnippet, type Snippet } from '../../../../core/model/settings/snippets.ts';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { insertSnippet, snippetField } from './insert-snippet.ts';
import { snippetValues } from './snippet-values.ts';

export interface SnippetInsertion {
  /** The snippets that can be inserted: none where there is no field for one. */
  offered: readonly Snippet[];
  /** Closes what lies over the desk, then inserts. */
  insert(snippet: Snippet, close: () => void): void;
}

const none: readonly Snippet[] = [];

/**
 * Returns what inserts a snippet from a dialog over the desk: into the field that had the focus when it opened, else into
 * the note of the selected claim.
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
      // At once, so that the field is there to be typed in.
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
