import { useEffect, useState } from 'react';
import { readTransfer } from './transfer.ts';
import type { Load } from './use-load.ts';

/** True where a paste is meant for a field, or a dialog lies over the library. */
function isMeantElsewhere(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null) return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Loads what is pasted while the caller is mounted, unless it is pasted into a field or a dialog. */
export function usePaste(load: Load): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isMeantElsewhere(event.target)) return;
      event.preventDefault();
      load.transfer(readTransfer(event.clipboardData), 'pasted');
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [load]);
}

/**
 * Loads what is dropped anywhere in the window while the caller is mounted. Returns whether something is being held
 * over the window. What is dragged from this window itself is left alone.
 */
export function useDrop(load: Load): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let own = false;
    let depth = 0;
    const over = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    const listeners: { [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name] & DragEvent) => void } =
      {
        dragstart: () => (own = true),
        dragend: () => (own = false),
        dragenter: () => own || over(depth + 1),
        dragleave: () => own || over(depth - 1),
        dragover: (event) => {
          if (own || event.dataTransfer === null) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
        },
        drop: (event) => {
          over(0);
          if (own || event.dataTransfer === null) return;
          event.preventDefault();
          load.transfer(readTransfer(event.dataTransfer), 'dropped');
        },
      };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [load]);
  return isOver;
}
