import type { WebContents } from 'electron';
import { notices, type Notice, type NoticeName } from '../../core/contract/index.ts';

/** Sends a page a notice, checked by its schema. */
export function notify<Name extends NoticeName>(
  to: WebContents | null,
  name: Name,
  value: Notice<Name>,
): void {
  if (to === null || to.isDestroyed()) return;
  to.send('notice', name, notices[name].parse(value));
}
