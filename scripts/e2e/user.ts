import { readFileSync } from 'node:fs';
import { exec } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';

/** An account without rights, under which Chromium's sandbox works as it does for the people who use the app. */
export interface PlainUser {
  readonly uid: number;
  readonly gid: number;
}

/** The system's account for those who own nothing. */
export function plainUser(): PlainUser {
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(nobody?.[1] ?? 65534), gid: Number(nobody?.[2] ?? 65534) };
}

/** The beginning of a command that runs the rest of it as that user. */
export function asUser(user: PlainUser): string[] {
  return ['setpriv', '--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', '--'];
}

/**
 * Makes sure that Chromium's sandbox can work for whoever runs the command made of `prefix`. Throws a Failure
 * that says what to change: the tests are not to run with the sandbox off.
 */
export async function checkSandbox(prefix: readonly string[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const [command = 'unshare', ...args] = [...prefix, 'unshare', '--user', '--map-root-user', 'true'];
  const ran = await exec(command, args);
  if (ran.code === 0) return;
  throw new Failure(
    "This system does not let ordinary users make user namespaces, which Chromium's sandbox is made of:\n" +
      `  ${ran.stderr.trim()}\n` +
      'On Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0\n' +
      'On Debian: sudo sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000',
  );
}
