import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { printPdf } from '../../../main/features/export/print-pdf.ts';
import { Printed, type ToPrint } from '../../../scripts/attack/printing.ts';
import { isRoot } from '../../../scripts/tools/run-app.ts';
import { testFolder } from '../library.ts';

/** The app's own print window in a process of its own, which prints one page after the other. */
export class Printer {
  readonly #app: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #folder = testFolder();
  #last: Promise<unknown> = Promise.resolve();

  /** Starts the app that scripts/attack/printer.ts makes. */
  constructor(executable: string) {
    this.#app = spawn(executable, ['--log-level=3', ...(isRoot() ? ['--no-sandbox'] : [])]);
    this.#app.stderr.resume();
    this.#lines = createInterface({ input: this.#app.stdout });
  }

  /** Prints a page as the app does. Throws what the app says. */
  readonly print: typeof printPdf = (html, head) => {
    const printing = this.#last.then(() => this.#printNow(html, head));
    this.#last = printing.catch(() => undefined);
    return printing;
  };

  async #printNow(html: string, head: ToPrint['head']): Promise<Uint8Array> {
    const [page, to] = [join(this.#folder, 'page.html'), join(this.#folder, 'page.pdf')];
    writeFileSync(page, html);
    const said = once(this.#lines, 'line') as Promise<[string]>;
    const gone = once(this.#app, 'exit').then(() => Promise.reject(new Error('the printing app has ended')));
    this.#app.stdin.write(`${JSON.stringify({ page, to, head } satisfies ToPrint)}\n`);
    const [line] = await Promise.race([said, gone]);
    const { why } = Printed.parse(JSON.parse(line));
    if (why !== null) throw new Error(why);
    return readFileSync(to);
  }

  /** Ends the app, and resolves when it has ended. */
  async end(): Promise<void> {
    const ended = once(this.#app, 'exit');
    this.#app.stdin.end();
    await ended;
  }
}
