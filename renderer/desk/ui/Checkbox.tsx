import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
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
