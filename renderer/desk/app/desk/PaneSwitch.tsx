import type { PaneList } from '../../article-state/desk-layout.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Tooltip } from '../../ui/Popover.tsx';
import { useCommandKeys } from '../../ui/interface.tsx';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from '../../ui/props.ts';
import styles from './DeskScreen.module.css';

interface PaneSwitchProps {
  /** What the left pane lists. */
  list: PaneList;
  onClaims(): void;
}

/** The head of the left pane: whether it lists the claims or the sources. */
export function PaneSwitch({ list, onClaims }: PaneSwitchProps) {
  const t = useMessages();
  const run = useRun();
  const [claimsKey] = useCommandKeys('pane.claims');
  const [sourcesKey] = useCommandKeys('pane.sources');
  return (
    <div className={styles.switch} role="group" aria-label={t('sources.switch')}>
      <Tooltip text={t('claims.name')} keys={claimsKey}>
        <AriaButton
          aria-pressed={list === 'claims'}
          className={cx(styles.choice, list === 'claims' && styles.chosen)}
          onPress={onClaims}
        >
          {t('claims.name')}
        </AriaButton>
      </Tooltip>
      <Tooltip text={t('command.pane.sources')} keys={sourcesKey}>
        <AriaButton
          aria-pressed={list === 'sources'}
          className={cx(styles.choice, list === 'sources' && styles.chosen)}
          onPress={() => run('pane.sources')}
        >
          {t('sources.name')}
        </AriaButton>
      </Tooltip>
    </div>
  );
}
