import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../tools/failure.ts';
import { isRoot } from '../tools/run-app.ts';

/** An app that is started as a person starts it: no debugger is attached until its page is asked something. */
export interface AppProcess {
  readonly pid: number;
  /** When it was started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Evaluates an expression in the window's page, waiting for a promise; returns its value as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses a key in the window's page. */
  press(key: string): Promise<void>;
  stop(): Promise<void>;
}

const startWithinMs = 30_000;
const lookEveryMs = 50;

/** The clock on which a page's performance.timeOrigin is based. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Starts an app with its page open to Chromium's debugger, and resolves once there is a page at `address`. */
export async function startApp(
  command: string,
  args: readonly string[],
  address: RegExp,
): Promise<AppProcess> {
  // Only a build that may be inspected starts with a debugger's port.
  const flags = [
    '--inspect=0',
    '--remote-debugging-port=0',
    '--log-level=3',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
  const startedAt = now();
  const child = spawn(command, [...flags, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  try {
    const connection = await connect(await pageOf(await debuggerPort(child), address));
    await arrival(connection, address);
    return {
      pid: child.pid ?? 0,
      startedAt,
      evaluate: (expression) => evaluate(connection, expression),
      press: (key) => press(connection, key),
      stop: async () => {
        connection.close();
        await stop();
      },
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** The port that Chromium's debugger says it listens on. */
function debuggerPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Failure(`The app ended before its window came:\n${said.trim()}`)));
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
  });
}

const targets = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
);

/** Returns the debugger's address of the page, and waits until there is one. */
async function pageOf(port: number, address: RegExp): Promise<string> {
  for (const end = now() + startWithinMs; now() < end; await after(lookEveryMs)) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`);
    const page = targets
      .parse(await response.json())
      .find(({ type, url }) => type === 'page' && address.test(url));
    if (page?.webSocketDebuggerUrl !== undefined) return page.webSocketDebuggerUrl;
  }
  throw new Failure(`No window with ${String(address)} came within ${startWithinMs / 1000} s.`);
}

/** Waits until the page itself is loaded: its address is known before that. */
async function arrival(connection: Connection, address: RegExp): Promise<void> {
  for (const end = now() + startWithinMs; now() < end; await after(lookEveryMs)) {
    const there = await evaluate(connection, 'location.href').catch(() => '');
    if (address.test(String(there))) return;
  }
  throw new Failure(
    `The window with ${String(address)} did not come to be within ${startWithinMs / 1000} s.`,
  );
}

type Connection = { send(method: string, params: object): Promise<unknown>; close(): void };

async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = z
      .object({ id: z.number().optional() })
      .loose()
      .parse(JSON.parse(String(data)));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await once(socket, 'open');
  let sent = 0;
  return {
    send: (method, params) =>
      new Promise((resolve) => {
        const id = ++sent;
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

const evaluation = z.object({
  error: z.object({ message: z.string() }).optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown() }),
      exceptionDetails: z.looseObject({ text: z.string() }).optional(),
    })
    .optional(),
});

async function evaluate(connection: Connection, expression: string): Promise<unknown> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const { error, result } = evaluation.parse(await connection.send('Runtime.evaluate', params));
  const problem = error?.message ?? (result?.exceptionDetails && JSON.stringify(result.exceptionDetails));
  if (problem !== undefined) throw new Failure(`The page could not say: ${problem.slice(0, 500)}`);
  return result?.result.value;
}

async function press(connection: Connection, key: string): Promise<void> {
  const text = key === 'Enter' ? '\r' : key;
  for (const type of ['keyDown', 'keyUp'])
    await connection.send('Input.dispatchKeyEvent', { type, key, text, code: key });
}
