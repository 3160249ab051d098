import type { Bridge, CallName, Input, Notice, NoticeName, Output } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

declare global {
  interface Window {
    /** The preload puts it there. Only this file uses it. */
    readonly tickmark: Bridge;
  }
}

/**
 * Calls the main process. Returns what the contract says; throws a TickmarkError when the call failed. The answer is
 * not parsed again: main has checked it, and only main can answer.
 */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await window.tickmark.call(name, input);
  if (answer.ok) return answer.value as Output<Name>;
  throw new TickmarkError(answer.error.code, answer.error.detail);
}

/** What to do with each notice of the main process. */
export type NoticeListeners = { [Name in NoticeName]: (value: Notice<Name>) => void };

/** Listens to the main process for the notices given; returns a function that ends it. */
export function listen(listeners: Partial<NoticeListeners>): () => void {
  return window.tickmark.onNotice((name, value) => {
    if (!isNotice(name, listeners)) return;
    const listener = listeners[name] as (value: unknown) => void;
    listener(value);
  });
}

function isNotice(name: string, listeners: Partial<NoticeListeners>): name is NoticeName {
  return Object.hasOwn(listeners, name);
}
