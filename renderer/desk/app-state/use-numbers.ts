import { useMemo } from 'react';
import { useApp } from './app-context.tsx';

/** Returns what writes a number as the interface's language does. */
export function useNumbers(): (value: number) => string {
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    return (value) => numbers.format(value);
  }, [language]);
}
