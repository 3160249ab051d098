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

/** The head of the left pane: whether it lists the claims, the sources or the proof list. */
export function PaneSwitch({ list, onClaims }: PaneSwitchProps) {
  const t = useMessages();
  const run = useRun();
  return (
    <div className={styles.switch} role="group" aria-label={t('sources.switch')}>
      <Choice name="claims.name" command="pane.claims" isOn={list === 'claims'} onPress={onClaims} />
      <Choice
        name="sources.name"
        command="pane.sources"
        isOn={list === 'sources'}
        onPress={() => run('pane.sources')}
      />
      <Choice
        name="proof.name"
        command="pane.proof"
        isOn={list === 'proof'}
        onPress={() => run('pane.proof')}
      />
    </div>
  );
}

interface ChoiceProps {
  name: 'claims.name' | 'sources.name' | 'proof.name';
  command: 'pane.claims' | 'pane.sources' | 'pane.proof';
  isOn: boolean;
  onPress(): void;
}

function Choice({ name, command, isOn, onPress }: ChoiceProps) {
  const t = useMessages();
  const [keys] = useCommandKeys(command);
  return (
    <Tooltip text={t(command === 'pane.claims' ? name : `command.${command}`)} keys={keys}>
      <AriaButton aria-pressed={isOn} className={cx(styles.choice, isOn && styles.chosen)} onPress={onPress}>
        {t(name)}
      </AriaButton>
    </Tooltip>
  );
}
