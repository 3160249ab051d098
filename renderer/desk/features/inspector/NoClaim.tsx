import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Section } from './Section.tsx';
import { isOwnList } from '../../article-state/claim-list.ts';
import { claimAtStop, claimFrom } from '../../article-state/claim-navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useEffect, useState, type ReactNode } from 'react';
import { selectedWords } from '../../article-state/action-parts.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';
import styles from './Inspector.module.css';

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
        <p className={styles.sentence} lang={language === 'und' ? undefined : language} dir="auto">
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
  // The keys go through the list as it is filtered, so the next claim may be another one.
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

/** The selected words, and what can be done with them; nothing if none are selected. */
export function SelectionPanel() {
  const t = useMessages();
  const run = useRun();
  const { words, start } = useSelectedWords();
  const hasClaim = useArticle(({ selected }) => selected !== null);
  /** Whether the words could begin another claim in the one that is selected. */
  const partsClaim = useArticle(({ selected, data }) => {
    const claim = selected === null ? undefined : data.claims.get(selected.id);
    return claim !== undefined && start > claim.start && start < claim.end;
  });
  if (words === '') return null;
  return (
    <div className={styles.selection}>
      <Section title={t('inspector.selection')}>
        <p className={styles.selected} dir="auto">
          {words}
        </p>
      </Section>
      <div className={styles.actions}>
        <Action command="claim.make" onPress={() => run('claim.make')}>
          {t('inspector.makeClaim')}
        </Action>
        {hasClaim && (
          <Action command="claim.setSpan" onPress={() => run('claim.setSpan')}>
            {t('inspector.makeSpan')}
          </Action>
        )}
        {partsClaim && (
          <Action command="claim.split" onPress={() => run('claim.split')}>
            {t('inspector.splitHere')}
          </Action>
        )}
        <Action command="passage.find" onPress={() => run('passage.find')}>
          {t('command.passage.find')}
        </Action>
        {hasClaim && (
          <Action command="claim.speaker" onPress={() => run('claim.speaker')}>
            {t('inspector.makeSpeaker')}
          </Action>
        )}
      </div>
    </div>
  );
}

/** Words of the text, and the offset of the first in its version. */
interface SelectedWords {
  readonly words: string;
  readonly start: number;
}

const NONE: SelectedWords = { words: '', start: 0 };

/** Returns the words that are selected in the text, whole as a claim would have them; empty where none are. */
function useSelectedWords(): SelectedWords {
  const { store, text } = useArticleContext();
  const [selected, setSelected] = useState(NONE);
  useEffect(() => {
    const look = () => {
      const whole = selectedWords({ store, text });
      if (whole === null) return setSelected(NONE);
      const words = store.get().data.version.text.slice(whole.start, whole.end);
      setSelected({ words, start: whole.start });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [store, text]);
  return selected;
}

/** One thing that can be done where the caret is, with its key. */
function Action({
  command,
  onPress,
  children,
}: {
  command: CommandId;
  onPress(): void;
  children: ReactNode;
}) {
  return (
    <Button tone="quiet" onPress={onPress} className={styles.action}>
      <CommandKey command={command} className={styles.key} />
      <span>{children}</span>
    </Button>
  );
}
