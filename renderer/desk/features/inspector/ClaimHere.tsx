import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isOwnList } from '../../article-state/claim-list.ts';
import { claimAtStop, claimFrom } from '../../article-state/moves.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './NoClaim.module.css';

/** Leads to the claim in the sentence under the caret, kept or suggested, which has to be selected to be ticked. */
export function ClaimHere() {
  const t = useMessages();
  const { store } = useArticleContext();
  const id = useArticle(({ data, caret }) => claimAtStop(data, caret));
  const number = useArticle(({ data }) => (id === null ? undefined : data.order.numbers.get(id)));
  const isSuggested = useArticle(({ data }) => data.claims.get(id ?? '')?.status === 'suggested');
  // A list of its own is gone through by key, and may have another claim next.
  const isNext = useArticle((view) => !isOwnList(view.filter) && claimFrom(view, 1, false) === id);
  if (id === null || number === undefined) return null;
  return (
    <Button
      tone="quiet"
      onPress={() => store.dispatch({ type: 'select', id, reveal: false })}
      className={styles.action}
    >
      {isNext && <CommandKey command="claim.next" className={styles.key} />}
      <span>{t(isSuggested ? 'inspector.suggestionHere' : 'inspector.claimHere', { number })}</span>
    </Button>
  );
}
