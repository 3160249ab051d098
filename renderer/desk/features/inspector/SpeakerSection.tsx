import { memo, useState, useLayoutEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { Attribution } from '../../../../core/model/claim/claim.ts';
import { useMessages } from '../../ui/interface.tsx';
import { type SaveDetails, Section, useFocusRequest } from './Section.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { filterChoices } from '../../article-state/claim-list.ts';
import { offerSameSpeaker, attributionFrom } from '../../article-state/attribution.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { ComboField, isForList } from '../../ui/ComboField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Section.module.css';

interface SpeakerEditorProps {
  attribution: Attribution | null;
  save: SaveDetails;
  onDone(): void;
}

/** Speaker and cue as fields, saved together when both are left; an empty speaker is the article's own voice. */
function SpeakerEditor({ attribution, save, onDone }: SpeakerEditorProps) {
  const t = useMessages();
  const run = useRun();
  const notify = useNotify();
  const { store, saver } = useArticleContext();
  const language = useApp((state) => state.language);
  const order = useArticle(({ data }) => data.order);
  const claims = useArticle(({ data }) => data.claims);
  const { speakers } = useMemo(() => filterChoices({ order, claims }, language), [order, claims, language]);
  const first = useRef<HTMLInputElement>(null);
  const [speaker, setSpeakerState] = useState(attribution?.speaker ?? '');
  // Tab on an entry of the list chooses it and leaves the field at once.
  const typed = useRef(speaker);
  function setSpeaker(name: string) {
    typed.current = name;
    setSpeakerState(name);
  }
  const [cue, setCue] = useState(attribution?.cue ?? '');
  const isLeft = useRef(false);
  useLayoutEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);

  async function finish() {
    if (isLeft.current) return;
    isLeft.current = true;
    const next = attributionFrom(attribution, typed.current, cue);
    if (next !== undefined && !(await save({ attribution: next }))) {
      isLeft.current = false;
      return;
    }
    onDone();
    const undo = () => run('history.undo');
    offerSameSpeaker({ store, saver, notify, t, undo }, attribution?.speaker, next?.speaker);
  }
  function leave(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) void finish();
  }
  function press(event: KeyboardEvent) {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || isForList(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      isLeft.current = true;
      onDone();
    }
    run('desk.back');
  }

  return (
    <div className={styles.editor} onBlur={leave} onKeyDownCapture={press}>
      <ComboField
        label={t('inspector.speaker')}
        hint={t('inspector.speakerHint')}
        value={speaker}
        onChange={setSpeaker}
        choices={speakers}
        inputRef={first}
        maxLength={500}
      />
      <TextField
        label={t('inspector.cue')}
        placeholder={t('inspector.cueHint')}
        value={cue}
        onChange={setCue}
        maxLength={500}
      />
    </div>
  );
}

interface SpeakerSectionProps {
  attribution: Attribution | null;
  save: SaveDetails;
}

/** Who says it and the words that show it; a press or A turns it into fields. */
export const SpeakerSection = memo(function SpeakerSection({ attribution, save }: SpeakerSectionProps) {
  const t = useMessages();
  const [isEdited, setEdited] = useState(false);
  useFocusRequest('speaker', () => setEdited(true));
  return (
    <Section title={t('inspector.whoSaysIt')} command="claim.speaker">
      {isEdited ? (
        <SpeakerEditor attribution={attribution} save={save} onDone={() => setEdited(false)} />
      ) : (
        <button type="button" className={styles.shown} onClick={() => setEdited(true)}>
          {attribution === null ? (
            <span className={styles.cue}>{t('claim.ownVoice')}</span>
          ) : (
            <>
              <span dir="auto">{attribution.speaker}</span>
              {attribution.unnamed === true && (
                <span className={styles.cue}> · {t('inspector.unnamed')}</span>
              )}
              {attribution.via !== undefined && (
                <span className={styles.cue}>
                  {' · '}
                  {t('inspector.via', { names: attribution.via.join(', ') })}
                </span>
              )}
              {attribution.cue !== null && (
                <span className={styles.cue}> · {t('inspector.cueShown', { cue: attribution.cue })}</span>
              )}
            </>
          )}
        </button>
      )}
    </Section>
  );
});
