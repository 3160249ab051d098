import { useState, type KeyboardEvent } from 'react';
import { Supplier } from '../../../../core/model/evidence/evidence.ts';
import { SourceKind, type SourceDetails } from '../../../../core/model/source/source.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { deedOf } from '../../../../core/model/evidence/evidence-title.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import type { Saver } from '../../article-state/save.ts';
import { KnownByFields } from '../../shared/known-by/KnownByFields.tsx';
import { SnippetArea } from '../../shared/snippets/SnippetArea.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useMessages } from '../../ui/interface.tsx';
import {
  asEvidence,
  sourceDetails,
  sourceForm,
  sourceProblems,
  type SourceForm,
  type SourceProblem,
} from './source-form.ts';
import styles from './SourceDialog.module.css';

interface SourceDialogProps {
  /** The source that is changed, or null for a new one. */
  entry: SourceEntry | null;
  /** What the form begins with. */
  details: SourceDetails;
  onClose(): void;
}

/** The form of a source: saved as one change. */
export function SourceDialog({ entry, details, onClose }: SourceDialogProps) {
  const t = useMessages();
  const { store, saver } = useArticleContext();
  const [form, setForm] = useState(() => sourceForm(details));
  const [showsErrors, setShowsErrors] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const typed = sourceDetails(form);
  const problems = sourceProblems(typed);

  async function save() {
    setShowsErrors(true);
    if (problems.length > 0 || isSaving) return;
    setSaving(true);
    const saved = await saveSource(saver, store.get().data.article.id, entry, typed);
    setSaving(false);
    if (saved) onClose();
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  }

  return (
    <Dialog
      title={t(
        entry !== null ? 'sources.edit' : form.kind === 'interview' ? 'sources.newTalk' : 'sources.newLink',
      )}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button tone="dark" isPending={isSaving} onPress={() => void save()}>
            {t('sources.save')} <Kbd keys="Mod+Enter" />
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onKeyDownCapture={press}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SourceFields
          form={form}
          onChange={(part) => setForm((now) => ({ ...now, ...part }))}
          problems={showsErrors ? problems : []}
        />
        <ProtectedFields
          form={form}
          typed={typed}
          onChange={(part) => setForm((now) => ({ ...now, ...part }))}
        />
        {showsErrors && problems.includes('empty') && (
          <p className={styles.problem} role="alert">
            {t('error.sourceEmpty')}
          </p>
        )}
        <button type="submit" hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

/** Saves a source, new or changed; a file of evidence becomes one. Returns whether it was saved. */
async function saveSource(
  saver: Saver,
  articleId: string,
  entry: SourceEntry | null,
  details: SourceDetails,
): Promise<boolean> {
  if (entry === null) return (await saver.save('source.add', { articleId, details })) !== null;
  const { evidenceId, source } = entry;
  if (evidenceId === null)
    return (await saver.save('source.change', { sourceId: source.id, details })) !== null;
  const { attachments, ...said } = details;
  const hash = attachments[0]?.hash ?? '';
  return (await saver.save('source.fromEvidence', { evidenceId, hash, details: said })) !== null;
}

interface FieldsProps {
  form: SourceForm;
  onChange(part: Partial<SourceForm>): void;
}

function SourceFields({ form, onChange, problems }: FieldsProps & { problems: readonly SourceProblem[] }) {
  const t = useMessages();
  const isLink = form.kind === 'link' && form.attachments.length === 0;
  const wrongLink = (name: 'link' | 'archivedCopy') =>
    problems.includes(name) ? t('evidence.linkWrong') : null;
  const link = (
    <TextField
      key="link"
      label={t('evidence.link')}
      placeholder="https://"
      value={form.link}
      onChange={(value) => onChange({ link: value })}
      error={wrongLink('link')}
      autoFocus={isLink}
    />
  );
  const title = (
    <TextField
      key="title"
      label={t('evidence.title')}
      value={form.title}
      onChange={(value) => onChange({ title: value })}
      autoFocus={!isLink}
    />
  );
  return (
    <>
      {isLink ? [link, title] : [title]}
      <div className={styles.pair}>
        <Select
          label={t('evidence.kind')}
          value={form.kind}
          choices={SourceKind.options.map((value) => ({
            value,
            label: t(value === 'interview' ? 'evidence.interviewOrCall' : `evidence.${value}`),
          }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={t('sources.supplier')}
          value={form.supplier}
          choices={Supplier.options.map((value) => ({ value, label: t(`supplier.${value}`) }))}
          onChange={(supplier) => onChange({ supplier })}
        />
        <TextField
          label={t('sources.author')}
          value={form.author}
          onChange={(author) => onChange({ author })}
        />
        <TextField
          label={t('sources.publisher')}
          value={form.publisher}
          onChange={(publisher) => onChange({ publisher })}
        />
        <DateField
          label={t('sources.published')}
          value={form.published}
          onChange={(published) => onChange({ published })}
          showsErrors={problems.includes('published')}
        />
        <DateField
          label={t(`evidence.${deedOf(form.kind)}`)}
          value={form.lookedAt}
          onChange={(lookedAt) => onChange({ lookedAt })}
          showsErrors={problems.includes('lookedAt')}
        />
      </div>
      <Checkbox isSelected={form.primary} onChange={(primary) => onChange({ primary })}>
        {t('sources.isPrimary')}
      </Checkbox>
      {!isLink && link}
      <TextField
        label={t('sources.archivedCopy')}
        placeholder="https://"
        value={form.archivedCopy}
        onChange={(archivedCopy) => onChange({ archivedCopy })}
        error={wrongLink('archivedCopy')}
      />
      <TextField
        label={t('evidence.contact')}
        value={form.contact}
        onChange={(contact) => onChange({ contact })}
      />
      <TextArea
        label={t('sources.restriction')}
        value={form.restriction}
        onChange={(restriction) => onChange({ restriction })}
        rows={1}
      />
      <SnippetArea
        label={t('evidence.note')}
        value={form.note}
        onChange={(note) => onChange({ note })}
        rows={1}
      />
    </>
  );
}

function ProtectedFields({ form, typed, onChange }: FieldsProps & { typed: SourceDetails }) {
  const t = useMessages();
  return (
    <>
      <Checkbox isSelected={form.protected} onChange={(isProtected) => onChange({ protected: isProtected })}>
        {t('evidence.protectedSource')}
      </Checkbox>
      <p className={styles.hint}>{t('sources.protectedHint')}</p>
      {form.protected && (
        <KnownByFields
          details={asEvidence(typed)}
          knownBy={form.knownBy ?? []}
          onChange={(knownBy) => onChange({ knownBy: [...knownBy] })}
        />
      )}
    </>
  );
}
