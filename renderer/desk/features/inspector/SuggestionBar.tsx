import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './SuggestionBar.module.css';

/** What can be done with a suggestion that nobody has touched; nothing for any other claim. */
export function SuggestionBar({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  if (claim.status !== 'suggested') return null;
  return (
    <div className={styles.bar}>
      <p className={styles.words}>{t('inspector.suggestedBy')}</p>
      <Button onPress={() => run('claim.keep')}>
        {t('inspector.keep')} <CommandKey command="claim.keep" />
      </Button>
      <Button onPress={() => run('claim.remove')}>
        {t('inspector.dismiss')} <CommandKey command="claim.remove" />
      </Button>
    </div>
  );
}
