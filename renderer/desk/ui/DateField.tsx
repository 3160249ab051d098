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
  /** A further problem of a value that is a date. */
  error?: string | null | undefined;
  /** Whether an invalid date is reported while it is being typed, too. */
  showsErrors?: boolean;
}

const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * A date as the reader writes it: it shows the date in words, takes any common form and ISO 8601, and shows what it
 * understood while somebody types. Up and down move by a day. It is one field, not three, so people can type and paste into
 * it as in any other field, and a screen reader reads it as one.
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
