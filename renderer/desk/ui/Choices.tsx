import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Check } from 'lucide-react';
import type { ReactNode, KeyboardEvent, Ref } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './props.ts';
import type { Choice } from './Select.tsx';
import styles from './Choices.module.css';
import fields from './Field.module.css';

interface CheckboxProps {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  children: ReactNode;
  isDisabled?: boolean;
}

export function Checkbox({ children, isDisabled, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isDisabled={isDisabled ?? false} className={styles.checkbox ?? ''}>
      <span className={styles.box} aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      <span className={styles.words}>{children}</span>
    </AriaCheckbox>
  );
}

interface RadioListProps<Value extends string> {
  ref?: Ref<HTMLDivElement>;
  label: string;
  /** Null: nothing is chosen yet. */
  value: Value | null;
  choices: readonly { value: Value; content: ReactNode }[];
  /** The message if nothing was chosen, or null. */
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
      <div className={styles.radioList} onKeyDown={keepLetters}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.radio ?? ''}>
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

/** Letters typed in a form are meant for its field, so they must not set ticks. */
function keepLetters(event: KeyboardEvent): void {
  const isPlain = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain) event.stopPropagation();
}

interface SegmentedProps<Value extends string> {
  label: string;
  /** False hides the label from sight. */
  showLabel?: boolean;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange(value: Value): void;
  isDisabled?: boolean;
  className?: string | undefined;
}

/** One of a few, all in sight; arrow keys move among them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, showLabel = true, value, choices, onChange } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      orientation="horizontal"
      isDisabled={props.isDisabled ?? false}
      className={cx(fields.field, props.className)}
    >
      <Label className={showLabel ? (fields.label ?? '') : 'unseen'}>{label}</Label>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.choice ?? ''}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
