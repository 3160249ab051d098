import { formHolds, ReportFormat } from '../../../../core/model/report/format.ts';
import { mayBeSigned, ReportOptions } from '../../../../core/model/report/options.ts';
import { WillBeSigned } from '../../parts/leaving/WillBeSigned.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { ContentChoices } from './ContentChoices.tsx';
import { LookChoice } from './LookChoice.tsx';
import type { OpenPoints } from './open-points.ts';
import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './FormatChoice.module.css';

/** What there is to choose from: of one article (null while that is not known), or of several. */
export type Content = { of: 'one'; points: OpenPoints | null } | { of: 'several' };

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

/** Whose claims the report lists; nothing where nobody is quoted. */
function SpeakerChoice({ speakers, value, onChange }: SpeakerChoiceProps) {
  const t = useMessages();
  if (speakers.length === 0) return null;
  // Places in the list stand for the names: no name can be taken for 'everybody'.
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
      <Label className={styles.label ?? ''}>{t('export.form')}</Label>
      <div className={styles.choices}>
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
      <p className={styles.hint}>{t(`export.formHint.${value}`)}</p>
    </RadioGroup>
  );
}
