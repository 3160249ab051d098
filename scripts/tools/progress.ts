/** A line that changes while something goes on: `update` takes a few words, such as '42 %'. */
export interface Progress {
  update(words: string): void;
}

const showAfterMs = 2000;
const repeatMs = { terminal: 1000, log: 15_000 };

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * Runs `work` under a label. Nothing is printed when it takes less than two seconds, so that a run with nothing
 * to do is silent. Everything goes to stderr: stdout belongs to the app that may be started afterwards.
 */
export async function withProgress<T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const start = performance.now();
  const terminal = process.stderr.isTTY;
  let words = '';
  let shown = false;
  const show = (): void => {
    shown = true;
    const line = `${label} … ${seconds(start)}${words === '' ? '' : `, ${words}`}`;
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, terminal ? repeatMs.terminal : repeatMs.log);
  }, showAfterMs);
  try {
    const result = await work({ update: (next) => (words = next) });
    if (shown) process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${label}: ${seconds(start)}\n`);
    return result;
  } catch (error) {
    if (shown && terminal) process.stderr.write('\n');
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

/** One line of news about the set-up. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
