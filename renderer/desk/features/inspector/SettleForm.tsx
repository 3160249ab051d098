import { useRef, useState, type Ref } from 'react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { tickOfClaim, tickOfReview, type Review } from '../../../../core/model/review/review.ts';
import { type Verdict, verdicts } from '../../../../core/model/claim/verdict.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { SnippetArea } from '../../shared/snippets/SnippetArea.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { useKeptText } from '../../app-state/drafts.ts';
import { RadioList } from '../../ui/Choices.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { ReviewForm } from './ReviewForm.tsx';

interface SettleFormProps {
  review: Review;
  claim: Claim;
  /** Who disagrees. */
  name: string;
  onDone(): void;
}

/**
 * How a disagreement was settled, by the name of the checker at the keyboard, and what its tick has from then on: that has
 * to be chosen, since words that say one thing beside a tick that says another settle nothing.
 */
export function SettleForm({ review, claim, name, onDone }: SettleFormProps) {
  const t = useMessages();
  const run = useRun();
  const notify = useNotify();
  const { saver } = useArticleContext();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const [resolution, setResolution, forget] = useKeptText(`settle ${review.id}`);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [isMissing, setMissing] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const tick = tickOfReview(review);

  function cancel() {
    forget();
    onDone();
  }
  async function save() {
    if (verdict === null) return;
    if ((await saver.save('review.resolve', { reviewId: review.id, resolution, verdict })) === null) return;
    cancel();
    const { verdict: was } = tickOfClaim(claim, tick);
    const key = was === verdict ? 'review.settledKept' : 'review.settledChanged';
    const words = { number, verdict: t(`verdict.${verdict}`) };
    notify.done(t(key, words), { label: t('command.history.undo'), run: () => run('history.undo') });
  }
  /** False if the verdict is still to be chosen: the focus is then where that is done. */
  function mayEnd(): boolean {
    if (verdict !== null) return true;
    setMissing(true);
    choices.current?.querySelector('input')?.focus();
    return false;
  }

  return (
    <ReviewForm
      canSave={resolution.trim() !== ''}
      mayEnd={mayEnd}
      onSave={() => void save()}
      onLeave={onDone}
      onCancel={cancel}
    >
      <SnippetArea
        label={t('review.resolution')}
        value={resolution}
        onChange={setResolution}
        autoFocus
        maxLength={20_000}
      />
      <SettledVerdict
        ref={choices}
        tick={tick}
        present={tickOfClaim(claim, tick).verdict}
        intended={tick === 'said' ? (review.said ?? null) : review.verdict}
        name={name}
        value={verdict}
        isMissing={isMissing && verdict === null}
        onChange={setVerdict}
      />
    </ReviewForm>
  );
}

interface SettledVerdictProps {
  ref: Ref<HTMLDivElement>;
  tick: 'verdict' | 'said';
  /** What the tick has now, and what whoever disagrees would set; null if they do not say. */
  present: Verdict;
  intended: Verdict | null;
  /** Who disagrees. */
  name: string;
  /** Null: nothing is chosen yet. */
  value: Verdict | null;
  /** True if it was left out. */
  isMissing: boolean;
  onChange(verdict: Verdict): void;
}

/** What a tick has once a disagreement on it is settled: what it has, what the second reader would set, or another. */
function SettledVerdict(props: SettledVerdictProps) {
  const { ref, tick, present, intended, name, value, isMissing, onChange } = props;
  const t = useMessages();
  const first = [...new Set([present, ...(intended === null ? [] : [intended])])];
  const others = verdicts.filter((verdict) => !first.includes(verdict));

  function words(verdict: Verdict): string {
    if (verdict === present) return t('review.stays', { verdict: t(`verdict.${verdict}`) });
    if (verdict === intended) return t('review.becomesFor', { verdict: t(`verdict.${verdict}`), name });
    return verdict === 'unchecked'
      ? t('review.reopened')
      : t('review.becomes', { verdict: t(`verdict.${verdict}`) });
  }

  return (
    <RadioList
      ref={ref}
      label={t(tick === 'said' ? 'review.settledSaid' : 'review.settledVerdict')}
      value={value}
      choices={[...first, ...others].map((verdict) => ({
        value: verdict,
        content: (
          <>
            <VerdictSign verdict={verdict} size={12} />
            <span>{words(verdict)}</span>
          </>
        ),
      }))}
      missing={isMissing ? t('review.chooseVerdict') : null}
      onChange={onChange}
    />
  );
}
