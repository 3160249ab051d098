import { useEffect, useState } from 'react';
import { useArticleContext } from '../article/article-context.tsx';
import { selectedWords } from '../article/action-parts.ts';

/** Returns the words that are selected in the text, whole as a claim would have them; empty where none are. */
export function useSelectedWords(): string {
  const { store, text } = useArticleContext();
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = () => {
      const whole = selectedWords({ store, text });
      setWords(whole === null ? '' : store.get().data.version.text.slice(whole.start, whole.end));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [store, text]);
  return words;
}
