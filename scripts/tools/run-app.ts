import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const helpersEndWithinMs = 2000;
const helpersPollMs = 10;

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

/** The process group of a process on Linux (proc(5): the third field after the name in parentheses). */
function groupOf(pid: string): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
}

function isHelper(pid: string, executable: string): boolean {
  try {
    return groupOf(pid) === groupOf('self') && readlinkSync(`/proc/${pid}/exe`) === executable;
  } catch {
    // It has ended meanwhile, or belongs to somebody else.
    return false;
  }
}

/**
 * Resolves when the helpers of an app that was run on this terminal have ended as well. Chromium's outlive the app
 * by a moment, and complain at length on stderr when their display goes before them.
 */
export async function helpersGone(executable: string): Promise<void> {
  const since = performance.now();
  const alive = (): boolean =>
    readdirSync('/proc').some((name) => /^\d+$/.test(name) && isHelper(name, executable));
  while (alive() && performance.now() - since < helpersEndWithinMs) await wait(helpersPollMs);
}

/** Chromium's sandbox refuses to work for root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
