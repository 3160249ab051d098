// An app that has nothing but the app's own print window. It prints pages of reports, one after the other. printer.ts bundles
// and starts it. Each line of its input is one page, and each line of its output says that a page is printed, or why not.
import { app } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { printPdf } from '../../main/features/export/print-pdf.ts';
import { registerScheme } from '../../main/base/protocol.ts';
import { type Printed, ToPrint } from './printing.ts';

registerScheme();
app.disableHardwareAcceleration();
// Its window closes when nothing was printed for a while, and opens again for the next page.
app.on('window-all-closed', () => undefined);

async function print(line: string): Promise<Printed> {
  try {
    const { page, to, head } = ToPrint.parse(JSON.parse(line));
    await writeFile(to, await printPdf(await readFile(page, 'utf8'), head, new AbortController().signal));
    return { why: null };
  } catch (thrown) {
    return { why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}

// Electron is ready only once this module is loaded, so the module must not wait for Electron.
void app.whenReady().then(() => {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    void print(line).then((printed) => process.stdout.write(`${JSON.stringify(printed)}\n`));
  });
  lines.once('close', () => app.quit());
});
