import { useState } from 'react';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';

/** Returns a text of a form that is saved by its button, what changes it, and what forgets it: it outlives the form and the page. */
export function useKeptText(name: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => draftOf(name) ?? '');
  function change(next: string) {
    setText(next);
    keepDraft(name, next === '' ? null : next);
  }
  return [text, change, () => keepDraft(name, null)];
}
