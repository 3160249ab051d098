import { useArticle } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './TitleBlock.module.css';

/** Says how many claims of the version before are not in this one, or lost their ticks, and lists them; nothing for none. */
export function LeftBehind() {
  const t = useMessages();
  const run = useRun();
  const language = useApp((state) => state.language);
  const { from, claims } = useArticle(({ left }) => left);
  if (from === null || claims.length === 0) return null;
  const unticked = claims.filter(({ why }) => why === 'unticked').length;
  const disagreed = claims.filter((claim) => claim.disagreed).length;
  const missing = claims.length - unticked;
  const words = [
    missing > 0 && t('galley.left', { n: missing, from: from.number }),
    unticked > 0 && t('galley.leftUnticked', { n: unticked, from: from.number }),
    disagreed > 0 && t('galley.leftDisagreed', { n: disagreed }),
  ];
  return (
    <p className={styles.older} lang={language}>
      <bdi>{words.filter(Boolean).join(' ')}</bdi>
      <Button tone="quiet" onPress={() => run('version.left')}>
        {t('galley.leftShow')}
      </Button>
    </p>
  );
}
