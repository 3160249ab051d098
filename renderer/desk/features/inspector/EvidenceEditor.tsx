import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { AttachmentRef, Evidence } from '../../../../core/model/evidence/evidence.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import {
  type IncomingEvidence,
  namedPictures,
  detailsOf,
  formOf,
  isUntouched,
  newForm,
  problemsOf,
  withFiles,
  withLink,
  EvidenceForm,
} from '../../article-state/evidence-form.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { today } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Tooltip } from '../../ui/Popover.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { useAttachments, type AttachmentList } from './Attachment.tsx';
import { takeSaveKey } from './Section.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';
import styles from './EvidenceEditor.module.css';

interface EvidenceEditorProps {
  claim: Claim;
  /** The piece that is edited, or null for a new one. */
  piece: Evidence | null;
  /** What it begins with, or what was pasted or dropped since; null for nothing. */
  incoming: IncomingEvidence | null;
  onDone(): void;
}

/** The form of a piece of evidence: saved as one change. What is left unsaved is kept as a draft. */
export function EvidenceEditor({ claim, piece, incoming, onDone }: EvidenceEditorProps) {
  const t = useMessages();
  const run = useRun();
  const { saver } = useArticleContext();
  const { draftId, before, form, change, attachments } = useEvidenceForm(claim, piece, incoming);
  const [showsErrors, setShowsErrors] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const problems = problemsOf(detailsOf(form));
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
  async function save() {
    setShowsErrors(true);
    if (problems.length > 0 || isSaving || attachments.isBusy) return;
    const details = detailsOf(form);
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
        // A file or a page that was pasted or dropped is the source, so its title is the next field.
        begin={incoming === null ? 'link' : 'title'}
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
function useEvidenceForm(claim: Claim, piece: Evidence | null, incoming: IncomingEvidence | null) {
  const draftId = piece?.id ?? claim.id;
  const [before] = useState(() => (piece === null ? newForm(claim, today(new Date())) : formOf(piece)));
  const [form, setForm] = useState<EvidenceForm>(() => evidenceDrafts.get(draftId) ?? before);
  const change = (part: Partial<EvidenceForm>) => setForm((now) => ({ ...now, ...part }));
  const attachments = useAttachments((files: readonly AttachmentRef[]) =>
    setForm((now) => withFiles(now, files)),
  );
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
  return { draftId, before, form, change, attachments };
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
