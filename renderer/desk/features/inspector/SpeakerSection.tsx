import { memo, useState } from 'react';
import type { Attribution } from '../../../../core/model/claim/claim.ts';
import { useMessages } from '../../ui/interface.tsx';
import type { SaveDetails } from './save-details.ts';
import { Section } from './Section.tsx';
import { SpeakerEditor } from './SpeakerEditor.tsx';
import { useWanted } from './use-wanted.ts';
import styles from './SpeakerSection.module.css';

interface SpeakerSectionProps {
  attribution: Attribution | null;
  save: SaveDetails;
}

/** Who says it and the words that show it; a press or A turns it into fields. */
export const SpeakerSection = memo(function SpeakerSection({ attribution, save }: SpeakerSectionProps) {
  const t = useMessages();
  const [isEdited, setEdited] = useState(false);
  useWanted('speaker', () => setEdited(true));
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
