import { useState } from 'react';
import {
  EvidenceKind,
  EvidenceTarget,
  Stance,
  Supplier,
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
  detailsOf,
  formOf,
  fromSource,
  withContact,
  type EvidenceForm,
  type EvidenceProblem,
} from '../../article-state/evidence-form.ts';
import { KnownByFields } from '../../shared/known-by/KnownByFields.tsx';
import { CalculationFields } from './calculation/CalculationFields.tsx';
import { EarlierSources } from './EarlierSources.tsx';
import styles from './EvidenceEditor.module.css';

interface EvidenceFieldsProps {
  form: EvidenceForm;
  onChange(part: Partial<EvidenceForm>): void;
  problems: readonly EvidenceProblem[];
  /** Only then can evidence be about whether it was said. */
  hasSpeaker: boolean;
  attachments: AttachmentList;
  /** The field that has the focus first; none where the form was there before its calculation. */
  begin: EvidenceBegin;
  /** The words of the claim. */
  quote: string;
  /** True once it was to be saved. */
  showsErrors: boolean;
  onCalculate(): void;
}

export type EvidenceBegin = 'link' | 'title' | 'calculation';

/** The fields of a piece of evidence, the ones most used first. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { form, onChange, problems, hasSpeaker, attachments, begin, quote, showsErrors, onCalculate } = props;
  const t = useMessages();
  const linkProblem = problems.includes('linkWrong') ? t('evidence.linkWrong') : null;
  return (
    <>
      {form.calculation !== null && (
        <CalculationFields
          form={form.calculation}
          quote={quote}
          onChange={(calculation) => onChange({ calculation })}
          onSource={(source) => onChange(fromSource(form, source))}
          showsErrors={showsErrors}
          autoFocus={begin === 'calculation'}
        />
      )}
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
      {(hasSpeaker || form.target !== 'verdict') && (
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
      <OriginFields form={form} onChange={onChange} problems={problems} />
      <Checkbox isSelected={form.protected} onChange={(isProtected) => onChange({ protected: isProtected })}>
        {t('evidence.protectedSource')}
      </Checkbox>
      <p className={styles.hint}>{t('evidence.protectedHint')}</p>
      {form.protected && (
        <KnownByFields
          details={detailsOf(form)}
          knownBy={form.knownBy}
          onChange={(knownBy) => onChange({ knownBy })}
        />
      )}
      <SnippetArea
        label={t('evidence.note')}
        value={form.note}
        onChange={(note) => onChange({ note })}
        rows={1}
      />
      {form.calculation === null && <Button onPress={onCalculate}>{t('command.evidence.calculate')}</Button>}
      <EvidenceFiles form={form} onChange={onChange} attachments={attachments} />
    </>
  );
}

interface SourceFieldsProps {
  form: EvidenceForm;
  onChange(part: Partial<EvidenceForm>): void;
  linkProblem: string | null;
  begin: EvidenceBegin;
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
      publisher,
      published,
      archivedCopy,
      supplier,
      primary,
      attachments: files,
    } = formOf(details, t);
    const origin = { publisher, published, archivedCopy, supplier, primary };
    onChange({ kind, title, link, contact, protected: isProtected, knownBy, ...origin, attachments: files });
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

/** What is chosen where nobody said. */
const UNSAID = 'unsaid';

/** Who published the source and handed it in: folded up until something of it is filled in. */
function OriginFields({
  form,
  onChange,
  problems,
}: Pick<EvidenceFieldsProps, 'form' | 'onChange' | 'problems'>) {
  const t = useMessages();
  const { publisher, published, archivedCopy, supplier, primary } = form;
  const isFilled = [publisher, published, archivedCopy].some((text) => text !== '');
  const [isOpen] = useState(isFilled || supplier !== null || primary !== null);
  const unsaid = { value: UNSAID, label: t('evidence.unsaid') };
  return (
    <details open={isOpen} className={styles.origin}>
      <summary>{t('evidence.origin')}</summary>
      <div className={styles.pair}>
        <TextField
          label={t('evidence.publisher')}
          value={publisher}
          onChange={(value) => onChange({ publisher: value })}
        />
        <DateField
          label={t('evidence.published')}
          value={published}
          onChange={(value) => onChange({ published: value })}
          showsErrors={problems.includes('publishedWrong')}
        />
      </div>
      <TextField
        label={t('evidence.archivedCopy')}
        placeholder="https://"
        value={archivedCopy}
        onChange={(value) => onChange({ archivedCopy: value })}
        error={problems.includes('copyWrong') ? t('evidence.linkWrong') : null}
      />
      <div className={styles.pair}>
        <Select
          label={t('evidence.supplier')}
          value={supplier ?? UNSAID}
          choices={[unsaid, ...Supplier.options.map((value) => ({ value, label: t(`supplier.${value}`) }))]}
          onChange={(value) => onChange({ supplier: Supplier.safeParse(value).data ?? null })}
        />
        <Select
          label={t('evidence.rank')}
          value={primary === null ? UNSAID : primary ? 'primary' : 'secondary'}
          choices={[
            unsaid,
            { value: 'primary', label: t('source.primary') },
            { value: 'secondary', label: t('source.secondary') },
          ]}
          onChange={(value) => onChange({ primary: value === UNSAID ? null : value === 'primary' })}
        />
      </div>
    </details>
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
