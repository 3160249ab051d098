import { createContext, useContext } from 'react';
import { type KeyBindings, keysOf } from '../../../core/commands/key-bindings.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { translator, type Translate } from '../../../core/i18n/translate.ts';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';

/** What every control needs to know about the checker's interface. */
interface Interface {
  language: Language;
  /** True if keys are shown as a Mac shows them. */
  isMac: boolean;
  /** The keys that the checker gave to commands, where those differ from the usual ones. */
  keys: KeyBindings;
}

const InterfaceContext = createContext<Interface | null>(null);

export const InterfaceProvider = InterfaceContext.Provider;

/** Returns the interface's language, keys and system. Renders again only when these change. */
export function useInterface(): Interface {
  const known = useContext(InterfaceContext);
  if (known === null) throw new Error('useInterface outside InterfaceProvider');
  return known;
}

/** Returns the translator for the interface's language. */
export function useMessages(): Translate {
  return translator(useInterface().language);
}

const none: readonly string[] = [];

/** Returns the keys that a command has now; none for no command. */
export function useCommandKeys(id: CommandId | undefined): readonly string[] {
  const { keys } = useInterface();
  return id === undefined ? none : keysOf(commandOf(id), keys);
}
