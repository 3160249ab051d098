import { useRef } from 'react';
import { PanelLeft, PanelRight, Settings } from 'lucide-react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { VerdictBar } from '../../ui/VerdictBar.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { HandOver } from './HandOver.tsx';
import { Progress } from './Progress.tsx';
import { SittingButton } from '../../features/sitting/SittingButton.tsx';
import { VersionMenu } from './VersionMenu.tsx';
import { useRoomForTitle } from './use-room-for-title.ts';
import styles from './TopBar.module.css';

export interface TopBarProps {
  /** Whether the panes are shown: their buttons stay down. */
  claims: boolean;
  inspector: boolean;
}

/** What is on the desk, how far the work is, and the ways out. */
export function TopBar({ claims, inspector }: TopBarProps) {
  const t = useMessages();
  const run = useRun();
  const title = useArticle(({ data }) => data.article.title);
  const counts = useArticle(({ data }) => data.counts);
  const bar = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useRoomForTitle(bar, heading);
  return (
    <header ref={bar} className={styles.bar}>
      <div className={styles.where}>
        <IconButton
          label={t('command.pane.claims')}
          command="pane.claims"
          isPressed={claims}
          onPress={() => run('pane.claims')}
        >
          <PanelLeft size={16} aria-hidden />
        </IconButton>
        <Button tone="quiet" className={styles.library} onPress={() => run('library.show')}>
          {t('top.library')}
        </Button>
        <span className={styles.slash} aria-hidden>
          /
        </span>
        <h1 ref={heading} className={styles.title} title={title} onDoubleClick={() => run('article.details')}>
          <bdi>{title}</bdi>
        </h1>
        <VersionMenu />
      </div>
      <div className={styles.progress}>
        <VerdictBar counts={counts} className={styles.verdicts} />
        <Progress />
      </div>
      <div className={styles.tools}>
        <IconButton label={t('settings.title')} command="app.settings" onPress={() => run('app.settings')}>
          <Settings size={16} aria-hidden />
        </IconButton>
        <SittingButton />
        <Button onPress={() => run('app.palette')} className={styles.palette}>
          {t('top.palette')} <CommandKey command="app.palette" />
        </Button>
        <HandOver />
        <IconButton
          label={t('command.pane.inspector')}
          command="pane.inspector"
          isPressed={inspector}
          onPress={() => run('pane.inspector')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}
