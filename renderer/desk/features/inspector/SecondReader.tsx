import { useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import {
  isOwnDisagreement,
  isSignOffOf,
  tickOfClaim,
  isOpenDisagreement,
  type Review,
} from '../../../../core/model/review/review.ts';
import { reviewsOf } from '../../article-state/article-data.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { Section, useFocusRequest } from './Section.tsx';
import { verdicts, type Verdict } from '../../../../core/model/claim/verdict.ts';
import type { IntendedTick } from '../../article-state/article-view.ts';
import { SnippetArea } from '../../parts/snippets/SnippetArea.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Segmented } from '../../ui/Choices.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import { ReviewForm, SettleForm } from './ReviewForm.tsx';
import { useKeptText } from '../../app-state/drafts.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { cx } from '../../ui/props.ts';
import styles from './Section.module.css';

/** What second readers say of a claim's ticks, and their means to say it; nothing for a claim that has neither. */
export function SecondReader({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  const reviews = useArticle(({ data }) => reviewsOf(data, claim.id));
  const checkerId = useApp((state) => state.settings.checkerId);
  const own = claim.verdict !== 'unchecked' && claim.verdictBy === checkerId;
  const others = (['verdict', 'said'] as const).filter((tick) => isOthers(claim, tick, checkerId));
  const hasSpoken = reviews.some(
    (review) =>
      (review.checkerId === checkerId && isSignOffOf(review, claim)) ||
      isOwnDisagreement(review, claim, checkerId),
  );
  const [disagrees, setDisagrees] = useState(false);
  const intendedTick = useArticle((view) => view.intendedTick);
  useFocusRequest('disagree', () => setDisagrees(others.length > 0));
  if (claim.verdict === 'unchecked' && reviews.length === 0) return null;
  return (
    <Section title={t('review.title')}>
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} claim={claim} />
      ))}
      {own && <p className={styles.reviewHint}>{t('review.own')}</p>}
      {others.length > 0 && !disagrees && (
        <div className={styles.buttons}>
          {others.includes('verdict') && !hasSpoken && (
            <Button onPress={() => run('review.signOff')}>
              {t('review.signOff')} <CommandKey command="review.signOff" />
            </Button>
          )}
          <Button onPress={() => setDisagrees(true)}>
            {t('review.disagree')} <CommandKey command="review.disagree" />
          </Button>
        </div>
      )}
      {disagrees && (
        <DisagreeForm
          key={intendedTick === null ? '' : `${intendedTick.tick} ${intendedTick.verdict ?? ''}`}
          claim={claim}
          ticks={others}
          begin={intendedTick}
          onDone={() => setDisagrees(false)}
        />
      )}
    </Section>
  );
}

/** True for a tick that somebody else set. */
function isOthers(claim: Claim, tick: 'verdict' | 'said', checkerId: string | null): boolean {
  const { verdict, by } = tickOfClaim(claim, tick);
  return verdict !== 'unchecked' && by !== checkerId;
}

interface DisagreeFormProps {
  claim: Claim;
  /** The ticks that somebody else set: one or both. */
  ticks: readonly ('verdict' | 'said')[];
  /** What to begin with. */
  begin: IntendedTick | null;
  onDone(): void;
}

/** Which tick a second reader disagrees with, what they would set, and why. */
function DisagreeForm({ claim, ticks, begin, onDone }: DisagreeFormProps) {
  const t = useMessages();
  const run = useRun();
  const notify = useNotify();
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
    const intended = value === 'none' ? null : value;
    const said = tick === 'said' && intended !== null ? { said: intended } : {};
    const details = { agrees: false as const, verdict: intended, reason, ...said };
    if ((await saver.save('review.add', { claimId: claim.id, details })) === null) return;
    cancel();
    notify.done(t('review.disagreedSaved', { number }), {
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

/** One second reader's word on a claim: a sign-off, or a disagreement and how it was settled. */
function ReviewCard({ review, claim }: { review: Review; claim: Claim }) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const language = useApp((state) => state.language);
  const name = useCheckerName();
  const checkerId = useApp((state) => state.settings.checkerId);
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const run = useRun();
  const notify = useNotify();
  const isOwn = checkerId === review.checkerId;
  const [settles, setSettles] = useState(false);
  const isOpen = isOpenDisagreement(review);
  const maySettle = isOpen && !isOwnDisagreement(review, claim, checkerId);

  async function takeBack() {
    if ((await saver.save('review.takeBack', { reviewId: review.id })) === null) return;
    const words = t(review.agrees ? 'review.signOffTakenBack' : 'review.disagreementTakenBack', { number });
    notify.done(words, { label: t('command.history.undo'), run: () => run('history.undo') });
  }
  return (
    <div className={cx(styles.card, isOpen && styles.open)}>
      <p className={styles.reviewHead}>
        <span>{t(headOf(review, claim, isOwn), { name: name(review.checkerId) })}</span>
        <span className={styles.when}>{momentText(review.createdAt, language)}</span>
      </p>
      {review.verdict !== null && <p>{t('review.wouldSet', { verdict: t(`verdict.${review.verdict}`) })}</p>}
      {!review.agrees && review.said !== undefined && review.said !== null && (
        <p>{t('agreement.wouldSetSaid', { verdict: t(`verdict.${review.said}`) })}</p>
      )}
      {review.independent === true && <p className={styles.reviewHint}>{t('agreement.unseenBy')}</p>}
      {review.reason !== null && review.reason !== '' && (
        <p className={styles.reviewWords} dir="auto">
          {review.reason}
        </p>
      )}
      {review.resolvedBy !== null && (
        <p className={styles.reviewWords} dir="auto">
          {t('review.resolvedBy', { name: name(review.resolvedBy), words: review.resolution ?? '' })}
        </p>
      )}
      {review.resolvedBy !== null && (review.resolvedVerdict ?? null) !== null && (
        <p>{t('review.settledAs', { verdict: t(`verdict.${review.resolvedVerdict ?? 'unchecked'}`) })}</p>
      )}
      <div className={styles.buttons}>
        {maySettle && !settles && <Button onPress={() => setSettles(true)}>{t('review.settle')}</Button>}
        {isOwn && review.resolvedBy === null && (
          <Button tone="quiet" onPress={() => void takeBack()}>
            {t('review.takeBack')}
          </Button>
        )}
      </div>
      {settles && maySettle && (
        <SettleForm
          review={review}
          claim={claim}
          name={name(review.checkerId)}
          onDone={() => setSettles(false)}
        />
      )}
    </div>
  );
}

function headOf(
  review: Review,
  claim: Claim,
  isOwn: boolean,
):
  | 'review.disagreedBy'
  | 'review.signedOffBy'
  | 'review.signedOffByYou'
  | 'review.outdated'
  | 'agreement.foundSaidAlike' {
  if (!review.agrees) return 'review.disagreedBy';
  if ((review.said ?? null) !== null) return 'agreement.foundSaidAlike';
  if (!isSignOffOf(review, claim)) return 'review.outdated';
  return isOwn ? 'review.signedOffByYou' : 'review.signedOffBy';
}

/** Returns what gives a checker's name. */
function useCheckerName(): (id: string) => string {
  const checkers = useApp((state) => state.checkers);
  return (id) => checkers.find((checker) => checker.id === id)?.name ?? '?';
}
