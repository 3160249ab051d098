import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Draft {
  value: string;
  onChange(value: string): void;
  /** Saves what was typed; what could not be saved stays in the field. */
  finish(): void;
  /** Puts back what is saved. */
  restore(): void;
}

/**
 * Returns what is being typed in one field of something that is saved as a whole: not a change until it is finished.
 * `commit` saves a value and returns whether that went well. What was typed and not finished when the field goes away
 * is saved then.
 */
export function useDraft(saved: string, commit: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  // Beside the state, because leaving a field by a key asks for it before the page is rendered again.
  const left = useRef<string | null>(null);
  const latest = useRef({ saved, commit });
  useLayoutEffect(() => {
    latest.current = { saved, commit };
  });

  function type(value: string | null) {
    left.current = value;
    setTyped(value);
  }

  /** Saves what was typed, once; gives it back to the field where that failed. */
  async function finish() {
    const value = left.current;
    left.current = null;
    if (value === null) return;
    const { saved: before, commit: save } = latest.current;
    if (value === before || (await save(value))) setTyped((now) => (now === value ? null : now));
    else left.current ??= value;
  }

  useEffect(
    () => () => {
      const value = left.current;
      left.current = null;
      if (value !== null && value !== latest.current.saved) void latest.current.commit(value);
    },
    [],
  );

  return {
    value: typed ?? saved,
    onChange: type,
    finish: () => void finish(),
    restore: () => type(null),
  };
}
