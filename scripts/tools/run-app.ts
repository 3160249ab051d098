import { spawn } from 'node:child_process';
import os from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program on this terminal, with its input, output and signals passed through untouched, and resolves to
 * its exit code, or to 128 + the number of the signal that ended it, as a shell would say.
 */
export function runOnTerminal(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env: NodeJS.ProcessEnv },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    for (const signal of forwarded) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of forwarded) process.removeListener(name, forward);
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]));
    });
  });
}

/** Chromium's sandbox refuses to work for root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
