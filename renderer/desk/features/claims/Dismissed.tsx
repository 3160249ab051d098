import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './SuggestionsBar.module.css';

/** The suggestions that were dismissed, each to be brought back. */
export function Dismissed({ claims }: { claims: readonly Claim[] }) {
  const t = useMessages();
  const { store, saver } = useArticleContext();
  const language = useArticle(({ data }) => data.article.language);

  async function bringBack(claimId: string) {
    const change = await saver.save('claim.keep', { claimId });
    if (change !== null) store.dispatch({ type: 'select', id: claimId, reveal: true });
  }

  return (
    <DialogTrigger>
      <AriaButton className={styles.dismissed ?? ''}>
        {t('suggestions.dismissed', { n: claims.length })}
      </AriaButton>
      <Panel placement="top start" label={t('suggestions.dismissedTitle')} className={styles.panel}>
        <h2 className={styles.title}>{t('suggestions.dismissedTitle')}</h2>
        <ul className={styles.list}>
          {claims.map(({ id, quote }) => (
            <li key={id} className={styles.item}>
              <p className={styles.quote} lang={language === 'und' ? undefined : language} dir="auto">
                {quote}
              </p>
              <Button tone="quiet" onPress={() => void bringBack(id)}>
                {t('suggestions.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </DialogTrigger>
  );
}
