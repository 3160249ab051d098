import { useCallback, useState, memo } from 'react';
import {
  type Claim,
  ClaimKind,
  missingFor,
  type Missing as MissingPart,
} from '../../../../core/model/claim/claim.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { evidenceOf } from '../../article-state/article-data.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { cx } from '../../ui/props.ts';
import { type SaveDetails, Section } from './Section.tsx';
import { ClaimHistory } from './ClaimHistory.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { Figures, GoTo } from './Figures.tsx';
import { FormerTicks } from './FormerTicks.tsx';
import { CorrectionSection, NoteSection, ReasonSection } from './ReasonAndNotes.tsx';
import { EarlierSection } from './earlier/EarlierSection.tsx';
import { PassagesSection } from './passages/PassagesSection.tsx';
import { QuotationsSection } from './quotations/QuotationsSection.tsx';
import { ClaimWords } from './passages/ClaimWords.tsx';
import { SecondReader } from './SecondReader.tsx';
import { SpeakerSection } from './SpeakerSection.tsx';
import { Ticks } from './Ticks.tsx';
import { isMessage } from '../../../../core/i18n/translate.ts';
import { useApp } from '../../app-state/app-context.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { focusBack } from '../../article-state/focus-text.ts';
import { Select, type Choice } from '../../ui/Select.tsx';
import type { Span } from '../../../../core/model/article/article.ts';
import { caveatsAbout, offeredReason } from '../../article-state/text-notes.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import type { InspectorField } from '../../article-state/article-view.ts';
import styles from './ClaimInspector.module.css';

interface ClaimInspectorProps {
  claim: Claim;
  /** The article's language, for the claim's own words. */
  language: string | undefined;
}

/** Everything about one claim. It is mounted anew for each claim, so that nothing typed for one claim ends up in another. */
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
      <FormerTicks claim={claim} language={language} />
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
      <EarlierSection claim={claim} />
      <QuotationsSection claim={claim} />
      <PassagesSection />
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

/** What can be done with a suggestion that nobody has touched; nothing for any other claim. */
function SuggestionBar({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  if (claim.status !== 'suggested') return null;
  return (
    <div className={styles.bar}>
      <p className={styles.words}>{t('inspector.suggestedBy')}</p>
      <Button onPress={() => run('claim.keep')}>
        {t('inspector.keep')} <CommandKey command="claim.keep" />
      </Button>
      <Button onPress={() => run('claim.remove')}>
        {t('inspector.dismiss')} <CommandKey command="claim.remove" />
      </Button>
    </div>
  );
}

/** Why the detector suggested the claim; nothing for a claim that a checker made. */
const Picked = memo(function Picked({ picked, score }: Pick<Claim, 'picked' | 'score'>) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  if (picked.length === 0) return null;
  const scores = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const reasons = picked.flatMap(({ code, words }) => {
    const key = `picked.${code}`;
    return isMessage(key) ? [t(key, { words })] : [];
  });
  return (
    <Section
      title={t('inspector.picked')}
      aside={score === null ? undefined : t('inspector.score', { score: scores.format(score) })}
    >
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  );
});

interface ClaimHeadProps {
  id: Id;
  quote: string;
  kind: ClaimKind | null;
  language: string | undefined;
  save: SaveDetails;
}

/** The claim's own words, its number and its kind. */
const ClaimHead = memo(function ClaimHead({ id, quote, kind, language, save }: ClaimHeadProps) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const choices: Choice<ClaimKind | 'none'>[] = [
    { value: 'none', label: t('inspector.noKind') },
    ...ClaimKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
  ];
  return (
    <header>
      <blockquote className={styles.quote} lang={language} dir="auto">
        <ClaimWords quote={quote} />
      </blockquote>
      <div className={styles.facts}>
        <span title={t('claim.numberHint')}>{t('inspector.number', { number })}</span>
        <Select
          label={t('inspector.kind')}
          showLabel={false}
          value={kind ?? 'none'}
          choices={choices}
          onChange={(chosen) => void save({ kind: chosen === 'none' ? null : chosen })}
          onChosen={focusBack}
          className={styles.kind}
        />
      </div>
    </header>
  );
});

const offers = {
  noIndependentAccess: 'inspector.offerNoIndependentAccess',
  notAnsweredInTime: 'inspector.offerNotAnsweredInTime',
} as const;

/**
 * The text's own doubts about a claim: its caveats and hedges, with an offer of 'unverifiable' for the reason that they
 * give.
 */
function TextSays({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  const notes = useArticle((view) => view.notes);
  const caveats = caveatsAbout(notes, claim);
  const reason = offeredReason(notes, claim);
  if (caveats.length === 0 && claim.hedge === null) return null;
  return (
    <Section title={t('inspector.textSays')}>
      {caveats.map((caveat) => (
        <Caveat key={caveat.start} span={caveat} />
      ))}
      {claim.hedge !== null && <p className={styles.hedge}>{t('inspector.hedge', { words: claim.hedge })}</p>}
      {reason !== null && (
        <Button tone="quiet" className={styles.offer} onPress={() => run('verdict.unverifiable')}>
          <CommandKey command="verdict.unverifiable" /> {t(offers[reason])}
        </Button>
      )}
    </Section>
  );
}

function Caveat({ span }: { span: Span }) {
  const words = useArticle(({ data }) => data.version.text.slice(span.start, span.end));
  return (
    <GoTo span={span} className={styles.caveat}>
      {words}
    </GoTo>
  );
}

const fieldFor: Record<MissingPart, InspectorField> = {
  evidence: 'newEvidence',
  saidEvidenceOnly: 'newEvidence',
  reason: 'reason',
  correction: 'correction',
  said: 'said',
};

interface MissingProps {
  claim: Claim;
  evidence: readonly Evidence[];
  /** Whether it was a suggestion when it was selected: that it was kept is said where nothing else is. */
  wasSuggested: boolean;
}

/** What the verdict still asks for; a press goes to the field, Enter to the first. */
function Missing({ claim, evidence, wasSuggested }: MissingProps) {
  const t = useMessages();
  const { store } = useArticleContext();
  const missing = missingFor(claim, evidence);
  if (missing.length === 0)
    return wasSuggested && claim.status !== 'suggested' ? (
      <p className={styles.kept}>{t('inspector.kept')}</p>
    ) : null;
  return (
    <ul className={styles.missingList} aria-label={t('inspector.missing')}>
      {missing.map((part, index) => (
        <li key={part}>
          <button
            type="button"
            className={styles.part}
            onClick={() => store.dispatch({ type: 'requestField', field: fieldFor[part] })}
          >
            {t(`missing.${part}`)}
            {index === 0 && <CommandKey command="claim.edit" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
