import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useArticle } from './article-context.tsx';
import { sittingText } from './sitting-text.ts';
import { SittingPanel } from './SittingPanel.tsx';
import styles from './Sitting.module.css';

const MINUTE = 60_000;

/** Who is checking, and for how long this sitting has gone on, from its first change; opens what was done in it. */
export function SittingButton() {
  const t = useMessages();
  const checker = useApp(({ checkers, settings }) => checkers.find(({ id }) => id === settings.checkerId));
  const sitting = useArticle(({ data }) => data.sitting);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  if (checker === undefined) return null;
  const since = sitting?.checkerId === checker.id ? sitting.since : null;
  const minutes = since === null ? null : Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  const time = minutes === null ? '' : ` · ${sittingText(minutes)}`;
  return (
    <DialogTrigger>
      <AriaButton
        className={styles.button ?? ''}
        aria-label={`${t('top.sitting', { name: checker.name })}${time}`}
      >
        {checker.initials}
        {time}
      </AriaButton>
      <Popover placement="bottom end" offset={6} className={styles.popover ?? ''}>
        <Dialog aria-label={t('sitting.title')} className={styles.dialog ?? ''}>
          <SittingPanel checker={checker} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
