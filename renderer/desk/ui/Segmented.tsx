import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import type { Choice } from './Select.tsx';
import fields from './Field.module.css';
import styles from './Segmented.module.css';

export interface SegmentedProps<Value extends string> {
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
