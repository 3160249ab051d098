import type { ReportFormat } from '../../../../core/model/report/format.ts';
import { mayBeSigned, ReportOptions } from '../../../../core/model/report/options.ts';
import { WillBeSigned } from '../../parts/leaving/WillBeSigned.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { ContentChoices } from './ContentChoices.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { LookChoice } from './LookChoice.tsx';
import type { OpenPoints } from './open-points.ts';
import { SpeakerChoice } from './SpeakerChoice.tsx';

/** What there is to choose from: of one article (null while that is not known), or of several. */
export type Content = { of: 'one'; points: OpenPoints | null } | { of: 'several' };

export interface ExportFormProps {
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
      <WillBeSigned isInside={format === 'json' || format === 'html'} mayBe={mayBeSigned(options)} />
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
      {(format === 'pdf' || format === 'docx' || format === 'html') && (
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
