import { useEffect, useState } from 'react';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useArticle } from './article-context.tsx';
import { sittingText } from './sitting-text.ts';
import styles from './TopBar.module.css';

const MINUTE = 60_000;

/** Who is checking, and for how long this sitting has gone on: it begins with the first change. */
export function Sitting() {
  const t = useMessages();
  const checker = useApp(({ checkers, settings }) => checkers.find(({ id }) => id === settings.checkerId));
  const since = useArticle(({ data }) => data.sittingSince);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  if (checker === undefined) return null;
  const minutes = since === null ? null : Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  const time = minutes === null ? '' : ` · ${sittingText(minutes)}`;
  return (
    <span className={styles.sitting} title={t('top.sitting', { name: checker.name })}>
      {checker.initials}
      {time}
    </span>
  );
}
