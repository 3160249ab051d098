import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { commandOf, isCommandId, type CommandId, keyCaps } from '../../../core/commands/commands.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { listen } from '../app-state/bridge.ts';
import type { DeskActions, LibraryActions, Perform } from '../app-state/screens.ts';
import { useAppStore, useApp } from '../app-state/app-context.tsx';
import { appActions } from './app-actions.ts';
import { createCommandQueue, type CommandQueue } from './command-queue.ts';
import { isInForm, isTyping } from './key-target.ts';
import { useKeys } from './use-keys.ts';
import type { MessageKey } from '../../../core/i18n/messages.ts';
import { useMessages, useCommandKeys } from '../ui/interface.tsx';

interface ScreenActions {
  library: LibraryActions;
  desk: DeskActions;
}

interface CommandContextValue {
  /** Performs a command, after those that wait. A command that does nothing on this screen is ignored. */
  run(id: CommandId): void;
  queue: CommandQueue;
  register<Place extends keyof ScreenActions>(place: Place, actions: ScreenActions[Place]): () => void;
  /** The first key of a sequence that waits for its second, or null. */
  pending: string | null;
}

const CommandContext = createContext<CommandContextValue | null>(null);

function useCommandContext(): CommandContextValue {
  const value = useContext(CommandContext);
  if (value === null) throw new Error('commands outside CommandProvider');
  return value;
}

/** Performs commands, whether they come from a key, the palette, a button or the system's menu. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const app = useAppStore();
  const screens = useRef<Partial<ScreenActions>>({});
  const [pending, setPending] = useState<string | null>(null);

  const actions = useMemo(() => {
    function register<Place extends keyof ScreenActions>(place: Place, given: ScreenActions[Place]) {
      screens.current[place] = given;
      return () => {
        if (screens.current[place] === given) delete screens.current[place];
      };
    }
    const everywhere = appActions(app);
    const queue = createCommandQueue();
    function perform(id: CommandId) {
      const all: Partial<Record<CommandId, Perform>> = {
        ...everywhere,
        ...screens.current[app.get().screen.name],
      };
      const done = all[id]?.();
      if (done instanceof Promise) void queue.during(done);
    }
    function run(id: CommandId) {
      const { fires, label } = commandOf(id);
      // A key that leaves a field leaves it now: the keys that wait are about what comes after the field.
      const field = document.activeElement;
      if (!queue.isBusy() || fires === 'anytime' || isTyping(field) || isInForm(field)) return perform(id);
      queue.wait({ name: ` ${translator(app.get().language)(label)} `, act: () => perform(id) });
    }
    return { register, run, queue };
  }, [app]);

  useKeys(app, actions.queue, actions.run, setPending);
  useEffect(() => listen({ command: ({ id }) => isCommandId(id) && fromMenu(id, actions.run) }), [actions]);
  const value = useMemo(() => ({ ...actions, pending }), [actions, pending]);
  return <CommandContext.Provider value={value}>{children}</CommandContext.Provider>;
}

/** Undo and redo that are chosen in the menu while somebody types change the text that is being typed. */
function fromMenu(id: CommandId, run: (id: CommandId) => void): void {
  const typed = { 'history.undo': 'undo', 'history.redo': 'redo' }[id as string];
  if (typed !== undefined && isTyping(document.activeElement)) document.execCommand(typed);
  else run(id);
}

/** Returns the function that performs a command by its id. */
export function useRun(): (id: CommandId) => void {
  return useCommandContext().run;
}

/** Returns the queue that keeps commands in order while a change is under way. */
export function useCommandQueue(): CommandQueue {
  return useCommandContext().queue;
}

/** Returns the first key of a sequence that waits for its second, or null. */
export function usePendingKey(): string | null {
  return useCommandContext().pending;
}

/** Gives the commands of a screen their actions, as long as the caller is mounted. */
export function useScreenActions<Place extends keyof ScreenActions>(
  place: Place,
  actions: ScreenActions[Place],
): void {
  const { register } = useCommandContext();
  useLayoutEffect(() => register(place, actions), [register, place, actions]);
}

/**
 * Returns the message with the command's first key as `{key}`, as it is on the keyboard; nothing for a command without a
 * key.
 */
export function useKeyHint(message: MessageKey, command: CommandId): string | undefined {
  const t = useMessages();
  const mac = useApp((state) => state.platform === 'darwin');
  const [keys] = useCommandKeys(command);
  return keys === undefined ? undefined : t(message, { key: keyCaps(keys, mac).join(' ') });
}
