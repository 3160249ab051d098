import { useMessages } from '../../ui/interface.tsx';
import { Select } from '../../ui/Select.tsx';

export interface SpeakerChoiceProps {
  speakers: readonly string[];
  value: string | null;
  onChange(speaker: string | null): void;
}

/** Whose claims the report lists; nothing where nobody is quoted. */
export function SpeakerChoice({ speakers, value, onChange }: SpeakerChoiceProps) {
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
