import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { expect, onTestFinished } from 'vitest';
import { root } from '../../scripts/tools/paths.ts';
import { temporaryFolder } from '../scripts/temporary.ts';

const copied = [
  ...['core', 'db', 'main', 'preload', 'renderer', 'scripts', 'docs/guide', 'LICENSE'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts', 'tests/fixtures'],
];

/** A checkout whose sources can be changed, with the packages of this one. */
export function scratchCheckout(): string {
  const folder = temporaryFolder();
  for (const name of copied)
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** `npm run dev` that runs in a checkout, on a display in memory where there can be one. */
export class RunningDev {
  readonly #child: ChildProcess;
  #output = '';
  /** Resolves to its exit code, or to null if a signal ended it. */
  readonly ended: Promise<number | null>;

  constructor(checkout: string, args: readonly string[] = []) {
    this.#child = spawn(process.execPath, [path.join(checkout, 'scripts', 'run.mjs'), 'dev', ...args], {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.ended = new Promise((resolve) => this.#child.once('exit', resolve));
    onTestFinished(() => this.end().then(() => undefined));
  }

  /** Waits until the desk was shown with its examples so many times. */
  async filled(times: number): Promise<void> {
    const fills = (): number => {
      if (this.#child.exitCode !== null) throw new Error(`npm run dev has ended:\n${this.#output}`);
      return this.#output.split('The examples are there.').length - 1;
    };
    await expect.poll(fills, { timeout: 240_000 }).toBeGreaterThanOrEqual(times);
  }

  /** The desk's page as it now is, drawn. */
  async desk(): Promise<Page> {
    const address = [...this.#output.matchAll(/^DevTools listening on (ws:\S+)$/gm)].at(-1)?.[1] ?? '';
    const browser: Browser = await chromium.connectOverCDP(address);
    onTestFinished(() => browser.close());
    const pages = browser.contexts().flatMap((context) => context.pages());
    const desk = pages.find((page) => page.url() === 'app://tickmark/desk/index.html');
    if (desk === undefined)
      throw new Error(`There is no desk among ${pages.map((page) => page.url()).join(', ')}`);
    await desk.locator('#desk:not([aria-busy])').waitFor({ timeout: 240_000 });
    return desk;
  }

  /** What it has said so far. */
  output(): string {
    return this.#output;
  }

  /** Ends it as Ctrl+C does, where it has not ended; resolves to its exit code. */
  end(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.ended;
  }
}

/** The command lines, on Linux, of the processes that have a word in them. */
export function processesWith(word: string): string[] {
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      // It has ended meanwhile.
      return '';
    }
  };
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(commandOf).filter((command) => command.includes(word));
}
