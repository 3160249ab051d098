import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { executableIn, type Runtime } from '../runtime/runtime.ts';
import { isRoot } from '../tools/run-app.ts';
import { appDir } from './paths.ts';
import { DEV_VARIABLE, DESK_LOADED, type DevSettings } from './settings.ts';

/** An app that does not end when it is asked to is ended after so many milliseconds. */
const ENDS_WITHIN = 5000;

/** What every start of the app is given. */
export interface Launch {
  readonly runtime: Runtime;
  readonly settings: DevSettings;
  /** Holds the profile and the library. */
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Events {
  /** The window has the desk in it. */
  loaded: [];
  /** Where Chromium's pages can be looked at: 127.0.0.1:41234 */
  pages: [address: string];
  /** It has ended by itself. */
  ended: [code: number | null];
}

/** The app in development, which is started again and again. */
export class App extends EventEmitter<Events> {
  readonly #launch: Launch;
  #child: ChildProcess | null = null;

  constructor(launch: Launch) {
    super();
    this.#launch = launch;
  }

  /** Starts it, or ends it and starts it again. */
  async start(): Promise<void> {
    await this.stop();
    const { runtime, settings, dataDir, env } = this.#launch;
    const args = [
      appDir,
      ...(isRoot() ? ['--no-sandbox'] : []),
      // Port 0: a free one. The app can be inspected only if it is started with the first of these.
      '--inspect=0',
      '--remote-debugging-port=0',
      '--log-level=3',
      `--user-data-dir=${path.join(dataDir, 'profile')}`,
      '--library',
      path.join(dataDir, 'library.sqlite'),
    ];
    const child = spawn(executableIn(runtime.dir), args, {
      env: { ...env, [DEV_VARIABLE]: JSON.stringify(settings) },
      stdio: ['ignore', 'inherit', 'pipe'],
      // In a group of its own, where there are groups: a terminal sends Ctrl+C to all of one, and a second signal to an app
      // that is ending has it crash.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    createInterface(child.stderr).on('line', (line) => this.#note(line));
    child.once('exit', (code) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.emit('ended', code);
    });
  }

  /** Ends it; resolves when it has ended. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#child = null;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN);
    await gone;
    clearTimeout(patience);
  }

  #note(line: string): void {
    const pages = /^DevTools listening on ws:\/\/([^/]+)\//.exec(line)?.[1];
    if (pages !== undefined) this.emit('pages', pages);
    if (line === DESK_LOADED) this.emit('loaded');
    else process.stderr.write(`${line}\n`);
  }
}
