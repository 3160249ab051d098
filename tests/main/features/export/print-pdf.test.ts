import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printedPdf } from './printed-pdf.ts';

interface FakeWindow {
  options: { show: boolean; webPreferences: Record<string, unknown> };
  destroyed: boolean;
  listeners: Map<string, (event: unknown, detail: { reason: string }) => void>;
  urls: string[];
  printed: Record<string, unknown>[];
}

const fake = vi.hoisted(() => ({
  windows: [] as FakeWindow[],
  served: [] as string[],
  offered: [] as string[],
  withdrawn: 0,
  /** The window that a checker sees, and what is to happen when it closes. */
  desk: {
    closing: [] as (() => void)[],
    once: (_name: string, then: () => void) => void fake.desk.closing.push(then),
  },
  load: (): Promise<void> => Promise.resolve(),
  print: (): Promise<Uint8Array> => Promise.reject(new Error('no test said what is printed')),
}));

/** How long a test waits for what must come, whatever else the machine does. */
const patience = { timeout: 60_000 };

vi.mock('electron', () => ({
  session: { fromPartition: (name: string) => name },
  BrowserWindow: class {
    static getAllWindows = (): object[] => [fake.desk];
    own: FakeWindow;
    webContents: object;
    constructor(options: FakeWindow['options']) {
      const own: FakeWindow = { options, destroyed: false, listeners: new Map(), urls: [], printed: [] };
      this.own = own;
      fake.windows.push(own);
      this.webContents = {
        once: (name: string, listener: (event: unknown, detail: { reason: string }) => void) =>
          own.listeners.set(name, listener),
        off: (name: string) => own.listeners.delete(name),
        printToPDF: (asked: Record<string, unknown>) => {
          own.printed.push(asked);
          return fake.print();
        },
      };
    }
    loadURL(url: string): Promise<void> {
      this.own.urls.push(url);
      return fake.load();
    }
    isDestroyed(): boolean {
      return this.own.destroyed;
    }
    destroy(): void {
      this.own.destroyed = true;
    }
  },
}));
vi.mock('../../../../main/base/lockdown.ts', () => ({
  lockedPreferences: (preload: string | null, partition: string) => ({ preload, partition, sandbox: true }),
}));
vi.mock('../../../../main/base/protocol.ts', () => ({
  serveApp: (session: string) => fake.served.push(session),
  offerPage: (html: string) => {
    fake.offered.push(html);
    return { url: `app://tickmark/print/${String(fake.offered.length)}`, withdraw: () => fake.withdrawn++ };
  },
}));

const { printPdf } = await import('../../../../main/features/export/print-pdf.ts');
const { closePrintWindow } = await import('../../../../main/features/export/print-window.ts');
const head = { left: 'Rapport', right: 'Bronnen', foot: 'Dagblad' };
const { signal } = new AbortController();

describe('printPdf', () => {
  beforeEach(() => {
    closePrintWindow();
    vi.useRealTimers();
    Object.assign(fake, { windows: [], offered: [], withdrawn: 0 });
    fake.load = () => Promise.resolve();
    fake.print = () => Promise.resolve(printedPdf());
  });

  it('prints in a hidden, locked window without scripts, tagged and with bookmarks', async () => {
    const printed = Buffer.from(await printPdf('<p>', head, signal)).toString('latin1');
    expect(printed).toContain('/Creator (Tickmark)');
    expect(printed).not.toMatch(/Electron|Skia/);
    const [window] = fake.windows;
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { preload: null, partition: 'print', sandbox: true, javascript: false },
    });
    expect(window?.printed[0]).toMatchObject({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
    });
    expect(window?.printed[0]?.headerTemplate).toContain('Bronnen');
    expect(fake.served).toEqual(['print']);
    expect(fake.withdrawn).toBe(1);
  });

  it('prints one report after the other, in one window', async () => {
    const order: string[] = [];
    fake.load = () => Promise.resolve(void order.push('load'));
    fake.print = () => Promise.resolve(order.push('print')).then(() => printedPdf());
    await Promise.all([
      printPdf('a', head, signal),
      printPdf('b', head, signal),
      printPdf('c', head, signal),
    ]);
    expect(order).toEqual(['load', 'print', 'load', 'print', 'load', 'print']);
    expect(fake.windows).toHaveLength(1);
    expect(fake.withdrawn).toBe(3);
  });

  it('closes the window when no report follows', async () => {
    vi.useFakeTimers();
    await printPdf('a', head, signal);
    vi.advanceTimersByTime(4_000);
    expect(fake.windows[0]?.destroyed).toBe(false);
    await printPdf('b', head, signal);
    vi.advanceTimersByTime(4_000);
    expect(fake.windows[0]?.destroyed).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(fake.windows[0]?.destroyed).toBe(true);
  });

  it('goes with the last window that a checker sees, and listens for that once', async () => {
    for (let times = 0; times < 3; times++) {
      closePrintWindow();
      await printPdf('a', head, signal);
    }
    expect(fake.desk.closing).toHaveLength(1);
    fake.print = () => {
      fake.desk.closing[0]?.();
      return Promise.resolve(printedPdf());
    };
    await printPdf('b', head, signal);
    expect(fake.windows.at(-1)?.destroyed).toBe(false);
    fake.desk.closing[0]?.();
    expect(fake.windows.map((window) => window.destroyed)).toEqual([true, true, true]);
  });

  it.each([
    ['the page does not load', () => (fake.load = () => Promise.reject(new Error('ERR_FAILED')))],
    ['printing fails', () => (fake.print = () => Promise.reject(new Error('no paper')))],
    [
      'what is printed says what made it in a way of its own',
      () => (fake.print = () => Promise.resolve(Buffer.from('%PDF-2.0'))),
    ],
  ])('says so and leaves no window when %s', async (_name, breakIt) => {
    breakIt();
    await expect(printPdf('a', head, signal)).rejects.toMatchObject({ code: 'exportFailed' });
    expect(fake.windows[0]?.destroyed).toBe(true);
    expect(fake.withdrawn).toBe(1);
  });

  it('says so when the page crashes or takes too long, and prints the next in a new window', async () => {
    vi.useFakeTimers();
    fake.print = () => new Promise<Uint8Array>(() => undefined);
    const crashed = expect(printPdf('a', head, signal)).rejects.toMatchObject({ detail: { why: 'crashed' } });
    await vi.waitFor(() => expect(fake.windows[0]?.printed).toHaveLength(1), patience);
    fake.windows[0]?.listeners.get('render-process-gone')?.({}, { reason: 'crashed' });
    await crashed;
    const late = expect(printPdf('b', head, signal)).rejects.toMatchObject({ detail: { why: '180 s' } });
    await vi.waitFor(() => expect(fake.windows[1]?.printed).toHaveLength(1), patience);
    vi.advanceTimersByTime(180_000);
    await late;
    fake.print = () => Promise.resolve(printedPdf());
    expect(await printPdf('c', head, signal)).toHaveLength(printedPdf().length);
    expect(fake.windows.map((window) => window.destroyed)).toEqual([true, true, false]);
  });

  it('stops when it is told to, before or while it prints, and prints the next in a new window', async () => {
    const stopper = new AbortController();
    fake.print = () => new Promise<Uint8Array>(() => undefined);
    const stopped = expect(printPdf('a', head, stopper.signal)).rejects.toMatchObject({
      name: 'ExportCancelled',
    });
    await vi.waitFor(() => expect(fake.windows[0]?.printed).toHaveLength(1), patience);
    const waiting = expect(printPdf('b', head, stopper.signal)).rejects.toMatchObject({
      name: 'ExportCancelled',
    });
    stopper.abort();
    await stopped;
    await waiting;
    expect(fake.windows.map((window) => window.destroyed)).toEqual([true]);
    fake.print = () => Promise.resolve(printedPdf());
    expect(await printPdf('c', head, signal)).toHaveLength(printedPdf().length);
  });
});
