import { useEffect, useState } from 'react';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { selectedWords } from '../../article-state/action-parts.ts';

/** Words of the text, and the offset of the first in its version. */
export interface SelectedWords {
  readonly words: string;
  readonly start: number;
}

const NONE: SelectedWords = { words: '', start: 0 };

/** Returns the words that are selected in the text, whole as a claim would have them; empty where none are. */
export function useSelectedWords(): SelectedWords {
  const { store, text } = useArticleContext();
  const [selected, setSelected] = useState(NONE);
  useEffect(() => {
    const look = () => {
      const whole = selectedWords({ store, text });
      if (whole === null) return setSelected(NONE);
      const words = store.get().data.version.text.slice(whole.start, whole.end);
      setSelected({ words, start: whole.start });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [store, text]);
  return selected;
}
