import { useMessages } from '../../ui/interface.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { initialsOf } from '../../../../core/model/session.ts';
import styles from './FirstRun.module.css';

interface CheckerFieldsProps {
  form: CheckerForm;
  onChange(form: CheckerForm): void;
  /** Whether to say what is still empty. */
  showsErrors: boolean;
  autoFocus?: boolean;
}

/** A checker's name and initials. */
export function CheckerFields({ form, onChange, showsErrors, autoFocus = false }: CheckerFieldsProps) {
  const t = useMessages();
  const isEmpty = (text: string) => showsErrors && text.trim() === '';
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

/** Saving what is typed about a checker. */
interface SaveChecker {
  /** Saves a new checker (id null) or an old one; returns whether it is saved. */
  save(id: Id | null, form: CheckerForm): Promise<boolean>;
  /** True once somebody tried to save: what is still empty is said then. */
  showsErrors: boolean;
  /** Why it could not be saved, in words, or null. */
  failure: string | null;
}

/** Returns what saves a checker and puts the answer into the shared state. */
export function useSaveChecker(): SaveChecker {
  const store = useAppStore();
  const [showsErrors, setShowsErrors] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function save(id: Id | null, form: CheckerForm): Promise<boolean> {
    setShowsErrors(true);
    const checker = checkerOf(form);
    if (checker === null) return false;
    try {
      const { checkers, settings } = await call('checker.save', { id, ...checker });
      store.dispatch({ type: 'checkers', checkers, settings });
      return true;
    } catch (thrown) {
      setFailure(errorText(store, thrown));
      return false;
    }
  }

  return { save, showsErrors, failure };
}

/** A checker's name and initials as they are being typed; initials follow the name until they are typed themselves. */
export interface CheckerForm {
  name: string;
  initials: string;
  ownInitials: boolean;
}

export const emptyCheckerForm: CheckerForm = { name: '', initials: '', ownInitials: false };

/** The longest name and initials that the library takes, in UTF-16 code units. */
const MAX_NAME = 200;
const MAX_INITIALS = 8;

/** Returns the form after the name was typed. */
export function typeName(form: CheckerForm, name: string): CheckerForm {
  return { ...form, name, initials: form.ownInitials ? form.initials : initialsOf(name) };
}

/** Returns the form after the initials were typed; emptied, they follow the name again when it is next typed. */
export function typeInitials(form: CheckerForm, initials: string): CheckerForm {
  return { ...form, initials, ownInitials: initials.trim() !== '' };
}

/** Returns what can be saved, trimmed, or null if the name or the initials are empty. */
export function checkerOf(form: CheckerForm): { name: string; initials: string } | null {
  const name = form.name.trim();
  const initials = form.initials.trim();
  return name === '' || initials === '' ? null : { name, initials };
}
