import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { story } from './story.ts';

export { story };

/** Sentences of the story, as they are split. */
export const sentences = {
  closes: 'The harbour bridge closes on 2 March for six weeks, the port authority said.',
  safe: '“It is safe,” said harbour master Jan Kroes.',
  cars: 'Some 14,000 cars cross it every day.',
  cost: 'The last closure, in 2009, cost the city 3 million euros.',
  cyclists: 'Nobody has counted the cyclists.',
} as const;

export function inspector(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Inspector' });
}

export function galley(desk: Page): Locator {
  return desk.getByRole('document', { name: /^Text of/ });
}

export function claimRows(desk: Page): Locator {
  return desk.getByRole('listbox', { name: 'Claims' }).getByRole('option');
}

/** The button in the margin beside a claim; its name says number and verdict. */
export function marginMark(desk: Page, number: number, verdict: string): Locator {
  return galley(desk).getByRole('button', { name: `Claim ${number}, ${verdict}`, exact: true });
}

/** A button of the inspector's two rows of ticks. */
export function tick(desk: Page, row: 'that it is so' | 'that it was said', verdict: string): Locator {
  return desk.getByRole('group', { name: row }).getByRole('button', { name: verdict, exact: true });
}

export async function expectTick(
  desk: Page,
  row: 'that it is so' | 'that it was said',
  verdict: string,
): Promise<void> {
  await expect(tick(desk, row, verdict)).toHaveAttribute('aria-pressed', 'true');
}

/**
 * Waits until everything that was pressed is done and saved. That the desk says so is not enough: it says it for the first
 * moments of a save as well.
 */
export async function expectSaved(desk: Page): Promise<void> {
  const saved = desk.getByRole('contentinfo').getByText('Saved', { exact: true });
  await expect(saved.and(desk.locator(':not([data-saving])'))).toBeVisible();
}

/** Pastes into the window, as Ctrl+V does with what was copied. */
export async function paste(desk: Page, copied: { text?: string; html?: string }): Promise<void> {
  await desk.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (html !== undefined) clipboardData.setData('text/html', html);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, copied);
}

/** Pastes an article into the library and waits until it lies on the desk. */
export async function openPasted(desk: Page, text = story): Promise<void> {
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await paste(desk, { text });
  await expect(galley(desk)).toBeFocused();
}

/** Opens the article whose line has the cursor in the library, the last changed at first, and waits for the desk. */
export async function openFirst(desk: Page): Promise<void> {
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
}

/** Waits until the article that lay on the desk when the app ended is there again. */
export async function expectBack(desk: Page): Promise<void> {
  await expect(galley(desk)).toBeFocused();
}

/** Drops files on what is at `target`, through every event that a drag from another window brings. */
export async function dropFiles(
  target: Locator,
  files: readonly { name: string; type: string; text: string }[],
): Promise<void> {
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, text } of dropped) dataTransfer.items.add(new File([text], name, { type }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

type Handler = (event: unknown, input: unknown) => Promise<unknown>;

/** Holds every call of that name up in the main process, before anything is done, until it is let go. */
export async function holdCall(app: ElectronApplication, name: string): Promise<{ letGo(): Promise<void> }> {
  await app.evaluate(({ ipcMain }, channel) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const real = handlers.get(channel);
    if (real === undefined) throw new Error(`no call ${channel}`);
    const held = new Promise<void>((resolve) => Reflect.set(globalThis, 'letCallGo', resolve));
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, async (event, input) => {
      await held;
      return real(event, input);
    });
  }, `call:${name}`);
  return {
    letGo: () => app.evaluate(() => (Reflect.get(globalThis, 'letCallGo') as () => void)()),
  };
}

/** Makes the next calls of that name fail with an error of this code, nothing done; `mend` ends that. */
export async function failCall(
  app: ElectronApplication,
  name: string,
  code: string,
): Promise<{ mend(): Promise<void> }> {
  const channel = `call:${name}`;
  await app.evaluate(
    ({ ipcMain }, { at, error }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      Reflect.set(globalThis, 'realCall', handlers.get(at));
      ipcMain.removeHandler(at);
      ipcMain.handle(at, () => ({ ok: false, error: { code: error, detail: {} } }));
    },
    { at: channel, error: code },
  );
  return {
    mend: () =>
      app.evaluate(({ ipcMain }, at) => {
        ipcMain.removeHandler(at);
        ipcMain.handle(at, Reflect.get(globalThis, 'realCall') as Handler);
      }, channel),
  };
}
