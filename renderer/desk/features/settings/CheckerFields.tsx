import { useMessages } from '../../ui/interface.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MAX_INITIALS, MAX_NAME, typeInitials, typeName, type CheckerForm } from './checker-form.ts';
import styles from './CheckerFields.module.css';

export interface CheckerFieldsProps {
  form: CheckerForm;
  onChange(form: CheckerForm): void;
  /** Whether to say what is still empty. */
  isTold: boolean;
  autoFocus?: boolean;
}

/** A checker's name and initials. */
export function CheckerFields({ form, onChange, isTold, autoFocus = false }: CheckerFieldsProps) {
  const t = useMessages();
  const isEmpty = (text: string) => isTold && text.trim() === '';
  return (
    <div className={styles.fields}>
      <TextField
        label={t('settings.name')}
        value={form.name}
        maxLength={MAX_NAME}
        autoFocus={autoFocus}
        onChange={(name) => onChange(typeName(form, name))}
        error={isEmpty(form.name) ? t('settings.nameEmpty') : null}
      />
      <TextField
        label={t('settings.initials')}
        value={form.initials}
        maxLength={MAX_INITIALS}
        onChange={(initials) => onChange(typeInitials(form, initials))}
        error={isEmpty(form.initials) ? t('settings.initialsEmpty') : null}
      />
    </div>
  );
}
