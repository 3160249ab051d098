import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Action } from './Action.tsx';
import { Section } from './Section.tsx';
import { isOwnList } from '../../article-state/claim-list.ts';
import { claimAtStop, claimFrom } from '../../article-state/moves.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './NoClaim.module.css';

/** The inspector without a claim: the sentence under the caret, and what can be done with it. */
export function NoClaim() {
  const t = useMessages();
  const run = useRun();
  const words = useArticle(({ data, caret }) => {
    const stop = data.stops[caret];
    return stop === undefined ? '' : data.version.text.slice(stop.start, stop.end);
  });
  const state = useArticle(({ data, caret }) => {
    const sentence = data.sentences[data.stops[caret]?.sentence ?? -1];
    return sentence === undefined ? undefined : data.states.get(sentence.id);
  });
  const isText = useArticle(({ data, caret }) => data.blocks[data.stops[caret]?.block ?? -1]?.isText ?? true);
  const language = useArticle(({ data }) => data.article.language);
  const hasClaims = useArticle(({ data }) => data.order.ids.length > 0);
  return (
    <>
      <Section title={t('inspector.sentence')}>
        <p className={styles.words} lang={language === 'und' ? undefined : language} dir="auto">
          {words}
        </p>
        {state !== undefined && <p className={styles.state}>{t(`sentence.${state}`)}</p>}
        {!isText && <p className={styles.state}>{t('galley.aside')}</p>}
      </Section>
      <div className={styles.actions}>
        <ClaimHere />
        <Action command="claim.make" onPress={() => run('claim.make')}>
          {t('inspector.makeClaim')}
        </Action>
        {state !== undefined && state !== 'claimed' && (
          <Action command="sentence.noClaim" onPress={() => run('sentence.noClaim')}>
            {t(state === 'noClaim' ? 'inspector.unmarkNoClaim' : 'inspector.markNoClaim')}
          </Action>
        )}
        <Action command="block.toggleText" onPress={() => run('block.toggleText')}>
          {t(isText ? 'inspector.notText' : 'inspector.isText')}
        </Action>
        {hasClaims && (
          <Action command="claim.nextOpen" onPress={() => run('claim.nextOpen')}>
            {t('command.claim.nextOpen')}
          </Action>
        )}
      </div>
    </>
  );
}

/** Leads to the claim in the sentence under the caret, kept or suggested, which has to be selected to be ticked. */
function ClaimHere() {
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
