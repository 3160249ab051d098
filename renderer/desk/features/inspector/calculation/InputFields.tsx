import type { Translate } from '../../../../../core/i18n/translate.ts';
import type { Result } from '../../../../../core/calculation/evaluate.ts';
import type { Source } from '../../../../../core/model/source/source.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import { problemAtText } from '../../../../../core/wording/calculation.ts';
import { locatorOf, type InputForm } from '../../../article-state/calculation-form.ts';
import { Select, type Choice } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import type { FileOfSource } from './use-source-files.ts';
import styles from './CalculationFields.module.css';

interface InputFieldsProps {
  input: InputForm;
  /** What the number is, or why it is none; null where nothing was typed. */
  number: Result | null;
  /** The files of the article's sources. */
  files: readonly FileOfSource[];
  showsErrors: boolean;
  onChange(input: InputForm): void;
  onSource(source: Source): void;
}

/** What is chosen for a number from no source. */
const NONE = 'none';

/** One number of a calculation: what it is, and where it stands. Without sources only the first is asked. */
export function InputFields(props: InputFieldsProps) {
  const { input, number, files, showsErrors, onChange, onSource } = props;
  const t = useMessages();
  const { name, hash } = input;
  const choices: Choice<string>[] = [
    { value: NONE, label: t('calculation.noSource') },
    ...files.map(({ entry, file }) => ({ value: file.hash, label: fileName({ entry, file }) })),
  ];
  if (hash !== null && !files.some(({ file }) => file.hash === hash))
    choices.push({ value: hash, label: t('calculation.otherFile') });
  function choose(chosen: string) {
    onChange({ ...input, hash: chosen === NONE ? null : chosen });
    const found = files.find(({ file }) => file.hash === chosen);
    if (found !== undefined) onSource(found.entry.source);
  }
  return (
    <div className={styles.input}>
      <TextField
        label={name}
        value={input.number}
        onChange={(typed) => onChange({ ...input, number: typed })}
        error={numberProblem(input, number, showsErrors, t)}
      />
      {choices.length > 1 && (
        <Select
          label={t('calculation.source', { name })}
          showLabel={false}
          value={hash ?? NONE}
          choices={choices}
          onChange={choose}
          className={styles.source}
        />
      )}
      {hash !== null && (
        <TextField
          label={t('calculation.place', { name })}
          showLabel={false}
          placeholder={t('locator.page', { page: 12 })}
          value={input.place}
          onChange={(place) => onChange({ ...input, place })}
          error={locatorOf(input, t) === 'wrong' ? t('calculation.badPlace') : null}
          className={styles.place}
        />
      )}
    </div>
  );
}

function numberProblem(
  { number: typed }: InputForm,
  number: Result | null,
  showsErrors: boolean,
  t: Translate,
): string | null {
  if (number === null) return showsErrors ? t('calculation.fillIn') : null;
  return number.ok ? null : problemAtText(number.problem, typed, t);
}

/** What the source is called; of several files of one, the file's own name with it. */
function fileName({ entry, file }: FileOfSource): string {
  const title = sourceTitle(entry.source);
  if (title === null) return file.name;
  return entry.files.length > 1 && title !== file.name ? `${title}: ${file.name}` : title;
}
