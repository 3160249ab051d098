import type { KeyboardEvent } from 'react';
import { isField } from '../../app-state/loading/paste-and-drop.ts';
import { STEP_SECONDS, type Player } from './use-player.ts';

/**
 * Performs a key of the player; false if it is none, or is about what has the focus: letters and signs in a field, Space on a button,
 * arrows on the slider.
 */
export function pressPlayerKey(event: KeyboardEvent, player: Player): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isSlider = target instanceof Element && target.matches('input[type=range]');
  if (isSlider ? key.startsWith('Arrow') : isField(target)) return false;
  if (key === ' ' && target instanceof Element && target.closest('button') !== null) return false;
  const fine = event.shiftKey ? 1 : STEP_SECONDS;
  const acts: Record<string, () => void> = {
    ' ': player.toggle,
    ArrowLeft: () => player.step(-fine),
    ArrowRight: () => player.step(fine),
    '-': () => player.faster(-1),
    '+': () => player.faster(1),
    '=': () => player.faster(1),
  };
  const act = acts[key];
  if (act === undefined) return false;
  event.preventDefault();
  act();
  return true;
}
