import {
  useRef,
  useLayoutEffect,
  type RefObject,
  memo,
  type KeyboardEvent,
  useEffect,
  useState,
} from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { UnverifiableReason } from '../../../../core/model/claim/verdict.ts';
import { focusBack } from '../../article-state/focus-text.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Select } from '../../ui/Select.tsx';
import { type SaveDetails, Section, useFocusRequest } from './Section.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useKeyHint, useRun } from '../../commands/command-context.tsx';
import type { InspectorField } from '../../article-state/article-view.ts';
import { SnippetArea } from '../../shared/snippets/SnippetArea.tsx';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';
import styles from './Section.module.css';

interface DraftAreaProps {
  /** What the draft is kept by: the claim and which of its texts. */
  draft: string;
  label: string;
  showLabel?: boolean;
  placeholder?: string | undefined;
  saved: string | null;
  commit(value: string | null): Promise<boolean>;
  /** The command's field that this is: the command puts the focus here. */
  field?: InspectorField;
  rows?: number;
  lang?: string | undefined;
  className?: string | undefined;
}

/** A text of the claim: saved as one change on leaving it or by Ctrl+Enter; Esc leaves it too, and undo takes it back. */
function DraftArea({ draft: name, saved, commit, field, ...rest }: DraftAreaProps) {
  const t = useMessages();
  const run = useRun();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(name, saved ?? '', (value) => commit(value.trim() === '' ? null : value));
  useFocusRequest(field, () => area.current?.focus());

  function press(event: KeyboardEvent) {
    const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isEnd) return;
    event.preventDefault();
    // Leaving the field finishes it.
    run('desk.back');
  }
  return (
    <SnippetArea
      {...rest}
      hint={draft.value === (saved ?? '') ? undefined : t('inspector.saveHint')}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.finish}
      onKeyDown={press}
      inputRef={area}
    />
  );
}

interface Draft {
  value: string;
  onChange(value: string): void;
  /** Saves what was typed; what could not be saved stays in the field. */
  finish(): void;
}

/**
 * Returns what is being typed in one field of something that is saved as a whole: not a change until it is finished.
 * `commit` saves a value and returns whether that went well. What was typed and not finished when the field goes away
 * is saved then. By its name it outlives the page.
 */
function useDraft(name: string, saved: string, commit: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(() => draftOf(name));
  // It is kept beside the state, because leaving a field by a key needs it before the page is rendered again.
  const left = useRef<string | null>(typed);
  const latest = useRef({ name, saved, commit });
  useLayoutEffect(() => {
    latest.current = { name, saved, commit };
  });

  function type(value: string | null) {
    left.current = value;
    setTyped(value);
    keepDraft(name, value);
  }

  /** Saves what was typed, once; gives it back to the field where that failed. */
  async function finish() {
    const value = left.current;
    left.current = null;
    if (value === null) return;
    const { saved: before, commit: save } = latest.current;
    if (value !== before && !(await save(value))) {
      left.current ??= value;
      return;
    }
    if (left.current === null) keepDraft(name, null);
    setTyped((now) => (now === value ? null : now));
  }

  useEffect(
    () => () => {
      const value = left.current;
      left.current = null;
      if (value !== null) void leave(latest.current, value);
    },
    [],
  );

  return {
    value: typed ?? saved,
    onChange: type,
    finish: () => void finish(),
  };
}

interface Left {
  name: string;
  saved: string;
  commit(value: string): Promise<boolean>;
}

/** Saves what was typed in a field that is gone; what could not be saved is there when the field comes back. */
async function leave({ name, saved, commit }: Left, value: string): Promise<void> {
  if ((value === saved || (await commit(value))) && draftOf(name) === value) keepDraft(name, null);
}

/** Why a claim cannot be verified, what was tried, and what would settle it. */
export function ReasonSection({ claim, save }: { claim: Claim; save: SaveDetails }) {
  const t = useMessages();
  const section = useRef<HTMLDivElement>(null);
  useInSight(section);
  useFocusRequest('reason', () => section.current?.querySelector('button')?.focus());
  return (
    <Section title={t('inspector.reason')} {...(claim.reason === null && { command: 'claim.edit' })}>
      <div ref={section} className={styles.fields}>
        <Select
          label={t('inspector.reason')}
          showLabel={false}
          placeholder={t('inspector.chooseReason')}
          value={claim.reason}
          choices={UnverifiableReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
          onChange={(reason) => void save({ reason })}
          onChosen={focusBack}
        />
        <DraftArea
          draft={`tried ${claim.id}`}
          label={t('inspector.tried')}
          saved={claim.tried}
          commit={(tried) => save({ tried })}
          rows={1}
        />
        <DraftArea
          draft={`wouldSettle ${claim.id}`}
          label={t('inspector.wouldSettle')}
          saved={claim.wouldSettle}
          commit={(wouldSettle) => save({ wouldSettle })}
          rows={1}
        />
      </div>
    </Section>
  );
}

/**
 * Scrolls a part that has just come into sight, where a key brought it and the pane is scrolled elsewhere. It comes before the
 * inspector begins another claim at its first word, which is to have the last say.
 */
function useInSight(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => part.current?.parentElement?.scrollIntoView({ block: 'nearest' }), [part]);
}

interface CorrectionProps {
  claimId: Id;
  correction: string | null;
  language: string | undefined;
  save: SaveDetails;
}

/** What the text should say instead of a claim that is refuted. */
export const CorrectionSection = memo(function CorrectionSection(props: CorrectionProps) {
  const { claimId, correction, language, save } = props;
  const t = useMessages();
  const isEmpty = (correction ?? '').trim() === '';
  const hint = useKeyHint('inspector.correctionHint', 'claim.edit');
  return (
    <Section title={t('inspector.correction')} {...(isEmpty && { command: 'claim.edit' })}>
      <DraftArea
        draft={`correction ${claimId}`}
        label={t('inspector.correction')}
        showLabel={false}
        placeholder={hint}
        className={styles.byKey}
        saved={correction}
        commit={(value) => save({ correction: value })}
        field="correction"
        rows={3}
        lang={language}
      />
    </Section>
  );
});

/** What the checker wants to remember of a claim. */
export const NoteSection = memo(function NoteSection({
  claimId,
  note,
  save,
}: {
  claimId: Id;
  note: string | null;
  save: SaveDetails;
}) {
  const t = useMessages();
  return (
    <Section title={t('inspector.note')} command="claim.note">
      <DraftArea
        draft={`note ${claimId}`}
        label={t('inspector.note')}
        showLabel={false}
        placeholder={t('inspector.noteHint')}
        saved={note}
        commit={(value) => save({ note: value })}
        field="note"
      />
    </Section>
  );
});
