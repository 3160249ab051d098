import { useEffect } from 'react';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { keysOf, validBindings, type KeyBindings } from '../../../core/commands/key-bindings.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import { commandsOn, keyName, stepKeys, mirrored, runsFromRight } from './key-match.ts';
import type { CommandQueue } from './command-queue.ts';
import {
  controlNeeds,
  isCharacter,
  isForClosedList,
  isForForm,
  isInForm,
  isTyping,
  isForField,
  pressKey,
} from './key-target.ts';

/** Milliseconds that a sequence waits for its second key. */
const SEQUENCE_WAIT = 2500;

/**
 * Returns a function that gives the keys of every command of a screen, and what they do there. It is made anew when keys are
 * bound anew.
 */
function keyMaps(): (screen: 'library' | 'desk', own: KeyBindings) => ReadonlyMap<string, CommandId> {
  let madeFor: KeyBindings | null = null;
  let maps: Partial<Record<'library' | 'desk', ReadonlyMap<string, CommandId>>> = {};
  return (screen, own) => {
    if (own !== madeFor) [madeFor, maps] = [own, {}];
    return (maps[screen] ??= keyMapOn(screen, own));
  };
}

function keyMapOn(screen: 'library' | 'desk', own: KeyBindings): ReadonlyMap<string, CommandId> {
  const bindings = validBindings(own);
  return new Map(
    commandsOn(screen).flatMap((command) =>
      keysOf(command, bindings).map((key) => [key, command.id] as const),
    ),
  );
}

/**
 * Listens to the keys of the whole window. A plain key does nothing while somebody types, nor while a dialog is open. A key
 * that a control has used itself (preventDefault) is ignored. A field of choices whose list is closed never gets the keys
 * that jump to a choice, except in a dialog and in a form, where the screen has no use for them. While a change is under
 * way, keys that are not pressed in a field wait in `queue`.
 */
export function useKeys(
  app: AppStore,
  queue: CommandQueue,
  run: (id: CommandId) => void,
  onPending: (pending: string | null) => void,
): void {
  useEffect(() => {
    const mapOn = keyMaps();
    let pending: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (next: string | null) => {
      clearTimeout(timer);
      if (next !== null) timer = setTimeout(() => wait(null), SEQUENCE_WAIT);
      if (next !== pending) onPending((pending = next));
    };
    const read = (event: KeyboardEvent) => {
      const { platform, screen, dialog, settings } = app.get();
      const name = event.isComposing ? null : keyName(event, platform === 'darwin');
      if (name === null || dialog !== null || isInDialog(event.target)) return null;
      const meant = runsFromRight() ? mirrored(name) : name;
      return { name, step: stepKeys(pending, meant, mapOn(screen.name, settings.keys)) };
    };
    /** If a field is not there yet, its letters wait with the key that leads to it. */
    const waits = (event: KeyboardEvent): boolean => {
      // A field gets its keys at once, except those behind others that have not reached it yet.
      const isInField = isTyping(event.target) || isInForm(event.target);
      if (!queue.isBusy() || (isInField && !queue.hasWaiting())) return false;
      const key = read(event);
      if (key === null || controlNeeds(event.target, key.name)) return false;
      const { found } = key.step;
      // A command that can be given while somebody types is about no claim.
      if (found !== null && commandOf(found).fires === 'anytime') return queue.hasWaiting();
      return found !== null || pending !== null || key.step.pending !== null || isForField(event);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : read(event);
      if (key === null) return;
      const { name, step } = key;
      const typing = isTyping(event.target) || isForForm(event);
      if (step.found !== null) {
        if ((typing && commandOf(step.found).fires !== 'anytime') || controlNeeds(event.target, name)) return;
        event.preventDefault();
        wait(null);
        if (!event.repeat || mayRepeat(step.found)) run(step.found);
      } else if (!typing) {
        if (step.pending !== null || pending !== null) event.preventDefault();
        wait(step.pending);
      }
    };
    const onKeyDownFirst = (event: KeyboardEvent) => {
      if (waits(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return queue.wait({ name: pressedName(event), act: () => pressKey(event) });
      }
      if (
        !isForClosedList(event) ||
        isForForm(event) ||
        app.get().dialog !== null ||
        isInDialog(event.target)
      )
        return;
      event.stopPropagation();
      onKeyDown(event);
    };
    window.addEventListener('keydown', onKeyDownFirst, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDownFirst, true);
      window.removeEventListener('keydown', onKeyDown);
      clearTimeout(timer);
    };
  }, [app, queue, run, onPending]);
}

/** Returns a character as it would be in a text, and another key by its name. */
function pressedName(event: KeyboardEvent): string {
  if (isCharacter(event)) return event.key;
  return ` ${keyName(event, event.metaKey)?.replace('Mod+', event.metaKey ? 'Cmd+' : 'Ctrl+') ?? event.key} `;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null;
}

/** Commands that a key held down may repeat: those that only move. */
function mayRepeat(id: CommandId): boolean {
  return /^(claim|sentence)\.(next|previous)|^word\.|^find\.(next|previous)|^text\./.test(id);
}
