import { formHolds, ReportFormat } from '../../../../core/model/report/format.ts';
import { mayBeSigned, ReportOptions } from '../../../../core/model/report/options.ts';
import { WillBeSigned, ProtectedChoice } from '../../shared/disclosure/ProtectedChoice.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented, Checkbox } from '../../ui/Choices.tsx';
import { Select } from '../../ui/Select.tsx';
import { LookChoice } from './LookChoice.tsx';
import type { OpenPoints } from './OpenPointsList.tsx';
import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './ExportDialog.module.css';

/** What there is to choose from: of one article (null while that is not known), or of several. */
type Content = { of: 'one'; points: OpenPoints | null } | { of: 'several' };

interface ExportFormProps {
  format: ReportFormat;
  onFormat(format: ReportFormat): void;
  options: ReportOptions;
  onOptions(options: ReportOptions): void;
  content: Content;
}

/** The choices of a report: its form, what is in it, who is named, its language and paper. */
export function ExportForm({ format, onFormat, options, onOptions, content }: ExportFormProps) {
  const t = useMessages();
  const change = (part: Partial<ReportOptions>) => onOptions({ ...options, ...part });
  return (
    <>
      <FormatChoice value={format} onChange={onFormat} />
      <Select
        label={t('export.claims')}
        value={options.claims}
        choices={ReportOptions.shape.claims.options.map((value) => ({
          value,
          label: t(`export.claims.${value}`),
        }))}
        onChange={(claims) => change({ claims })}
      />
      <SpeakerChoice
        speakers={content.of === 'one' ? (content.points?.speakers ?? []) : []}
        value={options.speaker}
        onChange={(speaker) => change({ speaker })}
      />
      <ContentChoices format={format} options={options} content={content} change={change} />
      <Segmented
        label={t('export.checkers')}
        value={options.checkers}
        choices={ReportOptions.shape.checkers.options.map((value) => ({
          value,
          label: t(`export.checkers.${value}`),
        }))}
        onChange={(checkers) => change({ checkers })}
      />
      <WillBeSigned isInside={formHolds(format, 'seal')} mayBe={mayBeSigned(options)} />
      <Segmented
        label={t('export.language')}
        value={options.language}
        choices={ReportOptions.shape.language.options.map((value) => ({
          value,
          label: t(`settings.language.${value}`),
        }))}
        onChange={(language) => change({ language })}
      />
      <LookChoice value={options.look} onChange={(look) => change({ look })} />
      {formHolds(format, 'pages') && (
        <Segmented
          label={t('export.paper')}
          value={options.paper}
          choices={ReportOptions.shape.paper.options.map((value) => ({
            value,
            label: t(`export.paper.${value}`),
          }))}
          onChange={(paper) => change({ paper })}
        />
      )}
    </>
  );
}

interface SpeakerChoiceProps {
  speakers: readonly string[];
  value: string | null;
  onChange(speaker: string | null): void;
}

/** Whose claims the report lists; nothing if nobody is quoted. */
function SpeakerChoice({ speakers, value, onChange }: SpeakerChoiceProps) {
  const t = useMessages();
  if (speakers.length === 0) return null;
  // Positions in the list represent the names, so that no name can be confused with 'everybody'.
  const choices = [
    { value: '', label: t('export.speaker.all') },
    ...speakers.map((speaker, index) => ({ value: String(index), label: speaker })),
  ];
  return (
    <Select
      label={t('export.speaker')}
      value={value === null ? '' : String(speakers.indexOf(value))}
      choices={choices}
      onChange={(chosen) => onChange(chosen === '' ? null : (speakers[Number(chosen)] ?? null))}
    />
  );
}

interface FormatChoiceProps {
  value: ReportFormat;
  onChange(format: ReportFormat): void;
}

/** The form of a report: what each is for beside its name, since nobody need know what ClaimReview is. */
function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const t = useMessages();
  const id = useId();
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => onChange(ReportFormat.parse(chosen))}
      className={styles.field ?? ''}
    >
      <Label className={styles.formatLabel ?? ''}>{t('export.form')}</Label>
      <div className={styles.formats}>
        {ReportFormat.options.map((format) => (
          <Radio
            key={format}
            value={format}
            aria-label={t(`export.form.${format}`)}
            aria-describedby={`${id}-${format}`}
            className={styles.choice ?? ''}
          >
            <span className={styles.name}>{t(`export.form.${format}`)}</span>
            <span id={`${id}-${format}`} className={styles.use}>
              {t(`export.formUse.${format}`)}
            </span>
          </Radio>
        ))}
      </div>
      <p className={styles.formatHint}>{t(`export.formHint.${value}`)}</p>
    </RadioGroup>
  );
}

interface ContentChoicesProps {
  format: ReportFormat;
  options: ReportOptions;
  content: Content;
  change(part: Partial<ReportOptions>): void;
}

/** What is in a report besides its claims. */
function ContentChoices({ format, options, content, change }: ContentChoicesProps) {
  const t = useMessages();
  const points = content.of === 'one' ? content.points : null;
  const files = points?.files ?? 0;
  const pictures = points?.pictures ?? 0;
  const hasPictures = content.of === 'several' || pictures > 0;
  const hasFiles = content.of === 'several' || files > 0;
  return (
    <div className={styles.group} role="group" aria-label={t('export.content')}>
      <span className={styles.label}>{t('export.content')}</span>
      <Checkbox isSelected={options.fullText} onChange={(fullText) => change({ fullText })}>
        {t('export.fullText')}
      </Checkbox>
      {formHolds(format, 'edits') && (
        <Checkbox
          isSelected={options.trackChanges}
          isDisabled={!options.fullText}
          onChange={(trackChanges) => change({ trackChanges })}
        >
          {t('export.trackChanges')}
        </Checkbox>
      )}
      <Checkbox isSelected={options.history} onChange={(history) => change({ history })}>
        {t('export.history')}
      </Checkbox>
      {formHolds(format, 'appendices') && (
        <>
          <Checkbox isSelected={options.quotations} onChange={(quotations) => change({ quotations })}>
            {t('export.quotations')}
          </Checkbox>
          <Checkbox isSelected={options.proofList} onChange={(proofList) => change({ proofList })}>
            {t('export.proofList')}
          </Checkbox>
          <Checkbox isSelected={options.sources} onChange={(sources) => change({ sources })}>
            {t('export.sources')}
          </Checkbox>
        </>
      )}
      <Checkbox isSelected={options.notes} onChange={(notes) => change({ notes })}>
        {t('export.notes')}
      </Checkbox>
      {formHolds(format, 'pictures') && (
        <Checkbox
          isSelected={options.pictures && hasPictures}
          isDisabled={!hasPictures}
          onChange={(pictures) => change({ pictures })}
        >
          {content.of === 'several' ? t('reports.pictures') : t('export.pictures', { n: pictures })}
        </Checkbox>
      )}
      <Checkbox
        isSelected={options.evidenceFiles}
        isDisabled={!hasFiles}
        onChange={(evidenceFiles) => change({ evidenceFiles })}
      >
        {content.of === 'several' ? t('reports.evidenceFiles') : t('export.evidenceFiles', { n: files })}
      </Checkbox>
      {options.evidenceFiles && hasFiles && (
        <Segmented
          label={t('export.evidenceAs')}
          value={options.evidenceAs}
          choices={(['folder', 'zip'] as const).map((value) => ({
            value,
            label: t(`export.evidenceAs.${value}`),
          }))}
          onChange={(evidenceAs) => change({ evidenceAs })}
        />
      )}
      {options.evidenceFiles && hasFiles && (
        <p className={styles.hint}>{t(options.nameProtected ? 'files.asTheyAre' : 'files.hint')}</p>
      )}
      {content.of === 'one' && (
        <ProtectedChoice
          place="export"
          count={points?.protectedSources ?? 0}
          isNamed={options.nameProtected}
          onChange={(nameProtected) => change({ nameProtected })}
        />
      )}
    </div>
  );
}
