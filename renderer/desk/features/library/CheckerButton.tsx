import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Library.module.css';

/** Who is at the keyboard; leads to where that is changed. */
export function CheckerButton() {
  const t = useMessages();
  const run = useRun();
  const checker = useApp((state) => state.checkers.find(({ id }) => id === state.settings.checkerId));
  if (checker === undefined) return null;
  return (
    <Button
      label={t('library.checking', { name: checker.name })}
      onPress={() => run('app.settings')}
      className={styles.checker}
    >
      {checker.initials}
    </Button>
  );
}
