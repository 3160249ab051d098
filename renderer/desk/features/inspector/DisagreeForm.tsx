import { useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { tickOfClaim } from '../../../../core/model/review/review.ts';
import { verdicts, type Verdict } from '../../../../core/model/claim/verdict.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import type { WouldSet } from '../../article-state/article-view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { SnippetArea } from '../../parts/snippets/SnippetArea.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { useKeptText } from './use-kept-text.ts';

interface DisagreeFormProps {
  claim: Claim;
  /** The ticks that somebody else set: one or both. */
  ticks: readonly ('verdict' | 'said')[];
  /** What to begin with. */
  begin: WouldSet | null;
  onDone(): void;
}

/** Which tick a second reader disagrees with, what they would set, and why. */
export function DisagreeForm({ claim, ticks, begin, onDone }: DisagreeFormProps) {
  const t = useMessages();
  const run = useRun();
  const tell = useTell();
  const { saver } = useArticleContext();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const [tick, setTick] = useState(begin?.tick ?? ticks[0] ?? 'verdict');
  const [verdict, setVerdict] = useState<Verdict | 'none' | null>(begin?.verdict ?? null);
  const [reason, setReason, forget] = useKeptText(`disagree ${claim.id}`);
  const present = tickOfClaim(claim, tick).verdict;
  // Of the said tick a disagreement always says what it should be.
  const chosen = verdict === present ? null : verdict;
  const value = chosen ?? (tick === 'verdict' ? 'none' : null);
  const choices: Choice<Verdict | 'none'>[] = [
    ...(tick === 'verdict'
      ? [{ value: 'none' as const, label: t('review.noVerdict', { verdict: t(`verdict.${present}`) }) }]
      : []),
    ...verdicts.filter((one) => one !== present).map((one) => ({ value: one, label: t(`verdict.${one}`) })),
  ];

  function cancel() {
    forget();
    onDone();
  }
  async function save() {
    if (value === null) return;
    const wanted = value === 'none' ? null : value;
    const said = tick === 'said' && wanted !== null ? { said: wanted } : {};
    const details = { agrees: false as const, verdict: wanted, reason, ...said };
    if ((await saver.save('review.add', { claimId: claim.id, details })) === null) return;
    cancel();
    tell.done(t('review.disagreedSaved', { number }), {
      label: t('command.history.undo'),
      run: () => run('history.undo'),
    });
  }

  return (
    <ReviewForm
      canSave={reason.trim() !== '' && value !== null}
      onSave={() => void save()}
      onLeave={onDone}
      onCancel={cancel}
    >
      {ticks.length > 1 && (
        <Segmented
          label={t('review.about')}
          value={tick}
          choices={ticks.map((one) => ({
            value: one,
            label: t(one === 'said' ? 'tick.wasItSaid' : 'tick.isItSo'),
          }))}
          onChange={(next) => {
            setTick(next);
            setVerdict(null);
          }}
        />
      )}
      <Select<Verdict | 'none'>
        label={t(tick === 'said' ? 'review.saidVerdict' : 'review.verdict')}
        value={value}
        placeholder={t('review.choose')}
        choices={choices}
        onChange={setVerdict}
      />
      <SnippetArea
        label={t('review.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={20_000}
      />
    </ReviewForm>
  );
}
