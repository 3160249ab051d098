import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { contract, type Answer, type CallName, type Handlers } from '../../core/contract/index.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { logError } from '../base/log.ts';
import { deskUrl } from '../base/protocol.ts';

/** True for a call from the main frame of the desk's own page and from nothing else. */
function isTrusted(event: IpcMainInvokeEvent, desk: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    desk !== null &&
    event.sender.id === desk.id &&
    frame !== null &&
    frame === event.sender.mainFrame &&
    [false, true].some((isLocked) => frame.url.replace(/[?#].*$/s, '') === deskUrl(isLocked))
  );
}

/**
 * Answers every call of the contract: trusted sender, input parsed by the call's schema, handler, value or error as a
 * value. `handlers` gives the present ones, because another library may be opened; a call waits for them. `desk`
 * gives the page that may call, or null while there is none.
 */
export function setupIpc(handlers: () => Promise<Handlers>, desk: () => WebContents | null): void {
  for (const name of Object.keys(contract) as CallName[]) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown) => {
      if (!isTrusted(event, desk())) throw new Error('not a trusted sender');
      return answer(await handlers(), name, input);
    });
  }
}

/** Runs one call and wraps its result. setupIpc uses it for every call, and tests use it without a window. */
export async function answer<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
): Promise<Answer<unknown>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const problem = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    return { ok: false, error: { code: 'badInput', detail: { problem: `${name}: ${problem}` } } };
  }
  try {
    const handler = handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) logError(`call ${name}`, thrown);
    return { ok: false, error: toWireError(thrown) };
  }
}
