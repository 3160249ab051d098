import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How a program ended. `code` is null when a signal ended it or when it could not be started. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `onOutput` is given each piece of output as it comes; after `limitMs` the program is ended. */
interface ExecOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly onOutput?: (text: string) => void;
  readonly limitMs?: number;
}

/** Runs a program without a shell and with no input, and gathers what it prints. Never throws. */
export function exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = options.limitMs;
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            stderr += `\nEnded after ${String(limit / 1000)} s, since it did not end by itself.\n`;
            child.kill('SIGKILL');
          }, limit);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      options.onOutput?.(text);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, stdout, stderr: `${stderr}${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}

/** The last lines of what a program printed, for a message about its failure. */
export function tail(ran: Ran, lines = 25): string {
  return `${ran.stdout}\n${ran.stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-lines)
    .join('\n');
}

/** The full path of the first of `names` that is a program in PATH, or undefined. */
export function findCommand(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // It is not in this folder, so the search goes on in the next.
      }
    }
  }
  return undefined;
}

/** Whether `folder` or a folder below it holds a file that ends in one of `endings`. */
export function holdsFile(folder: string, endings: readonly string[]): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) =>
    endings.some((ending) => name.endsWith(ending)),
  );
}
