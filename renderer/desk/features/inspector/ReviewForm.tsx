import { useEffect, useRef, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { tickOfClaim } from '../../../../core/model/review/review.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { verdicts, type Verdict } from '../../../../core/model/claim/verdict.ts';
import type { IntendedTick } from '../../article-state/article-view.ts';
import { SnippetArea } from '../../shared/snippets/SnippetArea.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Segmented } from '../../ui/Choices.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import { useKeptText } from '../../app-state/drafts.ts';
import { takeSaveKey } from './Section.tsx';
import styles from './Section.module.css';

interface ReviewFormProps {
  canSave: boolean;
  /** Asked before it is saved: false if something is still to be chosen. */
  mayEnd?(): boolean;
  onSave(): void;
  /** Esc: what was typed is there when the form is opened again, as in every other field. */
  onLeave(): void;
  /** The button: what was typed goes. */
  onCancel(): void;
  children: ReactNode;
}

/** A second reader's small form: Ctrl+Enter saves, Esc leaves it with its words kept. */
export function ReviewForm({
  canSave,
  mayEnd = () => true,
  onSave,
  onLeave,
  onCancel,
  children,
}: ReviewFormProps) {
  const t = useMessages();
  const run = useRun();
  const whole = useRef<HTMLFormElement>(null);
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function pressFirst(event: KeyboardEvent) {
    if (!takeSaveKey(event) || !canSave || !mayEnd()) return;
    onSave();
    run('desk.back');
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
    run('desk.back');
  }

  return (
    <form
      ref={whole}
      className={styles.form}
      onKeyDownCapture={pressFirst}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
      <div className={styles.buttons}>
        <Button isDisabled={!canSave} onPress={() => mayEnd() && onSave()}>
          {t('review.save')}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t('review.cancel')}
        </Button>
      </div>
    </form>
  );
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
export function DisagreeForm({ claim, ticks, begin, onDone }: DisagreeFormProps) {
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
