import { call } from './bridge.ts';
import { useState } from 'react';

/**
 * Text that is being typed and is not saved yet, by name. This page keeps it, so that looking at another claim loses
 * nothing. The main process keeps it too, so that the end of this page or of the app loses nothing either.
 */
const drafts = new Map<string, string>();

/** Takes over what the main process kept of a page that ended, in this run of the app or before. */
export function beginDrafts(kept: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(kept)) drafts.set(name, value);
}

/** Returns a draft by its name, or null. */
export function draftOf(name: string): string | null {
  return drafts.get(name) ?? null;
}

/** Keeps a draft, or forgets it with null. */
export function keepDraft(name: string, value: string | null): void {
  if (value === null && !drafts.has(name)) return;
  if (value === null) drafts.delete(name);
  else drafts.set(name, value);
  // The main process refuses a draft that is too long; this page keeps it all the same.
  call('draft.keep', { name, value }).catch(() => undefined);
}

/**
 * Returns a text of a form that its button saves, with a function to change it and one to forget it. The text outlives the
 * form and the page.
 */
export function useKeptText(name: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => draftOf(name) ?? '');
  function change(next: string) {
    setText(next);
    keepDraft(name, next === '' ? null : next);
  }
  return [text, change, () => keepDraft(name, null)];
}
