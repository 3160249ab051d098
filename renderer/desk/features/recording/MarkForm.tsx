import { useEffect, useRef, type KeyboardEvent } from 'react';
import { locatorText } from '../../../../core/wording/locator.ts';
import { useSelectedClaim } from '../../article-state/article-context.tsx';
import { newForm } from '../../article-state/evidence-form.ts';
import { StanceButtons } from '../../shared/stance/StanceButtons.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useMessages } from '../../ui/interface.tsx';
import type { Draft, Marking } from './use-marking.ts';
import styles from './Recording.module.css';

/** The longest quotation of evidence, in UTF-16 units. */
const MOST_WORDS = 20_000;

/** A marked time with the words that were said then, and the question what they say of the claim. */
export function MarkForm({ marking, draft }: { marking: Marking; draft: Draft }) {
  const t = useMessages();
  const claim = useSelectedClaim();
  const form = useRef<HTMLDivElement>(null);
  // The stances are at its end, which is below a low window.
  useEffect(() => form.current?.scrollIntoView({ block: 'end' }), []);
  if (claim === null) return null;
  const usual = newForm(claim, '').stance;
  const { at, until, words } = draft;
  function press(event: KeyboardEvent) {
    const isTaken = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isTaken) return;
    // Esc would close the player as well.
    event.preventDefault();
    event.stopPropagation();
    if (isTaken) marking.take(usual);
    else marking.drop();
  }
  return (
    <div
      ref={form}
      role="group"
      aria-label={t('recording.marked', { time: locatorText({ kind: 'time', at, until }, t) })}
      className={styles.form}
      onKeyDownCapture={press}
    >
      <p className={styles.formHead}>
        {t('recording.marked', { time: locatorText({ kind: 'time', at, until }, t) })}
      </p>
      <TextArea
        label={t('recording.words')}
        value={words}
        onChange={marking.write}
        placeholder={t('recording.wordsHint')}
        maxLength={MOST_WORDS}
        rows={2}
      />
      <p className={styles.ask}>{t('passages.ask')}</p>
      <div className={styles.stances}>
        <StanceButtons usual={usual} onTake={marking.take} />
        <Button tone="quiet" onPress={marking.drop}>
          {t('ui.cancel')} <Kbd keys="Escape" />
        </Button>
      </div>
    </div>
  );
}
