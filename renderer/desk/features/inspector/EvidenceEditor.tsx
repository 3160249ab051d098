import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Calculation } from '../../../../core/model/calculation.ts';
import type { AttachmentRef, Evidence } from '../../../../core/model/evidence/evidence.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import {
  type IncomingEvidence,
  namedPictures,
  detailsOf,
  filledIn,
  formOf,
  isUntouched,
  newForm,
  problemsOf,
  withCalculation,
  withFiles,
  withLink,
  EvidenceForm,
} from '../../article-state/evidence-form.ts';
import { calculationOf, typedInputs } from '../../article-state/calculation-form.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { today } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Tooltip } from '../../ui/Popover.tsx';
import { EvidenceFields, type EvidenceBegin } from './EvidenceFields.tsx';
import { loadEngine } from './calculation/use-engine.ts';
import { useAttachments, type AttachmentList } from './Attachment.tsx';
import { takeSaveKey } from './Section.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';
import styles from './EvidenceEditor.module.css';

interface EvidenceEditorProps {
  claim: Claim;
  /** The piece that is edited, or null for a new one. */
  piece: Evidence | null;
  /** What it begins with, or what was pasted or dropped since; null for nothing. */
  incoming: IncomingEvidence | null;
  /** Asked for a calculation: how often, 0 for never. */
  calculate: number;
  onDone(): void;
}

/** The form of a piece of evidence: saved as one change. What is left unsaved is kept as a draft. */
export function EvidenceEditor({ claim, piece, incoming, calculate, onDone }: EvidenceEditorProps) {
  const t = useMessages();
  const run = useRun();
  const notify = useNotify();
  const { saver } = useArticleContext();
  const kept = useEvidenceForm(claim, piece, incoming, calculate);
  const { draftId, before, form, change, attachments, begin, beginCalculation } = kept;
  const [showsErrors, setShowsErrors] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const all = problemsOf(detailsOf(form));
  const problems = filledIn(form) === null ? all : all.filter((problem) => problem !== 'empty');
  const whole = useRef<HTMLFormElement>(null);

  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function leave() {
    onDone();
    run('desk.back');
  }
  function discard() {
    evidenceDrafts.delete(draftId);
    leave();
  }
  /** Returns what the form's calculation comes to, null for none, or 'wrong' while something in it is missing or wrong. */
  async function workedOut(now: EvidenceForm): Promise<Calculation | null | 'wrong'> {
    const typed = filledIn(now);
    if (typed === null) return null;
    try {
      const { workOut } = await loadEngine();
      const worked = workOut(typed.expression, typed.language, typedInputs(typed));
      return calculationOf(typed, worked, t) ?? 'wrong';
    } catch (thrown) {
      notify.failed(thrown);
      return 'wrong';
    }
  }
  async function save() {
    setShowsErrors(true);
    if (problems.length > 0 || isSaving || attachments.isBusy) return;
    const calculation = await workedOut(form);
    if (calculation === 'wrong') return focusProblem(whole.current);
    const details = detailsOf(form, calculation);
    // The button stays enabled meanwhile: a disabled button would lose the focus, and Esc would then step back out of the
    // claim.
    setSaving(true);
    const saved =
      piece === null
        ? await saver.save('evidence.add', { claimId: claim.id, details })
        : await saver.save('evidence.change', { evidenceId: piece.id, details });
    setSaving(false);
    if (saved !== null) discard();
  }
  function press(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  return (
    <form
      ref={whole}
      className={styles.editor}
      aria-label={t(piece === null ? 'command.evidence.add' : 'evidence.edit')}
      onKeyDown={press}
      onKeyDownCapture={(event) => takeSaveKey(event) && void save()}
      {...filesInto(attachments, t('evidence.pasted'))}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <EvidenceFields
        form={form}
        onChange={change}
        problems={showsErrors ? problems : []}
        hasSpeaker={claim.attribution !== null}
        attachments={attachments}
        begin={begin}
        quote={claim.quote}
        showsErrors={showsErrors}
        onCalculate={beginCalculation}
      />
      {showsErrors && problems.includes('empty') && (
        <p className={styles.problem} role="alert">
          {t('error.evidenceEmpty')}
        </p>
      )}
      <EditorButtons
        files={form.attachments.length}
        isUntouched={isUntouched(form, before)}
        isBusy={attachments.isBusy}
        onDiscard={discard}
      />
    </form>
  );
}

/** Puts the focus in the first field of the form that is marked as wrong, once it is marked. */
function focusProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

/** Returns the properties of a form that takes what is pasted or dropped on it; `word` names pictures without a name. */
function filesInto(attachments: AttachmentList, word: string) {
  function take(event: ClipboardEvent | DragEvent, files: readonly File[]) {
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    attachments.take(files);
  }
  return {
    onPaste: (event: ClipboardEvent) =>
      take(event, namedPictures([...event.clipboardData.files], word, new Date())),
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault(),
    onDrop: (event: DragEvent) => take(event, [...event.dataTransfer.files]),
  };
}

interface EditorButtonsProps {
  /** How many files the evidence has. */
  files: number;
  isUntouched: boolean;
  /** Files are being attached. */
  isBusy: boolean;
  onDiscard(): void;
}

function EditorButtons({ files, isUntouched, isBusy, onDiscard }: EditorButtonsProps) {
  const t = useMessages();
  return (
    <div className={styles.buttons}>
      {files > 0 && (
        <p className={styles.holds} data-holds-files>
          {t('evidence.holds', { n: files })}
        </p>
      )}
      <Button tone="quiet" onPress={onDiscard}>
        {t(isUntouched ? 'ui.cancel' : 'evidence.discard')}
      </Button>
      <Tooltip text={t('evidence.save')} keys="Mod+Enter">
        <Button type="submit" onPress={() => undefined} isDisabled={isBusy}>
          {t('evidence.save')} <Kbd keys="Mod+Enter" className={styles.key} />
        </Button>
      </Tooltip>
    </div>
  );
}

/** Keeps what is typed of a piece of evidence, as a draft too, and adds what was pasted or dropped on it. */
function useEvidenceForm(
  claim: Claim,
  piece: Evidence | null,
  incoming: IncomingEvidence | null,
  calculate: number,
) {
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  const draftId = piece?.id ?? claim.id;
  const withOne = (now: EvidenceForm): EvidenceForm => {
    const { language } = store.get().data.article;
    return withCalculation(now, language === 'und' ? app.get().language : language);
  };
  const [before] = useState(() => {
    const begun = piece === null ? newForm(claim, today(new Date())) : formOf(piece, t);
    return calculate > 0 ? withOne(begun) : begun;
  });
  const [form, setForm] = useState<EvidenceForm>(() => evidenceDrafts.get(draftId) ?? before);
  const change = (part: Partial<EvidenceForm>) => setForm((now) => ({ ...now, ...part }));
  const attachments = useAttachments((files: readonly AttachmentRef[]) =>
    setForm((now) => withFiles(now, files)),
  );
  // A file or a page that was pasted or dropped is the source, so its title is the next field. A calculation stands at the top.
  const [begin, setBegin] = useState<EvidenceBegin>(
    form.calculation !== null ? 'calculation' : incoming === null ? 'link' : 'title',
  );
  const [asked, setAsked] = useState(0);
  function beginCalculation() {
    setBegin('calculation');
    setForm(withOne);
  }
  if (calculate !== asked) {
    setAsked(calculate);
    beginCalculation();
  }
  const [seen, setSeen] = useState<IncomingEvidence | null>(null);
  if (incoming !== seen) {
    setSeen(incoming);
    const link = incoming?.link ?? null;
    if (link !== null) setForm((now) => withLink(now, link));
  }

  useEffect(() => {
    if (isUntouched(form, before)) evidenceDrafts.delete(draftId);
    else evidenceDrafts.set(draftId, form);
  }, [form, before, draftId]);
  const attached = useRef<IncomingEvidence | null>(null);
  useEffect(() => {
    if (incoming === attached.current) return;
    attached.current = incoming;
    if (incoming !== null && incoming.files.length > 0) attachments.take(incoming.files);
  });
  return { draftId, before, form, change, attachments, begin, beginCalculation };
}

const nameOf = (id: Id) => `evidence ${id}`;

/** Evidence that was begun and not saved, by the claim (a new piece) or the piece that it is about. */
export const evidenceDrafts = {
  /** Returns the draft, or null. */
  get(id: Id): EvidenceForm | null {
    const kept = draftOf(nameOf(id));
    return kept === null ? null : (EvidenceForm.safeParse(JSON.parse(kept)).data ?? null);
  },
  has: (id: Id): boolean => draftOf(nameOf(id)) !== null,
  set: (id: Id, form: EvidenceForm): void => keepDraft(nameOf(id), JSON.stringify(form)),
  delete: (id: Id): void => keepDraft(nameOf(id), null),
};
