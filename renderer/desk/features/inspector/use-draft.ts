import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';

export interface Draft {
  value: string;
  onChange(value: string): void;
  /** Saves what was typed; what could not be saved stays in the field. */
  finish(): void;
}

/**
 * Returns what is being typed in one field of something that is saved as a whole: not a change until it is finished.
 * `commit` saves a value and returns whether that went well. What was typed and not finished when the field goes away
 * is saved then. By its name it outlives the page.
 */
export function useDraft(name: string, saved: string, commit: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(() => draftOf(name));
  // Beside the state, because leaving a field by a key asks for it before the page is rendered again.
  const left = useRef<string | null>(typed);
  const latest = useRef({ name, saved, commit });
  useLayoutEffect(() => {
    latest.current = { name, saved, commit };
  });

  function type(value: string | null) {
    left.current = value;
    setTyped(value);
    keepDraft(name, value);
  }

  /** Saves what was typed, once; gives it back to the field where that failed. */
  async function finish() {
    const value = left.current;
    left.current = null;
    if (value === null) return;
    const { saved: before, commit: save } = latest.current;
    if (value !== before && !(await save(value))) {
      left.current ??= value;
      return;
    }
    if (left.current === null) keepDraft(name, null);
    setTyped((now) => (now === value ? null : now));
  }

  useEffect(
    () => () => {
      const value = left.current;
      left.current = null;
      if (value !== null) void leave(latest.current, value);
    },
    [],
  );

  return {
    value: typed ?? saved,
    onChange: type,
    finish: () => void finish(),
  };
}

interface Left {
  name: string;
  saved: string;
  commit(value: string): Promise<boolean>;
}

/** Saves what was typed in a field that is gone; what could not be saved is there when the field comes back. */
async function leave({ name, saved, commit }: Left, value: string): Promise<void> {
  if ((value === saved || (await commit(value))) && draftOf(name) === value) keepDraft(name, null);
}
