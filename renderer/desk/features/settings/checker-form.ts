import { initialsOf } from '../../../../core/model/session.ts';

/** A checker's name and initials as they are being typed; initials follow the name until they are typed themselves. */
export interface CheckerForm {
  name: string;
  initials: string;
  ownInitials: boolean;
}

export const emptyCheckerForm: CheckerForm = { name: '', initials: '', ownInitials: false };

/** The longest name and initials that the library takes, in UTF-16 code units. */
export const MAX_NAME = 200;
export const MAX_INITIALS = 8;

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
