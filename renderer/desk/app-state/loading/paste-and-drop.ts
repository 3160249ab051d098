import { useEffect, useState } from 'react';
import { readTransfer } from './transfer.ts';
import type { Load } from './use-load.ts';

/**
 * True while a dialog is open, or a popover that acts as one: what is pasted or dropped is not meant for the screen under
 * it.
 */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** True for an element that handles pasted text itself. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Loads what is pasted while the caller is mounted, unless it is pasted into a field or over a dialog. */
export function usePaste(load: Load): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isField(event.target) || isDialogOpen()) return;
      event.preventDefault();
      load.transfer(readTransfer(event.clipboardData), 'pasted');
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [load]);
}

/**
 * Loads what is dropped anywhere in the window while the caller is mounted. Exceptions are elements that handle drops
 * themselves (they prevent or stop the event), things dragged from this window, and a screen under a dialog. Returns whether
 * something that would be loaded is being held over the window.
 */
export function useDrop(load: Load): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let isOwn = false;
    // If an element stops the event, the event is captured on its way down and does not bubble up again.
    let cameUp = true;
    const isMeant = (event: DragEvent) => !isOwn && !event.defaultPrevented && event.dataTransfer !== null;

    const begin = () => (isOwn = true);
    const end = () => (isOwn = false);
    const stepDown = () => {
      if (!cameUp) setOver(false);
      cameUp = false;
    };
    const stepUp = (event: DragEvent) => {
      if (!isMeant(event) || event.dataTransfer === null) return;
      cameUp = true;
      event.preventDefault();
      const isClosed = isDialogOpen();
      event.dataTransfer.dropEffect = isClosed ? 'none' : 'copy';
      setOver(!isClosed);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const dropDown = () => setOver(false);
    const dropUp = (event: DragEvent) => {
      if (!isMeant(event) || event.dataTransfer === null) return;
      event.preventDefault();
      if (!isDialogOpen()) load.transfer(readTransfer(event.dataTransfer), 'dropped');
    };

    const ending = new AbortController();
    const up = { signal: ending.signal };
    const down = { ...up, capture: true };
    window.addEventListener('dragstart', begin, down);
    window.addEventListener('dragend', end, down);
    window.addEventListener('dragover', stepDown, down);
    window.addEventListener('dragover', stepUp, up);
    window.addEventListener('dragleave', leave, up);
    window.addEventListener('drop', dropDown, down);
    window.addEventListener('drop', dropUp, up);
    return () => ending.abort();
  }, [load]);
  return isOver;
}
