import { useCallback, useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { evidenceOf } from '../../article-state/article-data.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { cx } from '../../ui/cx.ts';
import type { SaveDetails } from './save-details.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimHistory } from './ClaimHistory.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { Figures } from './Figures.tsx';
import { Missing } from './Missing.tsx';
import { Picked } from './Picked.tsx';
import { CorrectionSection, NoteSection } from './prose-sections.tsx';
import { ReasonSection } from './ReasonSection.tsx';
import { SecondReader } from './SecondReader.tsx';
import { SpeakerSection } from './SpeakerSection.tsx';
import { SuggestionBar } from './SuggestionBar.tsx';
import { TextSays } from './TextSays.tsx';
import { Ticks } from './Ticks.tsx';
import styles from './ClaimInspector.module.css';

export interface ClaimInspectorProps {
  claim: Claim;
  /** The article's language, for the claim's own words. */
  language: string | undefined;
}

/** Everything about one claim. Mounted anew for each, so that nothing typed for one ends up with another. */
export function ClaimInspector({ claim, language }: ClaimInspectorProps) {
  const t = useMessages();
  const run = useRun();
  const { saver } = useArticleContext();
  const evidence = useArticle(({ data }) => evidenceOf(data, claim.id));
  const [wasSuggested] = useState(claim.status === 'suggested');
  const save: SaveDetails = useCallback(
    async (details) => (await saver.save('claim.setDetails', { claimId: claim.id, details })) !== null,
    [saver, claim.id],
  );

  return (
    <>
      <ClaimHead id={claim.id} quote={claim.quote} kind={claim.kind} language={language} save={save} />
      <SpeakerSection attribution={claim.attribution} save={save} />
      <Ticks claim={claim} />
      {/* Under the ticks, in room that stays: it goes with the first of them, and what is pressed must stay where it is. */}
      <div className={cx(wasSuggested && styles.suggestion)}>
        <SuggestionBar claim={claim} />
        <Missing claim={claim} evidence={evidence} wasSuggested={wasSuggested} />
      </div>
      <TextSays claim={claim} />
      {claim.verdict === 'unverifiable' && <ReasonSection claim={claim} save={save} />}
      {claim.verdict === 'refuted' && (
        <CorrectionSection claimId={claim.id} correction={claim.correction} language={language} save={save} />
      )}
      <EvidenceSection claim={claim} evidence={evidence} />
      <SecondReader claim={claim} />
      <NoteSection claimId={claim.id} note={claim.note} save={save} />
      <Figures start={claim.start} end={claim.end} />
      <Picked picked={claim.picked} score={claim.score} />
      <ClaimHistory claim={claim} />
      {claim.status !== 'suggested' && (
        <Button tone="quiet" className={styles.remove} onPress={() => run('claim.remove')}>
          {t('inspector.remove')} <CommandKey command="claim.remove" />
        </Button>
      )}
    </>
  );
}
