import { createContext, useContext } from 'react';
import type { KeyBindings } from '../../../core/commands/key-bindings.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { translator, type Translate } from '../../../core/i18n/translate.ts';

/** What every control needs to know of the checker's interface. */
export interface Interface {
  language: Language;
  /** True where keys are shown as a Mac shows them. */
  isMac: boolean;
  /** The keys that the checker gave to commands, where those differ from the usual ones. */
  keys: KeyBindings;
}

const InterfaceContext = createContext<Interface | null>(null);

export const InterfaceProvider = InterfaceContext.Provider;

/** Returns what is known of the interface. Renders again only when that changes. */
export function useInterface(): Interface {
  const known = useContext(InterfaceContext);
  if (known === null) throw new Error('useInterface outside InterfaceProvider');
  return known;
}

/** Returns the translator for the interface's language. */
export function useMessages(): Translate {
  return translator(useInterface().language);
}
