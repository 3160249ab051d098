import { contract, type CallName, type Handlers } from '../core/contract.ts';
import { languageFor, type Settings } from '../core/settings.ts';
import { isOlderLibrary } from '../db/upgrade.ts';
import type { LibraryPlace } from './library-file.ts';
import type { Behind } from './shell.ts';

/** Whether opening a place's library may take so long that the window should be there before it. */
export function isSlowToOpen({ path }: LibraryPlace): boolean {
  try {
    return isOlderLibrary(path);
  } catch {
    // What is wrong with it is told when it is opened.
    return false;
  }
}

/** Stands behind the window while the library is being opened: every call waits for it. */
export function waitFor(opened: Promise<Behind>, theme: Settings['theme'], locale: string): Behind {
  const files: string[] = [];
  const calls = Object.keys(contract).map((name) => {
    const call = async (input: unknown): Promise<unknown> => {
      const { handlers } = await opened;
      return (handlers[name as CallName] as (input: unknown) => unknown)(input);
    };
    return [name, call] as const;
  });
  return {
    handlers: Object.fromEntries(calls) as unknown as Handlers,
    language: () => languageFor('system', locale),
    theme: () => theme,
    keys: () => ({}),
    opened: () => [],
    forgetOpened: () => undefined,
    ready: () => undefined,
    handOver: (paths) => void files.push(...paths),
    close: () => files,
  };
}
