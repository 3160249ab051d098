import { Clock } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { useMinute } from '../../app-state/use-minute.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { sittingOf } from '../../article-state/sitting.ts';
import { sittingText } from './sitting-text.ts';
import { SittingPanel } from './SittingPanel.tsx';
import styles from './Sitting.module.css';

/** Who is checking, and for how long this sitting has gone on, from its first change; opens what was done in it. */
export function SittingButton() {
  const t = useMessages();
  const checker = useApp(({ checkers, settings }) => checkers.find(({ id }) => id === settings.checkerId));
  const sitting = useArticle(({ data }) => checker && sittingOf(data.sittings, checker.id));
  const now = useMinute();
  if (checker === undefined) return null;
  const { name, initials } = checker;
  const time = sitting ? sittingText(sitting.since, Number(now), t) : null;
  const label = time === null ? t('top.sitting', { name }) : t('top.sittingFor', { name, time });
  return (
    <DialogTrigger>
      <Tooltip text={label}>
        <AriaButton className={styles.button ?? ''} aria-label={label}>
          {initials}
          {time !== null && (
            <span className={styles.time}>
              <Clock size={12} aria-hidden />
              {time}
            </span>
          )}
        </AriaButton>
      </Tooltip>
      <Panel label={t('sitting.title')} className={styles.panel}>
        {({ close }) => <SittingPanel checker={checker} now={Number(now)} onClose={close} />}
      </Panel>
    </DialogTrigger>
  );
}
