import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Failure } from './tools/failure.ts';
import { findCommand } from './tools/exec.ts';

/** A display in memory. `env` is what a program needs to open windows on it; `cookieFile` is the file that lets it. */
export interface Display {
  readonly env: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  readonly cookieFile: string;
  stop(): Promise<void>;
}

const startWithinMs = 20_000;

/** An Xauthority file with one cookie, good for any host and display number (see Xau(3) for the layout). */
function cookieFileContent(): Buffer {
  const counted = (value: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value.length);
    return Buffer.concat([length, value]);
  };
  const anyFamily = Buffer.from([0xff, 0xff]);
  const parts = ['', '', 'MIT-MAGIC-COOKIE-1'].map((word) => counted(Buffer.from(word, 'latin1')));
  return Buffer.concat([anyFamily, ...parts, counted(randomBytes(16))]);
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
  });
}

/**
 * Starts Xvfb on a free display of its own choosing and resolves when it takes clients. It ends with `stop`, and
 * in any case with this process. Throws a Failure with Xvfb's last words when it does not come up.
 */
export async function startDisplay(size = '1440x900'): Promise<Display> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tickmark-display-'));
  const cookieFile = path.join(folder, 'Xauthority');
  writeFileSync(cookieFile, cookieFileContent(), { mode: 0o600 });
  const xvfb = [
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-nolisten',
    'tcp',
    // Without this option Xvfb restarts when its last client has gone, and refuses clients meanwhile.
    '-noreset',
    '-auth',
    cookieFile,
  ];
  // Even when this process is killed outright, the display must not stay behind.
  const guard = findCommand('setpriv') === undefined ? [] : ['setpriv', '--pdeathsig', 'TERM'];
  const [command = 'Xvfb', ...args] = [...guard, ...xvfb];
  // In a group of its own: Ctrl+C ends the programs that have their windows on it first.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const kill = (): void => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<undefined>((resolve) => {
    child.once('error', () => {
      resolve(undefined);
    });
    // Its last words may come after it has ended: only `close` waits for them.
    child.once('close', () => {
      resolve(undefined);
    });
  });
  const timeout = AbortSignal.timeout(startWithinMs);
  const late = new Promise<undefined>((resolve) => {
    timeout.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
  const number = await Promise.race([firstLine(child.stdio[3] as Readable), ended, late]);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', kill);
    kill();
    await ended;
  };
  if (number === undefined) {
    await stop();
    throw new Failure(`Xvfb, the display in memory, did not start:\n${said.trim()}`);
  }
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: cookieFile }, cookieFile, stop };
}
