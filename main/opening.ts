import { contract, type CallName, type Handlers } from '../core/contract.ts';
import { languageFor, type Settings } from '../core/settings.ts';
import type { Behind } from './shell.ts';

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
