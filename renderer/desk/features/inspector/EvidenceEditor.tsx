import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { AttachmentRef, Evidence } from '../../../../core/model/evidence/evidence.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { type Brought, namedPictures } from '../../article-state/dropped-evidence.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { today } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Tooltip } from '../../ui/Popover.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import {
  detailsOf,
  formOf,
  isUntouched,
  newForm,
  problemsOf,
  withFiles,
  withLink,
  EvidenceForm,
} from '../../article-state/evidence-form.ts';
import { useAttachments } from './Attachment.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';
import styles from './EvidenceEditor.module.css';

interface EvidenceEditorProps {
  claim: Claim;
  /** The piece that is edited, or null for a new one. */
  piece: Evidence | null;
  /** What it begins with, or what was pasted or dropped since; null for nothing. */
  brought: Brought | null;
  onDone(): void;
}

/** The form of a piece of evidence: saved as one change. What is left unsaved is kept as a draft. */
export function EvidenceEditor({ claim, piece, brought, onDone }: EvidenceEditorProps) {
  const t = useMessages();
  const run = useRun();
  const { saver } = useArticleContext();
  const draftId = piece?.id ?? claim.id;
  const [before] = useState(() => (piece === null ? newForm(claim, today(new Date())) : formOf(piece)));
  const [form, setForm] = useState<EvidenceForm>(() => evidenceDrafts.get(draftId) ?? before);
  const [isTold, setTold] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<EvidenceForm>) => setForm((now) => ({ ...now, ...part }));
  const attachments = useAttachments((files: readonly AttachmentRef[]) =>
    setForm((now) => withFiles(now, files)),
  );
  const [seen, setSeen] = useState<Brought | null>(null);
  if (brought !== seen) {
    setSeen(brought);
    const link = brought?.link ?? null;
    if (link !== null) setForm((now) => withLink(now, link));
  }
  const problems = problemsOf(detailsOf(form));

  useEffect(() => {
    if (isUntouched(form, before)) evidenceDrafts.delete(draftId);
    else evidenceDrafts.set(draftId, form);
  }, [form, before, draftId]);
  const whole = useRef<HTMLFormElement>(null);
  const taken = useRef<Brought | null>(null);
  useEffect(() => {
    if (brought === taken.current) return;
    taken.current = brought;
    if (brought !== null && brought.files.length > 0) attachments.take(brought.files);
  });

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
    setTold(true);
    if (problems.length > 0 || isSaving || attachments.isBusy) return;
    const details = detailsOf(form);
    // The button stays on meanwhile: switched off, it would lose the focus, and Esc's step back would leave the claim.
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
  /** Before the control that has the focus sees it: the button of a list takes Enter for itself. */
  function saveByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  }
  function take(event: ClipboardEvent | DragEvent, files: readonly File[]) {
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    attachments.take(files);
  }

  return (
    <form
      ref={whole}
      className={styles.editor}
      aria-label={t(piece === null ? 'command.evidence.add' : 'evidence.edit')}
      onKeyDown={press}
      onKeyDownCapture={saveByKey}
      onPaste={(event) =>
        take(event, namedPictures([...event.clipboardData.files], t('evidence.pasted'), new Date()))
      }
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => take(event, [...event.dataTransfer.files])}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <EvidenceFields
        form={form}
        onChange={change}
        problems={isTold ? problems : []}
        hasSpeaker={claim.attribution !== null}
        attachments={attachments}
        // A file or a page that was brought is the source: what it is called comes next.
        begin={brought === null ? 'link' : 'title'}
      />
      {isTold && problems.includes('empty') && (
        <p className={styles.problem} role="alert">
          {t('error.evidenceEmpty')}
        </p>
      )}
      <div className={styles.buttons}>
        {form.attachments.length > 0 && (
          <p className={styles.holds} data-holds-files>
            {t('evidence.holds', { n: form.attachments.length })}
          </p>
        )}
        <Button tone="quiet" onPress={discard}>
          {t(isUntouched(form, before) ? 'ui.cancel' : 'evidence.discard')}
        </Button>
        <Tooltip text={t('evidence.save')} keys="Mod+Enter">
          <Button type="submit" onPress={() => undefined} isDisabled={attachments.isBusy}>
            {t('evidence.save')} <Kbd keys="Mod+Enter" className={styles.key} />
          </Button>
        </Tooltip>
      </div>
    </form>
  );
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
