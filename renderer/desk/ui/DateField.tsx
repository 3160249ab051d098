import { useState, type KeyboardEvent } from 'react';
import { edgeOf, readTypedDate, stepDate, writeTypedDate } from '../../../core/wording/typed-date.ts';
import { useInterface, useMessages } from './interface.tsx';
import { today } from '../../../core/wording/date-text.ts';
import { TextField } from './TextField.tsx';

export interface DateFieldProps {
  label: string;
  /** A PartialDate, empty, or what was typed and is no date. */
  value: string;
  /** Gives a PartialDate, empty, or what is typed where it is no date. */
  onChange(value: string): void;
  /** A month or a year stands for its first or its last day. */
  edge?: 'first' | 'last';
  hint?: string | undefined;
  /** What else is wrong with a value that is a date. */
  error?: string | null | undefined;
  /** Says of what is no date that it is none while it is being typed too. */
  showsErrors?: boolean;
}

const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * A date as the reader writes it: shown in words, taken in any common form and in ISO 8601, and said back while it is typed.
 * Up and down go a day on and back. One field, not three: it is typed through, pasted into and read out like any other.
 */
export function DateField({ label, value, onChange, edge, hint, error, showsErrors }: DateFieldProps) {
  const t = useMessages();
  const { language } = useInterface();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(true);
  const now = today(new Date());
  const read = (text: string) => {
    const date = readTypedDate(text, now);
    return date === null || edge === undefined ? date : edgeOf(date, edge);
  };
  const written = (date: string) => (read(date) === null ? date : writeTypedDate(date, language));
  const shown = typed ?? written(value);
  const meant = read(shown);
  const isWrong = shown.trim() !== '' && meant === null;

  function change(text: string) {
    setTyped(text);
    setLeft(false);
    onChange(read(text) ?? text.trim());
  }
  function leave() {
    setLeft(true);
    if (!isWrong) setTyped(null);
  }
  function press(event: KeyboardEvent) {
    const by = steps[event.key];
    if (by === undefined || isWrong || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    const next = meant === null ? now : stepDate(meant, by);
    setTyped(null);
    onChange(next);
  }

  const saysBack = meant !== null && typed !== null && writeTypedDate(meant, language) !== typed.trim();
  return (
    <TextField
      label={label}
      placeholder={t('date.placeholder')}
      value={shown}
      onChange={change}
      onBlur={leave}
      onKeyDown={press}
      hint={saysBack ? `= ${writeTypedDate(meant, language)}` : hint}
      error={isWrong && (isLeft || showsErrors === true) ? t('date.wrong') : isWrong ? null : (error ?? null)}
    />
  );
}
