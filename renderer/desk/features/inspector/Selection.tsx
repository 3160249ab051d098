import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Action } from './Action.tsx';
import { Section } from './Section.tsx';
import { useEffect, useState } from 'react';
import { selectedWords } from '../../article-state/action-parts.ts';
import styles from './NoClaim.module.css';

/** The selected words, and what can be done with them; nothing where none are selected. */
export function Selection() {
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
