import type { ElectronApplication, Page } from '@playwright/test';

/** What happened in an app's windows, hidden ones too, since they were watched. */
export interface Watch {
  /** By what it is called, each time it happened. */
  found(): Promise<Record<string, readonly string[]>>;
  /** Forgets what has happened, and takes what comes again of it for the app's own. */
  forget(): Promise<void>;
}

/**
 * Watches every window of an app for what a script or an address from outside would do: others(dialogs), errors, requests
 * beyond the app's own pages, refusals by the policy of content, new names in the window, scripts in its document.
 */
export async function watchWindows(app: ElectronApplication): Promise<Watch> {
  const dialogs: string[] = [];
  const errors: string[] = [];
  const requests: string[] = [];
  const refusals: string[] = [];
  const before = new Map<Page, string[]>();
  const own = new Set<string>();
  const watch = async (page: Page): Promise<void> => {
    page.on('dialog', (dialog) => {
      dialogs.push(`${dialog.type()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:app|blob:app|devtools):/u.test(request.url())) requests.push(request.url());
    });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy'))
        refusals.push(`in ${page.url()}: ${message.text()}`);
    });
    await page.waitForLoadState();
    before.set(page, await namesIn(page));
  };
  for (const page of app.windows()) await watch(page);
  app.on('window', (page) => void watch(page));
  const counted = [dialogs, errors, requests, refusals];
  return {
    forget: async () => {
      for (const happened of counted) for (const one of happened.splice(0)) own.add(one);
      for (const page of before.keys()) if (!page.isClosed()) before.set(page, await namesIn(page));
    },
    found: async () => {
      const others = (happened: readonly string[]): string[] => happened.filter((one) => !own.has(one));
      const names: string[] = [];
      for (const [page, known] of before)
        if (!page.isClosed()) names.push(...(await namesIn(page)).filter((name) => !known.includes(name)));
      return {
        'dialogs opened': others(dialogs),
        'errors in a window': others(errors),
        'requests made': others(requests),
        'refusals by the policy': others(refusals),
        'new names or scripts in a window': names,
      };
    },
  };
}

/** The names in a window, and the scripts and frames in its document. */
function namesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...Object.keys(window),
    ...[...document.querySelectorAll('script, iframe, object, embed, base, meta[http-equiv="refresh"]')].map(
      ({ outerHTML }) => outerHTML,
    ),
  ]);
}
