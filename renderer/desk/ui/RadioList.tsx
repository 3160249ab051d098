import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import fields from './Field.module.css';
import styles from './RadioList.module.css';

export interface RadioListProps<Value extends string> {
  ref?: Ref<HTMLDivElement>;
  label: string;
  /** Null: nothing is chosen yet. */
  value: Value | null;
  choices: readonly { value: Value; content: ReactNode }[];
  /** What is said where nothing was chosen, or null. */
  missing: string | null;
  onChange(value: Value): void;
}

/** One of a few, a line each with more than a word in it; arrow keys move among them. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { ref, label, value, choices, missing, onChange } = props;
  return (
    <RadioGroup
      {...(ref !== undefined && { ref })}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      isInvalid={missing !== null}
      className={fields.field ?? ''}
    >
      <Label className={fields.label ?? ''}>{label}</Label>
      <div className={styles.choices} onKeyDown={keepLetters}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.choice ?? ''}>
            <span className={styles.dot} aria-hidden />
            {choice.content}
          </Radio>
        ))}
      </div>
      {missing !== null && (
        <p className={styles.missing} role="alert">
          {missing}
        </p>
      )}
    </RadioGroup>
  );
}

/** In the midst of a form letters are meant for its field: they do not set ticks behind its back. */
function keepLetters(event: KeyboardEvent): void {
  const isPlain = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain) event.stopPropagation();
}
