import {
  EvidenceKind,
  EvidenceTarget,
  Stance,
  type EvidenceDetails,
} from '../../../../core/model/evidence/evidence.ts';
import { deedOf } from '../../../../core/model/evidence/evidence-title.ts';
import { SnippetArea } from '../../shared/snippets/SnippetArea.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { Attachment, type AttachmentList } from './Attachment.tsx';
import {
  formOf,
  withContact,
  type EvidenceForm,
  type EvidenceProblem,
} from '../../article-state/evidence-form.ts';
import { KnownByFields } from './KnownByFields.tsx';
import { EarlierSources } from './EarlierSources.tsx';
import styles from './EvidenceEditor.module.css';

interface EvidenceFieldsProps {
  form: EvidenceForm;
  onChange(part: Partial<EvidenceForm>): void;
  problems: readonly EvidenceProblem[];
  /** Only then can evidence be about whether it was said. */
  hasSpeaker: boolean;
  attachments: AttachmentList;
  /** The field that has the focus first. */
  begin: 'link' | 'title';
}

/** The fields of a piece of evidence, the ones most used first. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { form, onChange, problems, hasSpeaker, attachments, begin } = props;
  const t = useMessages();
  const linkProblem = problems.includes('linkWrong') ? t('evidence.linkWrong') : null;
  return (
    <>
      <SourceFields form={form} onChange={onChange} linkProblem={linkProblem} begin={begin} />
      <div className={styles.pair}>
        <Select
          label={t('evidence.kind')}
          value={form.kind}
          choices={EvidenceKind.options.map((value) => ({
            value,
            label: t(value === 'interview' ? 'evidence.interviewOrCall' : `evidence.${value}`),
          }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={t('evidence.stance')}
          value={form.stance}
          choices={Stance.options.map((value) => ({ value, label: t(`stance.${value}`) }))}
          onChange={(stance) => onChange({ stance })}
        />
      </div>
      {(hasSpeaker || form.target === 'said') && (
        <Select
          label={t('evidence.target')}
          value={form.target}
          choices={EvidenceTarget.options.map((value) => ({ value, label: t(`target.${value}`) }))}
          onChange={(target) => onChange({ target })}
        />
      )}
      <TextArea
        label={t('evidence.quotation')}
        value={form.quotation}
        onChange={(quotation) => onChange({ quotation })}
      />
      <div className={styles.pair}>
        <DateField
          label={t(`evidence.${deedOf(form.kind)}`)}
          value={form.lookedAt}
          onChange={(lookedAt) => onChange({ lookedAt })}
          showsErrors={problems.includes('dateWrong')}
        />
        <TextField
          label={t('evidence.contact')}
          value={form.contact}
          onChange={(contact) => onChange(withContact(form, contact))}
        />
      </div>
      <Checkbox isSelected={form.protected} onChange={(isProtected) => onChange({ protected: isProtected })}>
        {t('evidence.protectedSource')}
      </Checkbox>
      <p className={styles.hint}>{t('evidence.protectedHint')}</p>
      {form.protected && <KnownByFields form={form} onChange={onChange} />}
      <SnippetArea
        label={t('evidence.note')}
        value={form.note}
        onChange={(note) => onChange({ note })}
        rows={1}
      />
      <EvidenceFiles form={form} onChange={onChange} attachments={attachments} />
    </>
  );
}

interface SourceFieldsProps {
  form: EvidenceForm;
  onChange(part: Partial<EvidenceForm>): void;
  linkProblem: string | null;
  begin: 'link' | 'title';
}

/** Where the source is found and what it is called, with the offer of sources that were used before. */
function SourceFields({ form, onChange, linkProblem, begin }: SourceFieldsProps) {
  const t = useMessages();
  /** The source is the same, but the checker writes what it says about this claim. */
  function use(details: EvidenceDetails) {
    const {
      kind,
      title,
      link,
      contact,
      protected: isProtected,
      knownBy,
      attachments: files,
    } = formOf(details);
    onChange({ kind, title, link, contact, protected: isProtected, knownBy, attachments: files });
  }

  return (
    <>
      <EarlierSources query={form.link} onChoose={use}>
        <TextField
          label={t('evidence.link')}
          placeholder="https://"
          value={form.link}
          onChange={(link) => onChange({ link })}
          error={linkProblem}
          autoFocus={begin === 'link'}
        />
      </EarlierSources>
      <EarlierSources query={form.title} onChoose={use}>
        <TextField
          label={t('evidence.title')}
          value={form.title}
          onChange={(title) => onChange({ title })}
          autoFocus={begin === 'title'}
        />
      </EarlierSources>
    </>
  );
}

interface EvidenceFilesProps {
  form: EvidenceForm;
  onChange(part: Partial<EvidenceForm>): void;
  attachments: AttachmentList;
}

/** The files of the evidence, and the button that adds some. */
function EvidenceFiles({ form, onChange, attachments }: EvidenceFilesProps) {
  const t = useMessages();
  return (
    <div className={styles.files}>
      {form.attachments.map((file, index) => (
        <Attachment
          key={`${file.hash} ${index}`}
          file={file}
          onRemove={() => onChange({ attachments: form.attachments.filter((_, other) => other !== index) })}
        />
      ))}
      <Button onPress={attachments.choose}>
        {t(attachments.isBusy ? 'evidence.attaching' : 'evidence.attach')}
      </Button>
      <p className={styles.hint}>{t('evidence.attachHint')}</p>
    </div>
  );
}
